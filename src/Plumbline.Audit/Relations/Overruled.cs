using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Domain.Numbers;

namespace Plumbline.Audit.Relations;

/// <summary>
/// Statements that look false and are only misread, because another reading of the same number is true or the numbers have
/// nothing to do with each other: 收支结余26.27万元，提取专用基金10万元后，结转下年16.27万元 is no rest of the income and spending above.
/// </summary>
internal sealed class Overruled
{
    private const int Farthest = 2;
    private const int Close = 50;
    private static readonly Fraction Ten = new(10, 1);

    private readonly Flow flow;
    private readonly HashSet<int> rests = [];
    private readonly HashSet<int> rates = [];
    private readonly HashSet<(int Whole, int Part)> sums = [];
    private readonly Dictionary<(int Part, int Whole), string> pairs = [];

    /// <summary>Learns what is true.</summary>
    public Overruled(Flow flow, IReadOnlyCollection<Relation> relations)
    {
        this.flow = flow;
        foreach (var relation in relations)
        {
            if (relation is { Verdict: Verdict.Holds or Verdict.Rounding, Claim: { Result: { } result } claim })
            {
                Learn(claim, result);
            }
        }
    }

    /// <summary>Whether a statement is to be left out.</summary>
    public bool Has(Relation relation) =>
        relation is { Verdict: Verdict.Fails or Verdict.Undecidable, Claim: { Result: { } result } claim }
        && (
            Implausible.Is(relation, flow) ? true
            : claim.Kind == RelationKind.Difference ? rests.Contains(result.Index) && !IsInPassage(claim, result)
            : claim.Kind == RelationKind.Subset
                ? claim.Operands is [var whole] && sums.Contains((result.Index, whole.Index))
            : claim.Kind == RelationKind.Product ? IsOfOneOfTwo(claim)
            : IsRate(claim) && IsMisreadRate(relation, claim, result)
        );

    private bool IsMisreadRate(Relation relation, Claim claim, Figure result) =>
        IsOfOthers(claim, result)
        || IsOfToldPair(relation, result)
        || IsFarOff(relation, result)
        || HasItsWhole(claim, result);

    private void Learn(Claim claim, Figure result)
    {
        if (claim.Kind == RelationKind.Difference && IsInPassage(claim, result))
        {
            rests.Add(result.Index);
        }
        else if (claim.Kind is RelationKind.Sum or RelationKind.CountSum)
        {
            sums.UnionWith(claim.Operands.Select(part => (result.Index, part.Index)));
        }
        else if (IsRate(claim))
        {
            pairs[(claim.Operands[0].Index, claim.Operands[1].Index)] = result.Label;
            if (IsNamedRate(claim))
            {
                rates.Add(result.Index);
            }
        }
    }

    private static bool IsInPassage(Claim claim, Figure result) =>
        claim.Operands.All(operand => operand.Passage.Index == result.Passage.Index);

    private static bool IsRate(Claim claim) =>
        claim.Kind is RelationKind.Ratio or RelationKind.Share or RelationKind.ExecutionRate
        && claim.Operands.Length == 2;

    // 专项预算A，其中专项支出B。预算执行率R，专项执行率S: a rate that is true of what it is called is no false rate of others.
    private bool IsOfOthers(Claim claim, Figure result) => rates.Contains(result.Index) && !IsNamedRate(claim);

    // 公众满意度94.3%（490个中462个），队员满意度84.9%: what two numbers give is told, and this is called otherwise.
    private bool IsOfToldPair(Relation relation, Figure result) =>
        pairs.TryGetValue((relation.Claim.Operands[0].Index, relation.Claim.Operands[1].Index), out var told)
        && told != result.Label
        && relation.Computed is { Value: var computed }
        && !RateSlips.IsSlip(result, computed);

    // What has the rate and both its numbers are called by words in common.
    private static bool IsNamedRate(Claim claim) =>
        IsRate(claim)
        && claim is { Result: { Label: var label, Passage: var passage }, Operands: [var part, var whole] }
        && part.Passage.Index == passage.Index
        && Names.Core(label) is var name
        && Names.ShareTwo(name, part.Label)
        && Names.ShareTwo(name, whole.Label);

    // 增值收益2.45亿元，增值收益率1.54% is of something else than 2.45 over 2.61; 占3.4% of what gives 34% is a slip.
    private static bool IsFarOff(Relation relation, Figure result) =>
        relation is { Claim.Kind: not RelationKind.Share, Computed.Value: { Sign: > 0 } computed }
        && result is { Dimension: Dimension.Percent, Passage.Cell: null, Value.Sign: > 0 }
        && result.Label.Contains('率', StringComparison.Ordinal)
        && (result.Value > computed * Farthest || result.Value * Farthest < computed)
        && !RateSlips.IsSlip(result, computed)
        && !IsPointMoved(result.Value / computed);

    // 26.0‰ for 2.6‰, 9.42万元 for 9.42亿元: ten, a hundred or ten thousand times as much, but for what is rounded off.
    private static bool IsPointMoved(Fraction times)
    {
        var shifted = times < Fraction.One ? Fraction.One / times : times;
        while (shifted > Ten + Fraction.One)
        {
            shifted /= Ten;
        }

        return (shifted - Ten).Abs() * Close <= Ten;
    }

    // 完工15个，按期完工14个，按期完工率87.5%, where 16个 stand elsewhere: of those.
    private bool HasItsWhole(Claim claim, Figure result) =>
        claim is { Kind: RelationKind.Ratio, Operands: [{ Dimension: Dimension.Count } part, _] }
        && result is { Dimension: Dimension.Percent, Number.Unscaled: >= 100 }
        && flow.Values.WholesOf(part, result)
            .Any(at => flow[at].Index != part.Index && flow[at].Exact > part.Exact && flow[at].IsPlain);

    // 春季512人、秋季498人，每生每年2000元，发放101万元: what is told of two is no product of one of them.
    private bool IsOfOneOfTwo(Claim claim) =>
        claim.Operands.Any(operand =>
            operand is { Dimension: Dimension.Count }
            && !Names.ShareTwo(Names.Core(claim.Result!.Label), operand.Label)
            && flow.PlaceOf(operand) is >= 0 and var place
            && (IsBeside(claim, place, place - 1) || IsBeside(claim, place, place + 1))
        );

    private bool IsBeside(Claim claim, int place, int at) =>
        at >= 0
        && at < flow.Count
        && flow.SameSentence(Math.Min(at, place), Math.Max(at, place))
        && flow.Comparable(at, place)
        && !claim.Operands.Contains(flow[at])
        && flow[at] != claim.Result
        && flow.Lead(Math.Max(at, place)).StartsWith('、');
}
