using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Sums;

/// <summary>All additive statements of running text: sums, lists, differences, parts of a whole.</summary>
public static partial class Additions
{
    /// <summary>The statements that the grammars of this folder find.</summary>
    public static IEnumerable<Claim> Of(Understood document)
    {
        var items = document.Items;
        return PartLists
            .Of(items)
            .Concat(NamedWholes.Of(items))
            .Concat(AnnouncedSplits.Of(items))
            .Concat(Totals.Of(items))
            .Concat(WrittenSums.Of(document))
            .Concat(NameCounts.Of(items))
            .Concat(MarkedPoints.Of(items))
            .Concat(Differences.Of(items))
            .Concat(NetChanges.Of(items))
            .Concat(Relations.Identities.SchoolStages.Of(items))
            .Concat(Sequences.Of(items))
            .Concat(Nearby.Of(items))
            .Concat(OnlyParts.Of(items))
            .Concat(RunTotals.Of(items))
            .Concat(ThreePublicRoles.Of(document))
            .Concat(RatedParts.Of(document))
            .Concat(IncomeAndSpending.Of(items))
            .Concat(MarkedLists.Of(items))
            .Concat(InstitutionCounts.Of(items))
            .Concat(
                Identities
                    .Of(TermAmounts.Of(items))
                    .Where(claim => !StandBehindTheirWhole(document, claim) && !IsReduced(claim))
            )
            .Concat(Chains.Of(items));
    }

    // 年中追加A、收回B，全年预算C: what was taken back belongs to the chain, whatever word says so.
    private static bool IsReduced(Claim claim) =>
        claim is { Rule: RuleIds.AdjustedBudgetChain, Result: { } result, Operands: [var first, ..] }
        && first.Passage.Index == result.Passage.Index
        && first.End < result.Start
        && TakenBack().IsMatch(result.Passage.Compact.AsSpan(first.End, result.Start - first.End))
        && !Rates.Readings.Holds(claim);

    [GeneratedRegex(
        "(?:收回|压减|核销|调出|调剂|盘活)[^，。;、0-9]{0,8}[0-9]",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex TakenBack();

    // 某项目支出95万元，其中：基本支出60万元，项目支出35万元；实际支出88万元: the parts give the amount that they stand behind,
    // and no other has to be their sum.
    private static bool StandBehindTheirWhole(Understood document, Claim claim) =>
        claim is { Kind: RelationKind.Sum, Operands: [var first, ..] }
        && !Rates.Readings.Holds(claim)
        && claim.Formula.Of([.. claim.Operands.Select(Reckoned.Of)]) is { } sum
        && document
            .Figures.Quantities(first.Passage)
            .Any(whole => whole.Start < first.Start && whole != claim.Result && whole.Value == sum.Value);
}
