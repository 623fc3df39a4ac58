using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Later;

/// <summary>
/// 合计90万元，比上年减少6万元，其中甲50万元，减少9万元，乙40万元，增加3万元: where parts make up their whole, their changes make up its
/// change. One that does not is told where a slip of the pen explains it, as last year may have had parts of its own.
/// </summary>
internal static partial class ChangesOfParts
{
    private const long Telling = 1_000;

    private static readonly string[] ThreePublic = ["出国", "接待", "用车"];
    private static readonly string[] BothKinds = ["基本支出", "项目支出"];

    private static readonly Findings.Template LastYear = new(
        "各部分的增减数加起来与总数的增减数不符：请核对；如上年另有未列出的部分，请说明",
        "The changes of the parts do not make up that of the whole: check them, or name what last year had besides"
    );

    /// <summary>The statements that follow from the sums found before.</summary>
    public static IEnumerable<Claim> Of(Flow flow, Known known, ImmutableArray<SumOfParts> sums)
    {
        if (sums.IsEmpty)
        {
            yield break;
        }

        var changes = ChangeReader.Of(flow).ToDictionary(change => change.Start);
        foreach (var sum in sums)
        {
            if (Claimed(flow, changes, sum, planned: false) is { } claim && !known.IsSummed(claim))
            {
                yield return claim;
            }

            // A budget may have had parts of its own: against it only what holds is claimed.
            if (
                Claimed(flow, changes, sum, planned: true) is { } budgeted
                && Readings.Holds(budgeted)
                && !known.IsSummed(budgeted)
            )
            {
                yield return budgeted;
            }
        }
    }

    private static Claim? Claimed(Flow flow, Dictionary<int, Change> changes, SumOfParts sum, bool planned)
    {
        if (
            SumOfParts.ChangeOf(flow, changes, sum.Whole, planned) is not { Amount: { } result } whole
            || !flow.Comparable(result, sum.Whole)
        )
        {
            return null;
        }

        var (operands, signs) = (new List<Figure>(), new List<int>());
        foreach (var part in sum.Parts)
        {
            if (SumOfParts.ChangeOf(flow, changes, part, planned) is { Amount: { } amount } change)
            {
                if (
                    !flow.Comparable(amount, part)
                    || BaseOf(flow, change) != BaseOf(flow, whole)
                    || (planned && change.Words.Base != whole.Words.Base)
                )
                {
                    return null;
                }

                operands.Add(flow[amount]);
                signs.Add(change.Words.Direction == whole.Words.Direction ? 1 : -1);
            }
            else if (!(planned ? SameAsPlanned() : Same()).IsMatch(TailOf(flow, part)))
            {
                return null;
            }
        }

        return operands.Count == 0 ? null : Told(flow, sum, Build(flow[result], operands, signs), signs);
    }

    // 住房保障支出101万元，占4.3%，与上年持平: behind the share.
    private static string TailOf(Flow flow, int part) =>
        flow.SameSentence(part, part + 1)
        && flow[part + 1].Dimension == Dimension.Percent
        && flow.ShareIn(part + 1) is not null
            ? flow.Tail(part + 1)
            : flow.Tail(part);

    private static Claim Build(Figure result, List<Figure> operands, List<int> signs)
    {
        var isSum = !signs.Contains(-1);
        return new Claim(
            isSum ? RelationKind.Sum : RelationKind.Difference,
            result,
            [.. operands],
            isSum ? Formula.Sum : Formula.Signed([.. signs]),
            isSum ? RuleIds.SumStated : RuleIds.DifferenceStated
        )
        {
            Label = "增减额",
            Strength = operands.Append(result).All(figure => figure.IsPlain) ? Strength.Stated : Strength.Loose,
            Doubt = LastYear.With(),
        };
    }

    private static Claim? Told(Flow flow, SumOfParts sum, Claim claim, List<int> signs)
    {
        var isRow = claim.Operands.Length > 1;
        if (Readings.Holds(claim))
        {
            return isRow ? claim : null;
        }

        var isSlip = isRow && IsSlipped(claim, signs);
        return isSlip && (AreAll(flow, sum) || !IsRoundGap(claim)) ? claim
            : isSlip || AreAll(flow, sum) ? claim with { Strength = Strength.Scoped }
            : null;
    }

    // A gap of 10.00万元 looks like a changed digit, and is as well what another part had last year.
    private static bool IsRoundGap(Claim claim) =>
        claim.Formula.Of([.. claim.Operands.Select(Reckoned.Of)]) is { Value: var computed }
        && ((claim.Result!.Value - computed) / claim.Result.Multiplier).Denominator.IsOne;

    // 三公 and 基本支出 with 项目支出 have no parts but these.
    private static bool AreAll(Flow flow, SumOfParts sum)
    {
        var names = sum.Parts.Select(part => flow.Name(part)).ToList();
        return (names.Count > 2 && Array.TrueForAll(ThreePublic, word => names.Exists(name => Has(name, word))))
            || (names.Count == 2 && Array.TrueForAll(BothKinds, word => names.Exists(name => Has(name, word))));
    }

    private static bool Has(string name, string word) => name.Contains(word, StringComparison.Ordinal);

    private static bool IsSlipped(Claim claim, List<int> signs)
    {
        if (claim.Formula.Of([.. claim.Operands.Select(Reckoned.Of)]) is not { Value: var computed })
        {
            return false;
        }

        var gap = claim.Result!.Value - computed;
        return claim.Operands.Append(claim.Result).All(figure => figure.Number.Unscaled >= Telling)
            && (
                Sums.Ties.IsSlip(claim.Result, computed)
                || claim
                    .Operands.Zip(signs)
                    .Any(part => Sums.Ties.IsSlip(part.First, part.First.Value + (part.Second > 0 ? gap : -gap)))
            );
    }

    // 比2019年, 比上月: a change against another year or month is none against the year before.
    private static string BaseOf(Flow flow, Change change) => OtherBase().Match(flow.Lead(change.Start)).Value;

    [GeneratedRegex("(?<=[比较])20[0-9]{2}(?=年)|环比|上月|上季|上半年", Patience.Options, Patience.Milliseconds)]
    private static partial Regex OtherBase();

    [GeneratedRegex(
        "^[，,(]?(?!与?(?:年初|本年|全年|当年|调整)*(?:预算|计划))[^，,。;]{0,8}(?<!基本|大体|大致)(?:持平|一致|相同|无(?:增减|变化)|没有(?:增减|变化)|未发生变化)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Same();

    [GeneratedRegex(
        "^[，,(]?与(?:年初|本年|全年|当年)*预算[^，,。;]{0,4}(?<!基本|大体|大致)(?:持平|一致|相同|相等)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex SameAsPlanned();
}
