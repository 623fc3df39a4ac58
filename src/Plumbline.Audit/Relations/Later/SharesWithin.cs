using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Later;

/// <summary>
/// 采购总额146.2万元。…其中面向中小企业签订合同139.72万元，占采购总额的95.57%: what opens with 其中, and is a true share of a whole, is a part of that whole.
/// </summary>
internal static partial class SharesWithin
{
    /// <summary>The statements that follow from those found before.</summary>
    public static IEnumerable<Claim> Of(Flow flow, ImmutableArray<Relation> found) =>
        from relation in found
        where relation.Verdict is Verdict.Holds or Verdict.Rounding
        where
            relation.Claim
                is {
                    Kind: RelationKind.Share or RelationKind.Ratio,
                    Result.Dimension: Dimension.Percent,
                    Operands: [{ IsPlain: true }, { IsPlain: true }]
                }
        let part = relation.Claim.Operands[0]
        let whole = relation.Claim.Operands[1]
        let place = flow.PlaceOf(part)
        where place >= 0 && Among().IsMatch(flow.Lead(place)) && part.Dimension == whole.Dimension
        where part.Exact <= whole.Exact
        select new Claim(RelationKind.Subset, part, [whole], Formula.Same, RuleIds.PartExceedsWhole)
        {
            Label = part.Label,
            ByNumbers = true,
        };

    [GeneratedRegex("[。;]其中[:，]?[^，,。;:]{1,24}$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Among();
}
