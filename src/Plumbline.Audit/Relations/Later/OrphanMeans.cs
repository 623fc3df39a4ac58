using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Later;

/// <summary>
/// Means of any unit: 培训87期9657人次，期均111人次; 罚款21.36万元，起均488元; 平均每张床位2530元. The number is counted in the unit that
/// the words name, or in beds where they name beds; only what gives the printed digits is taken.
/// </summary>
internal static partial class OrphanMeans
{
    private const int Window = 12;
    private const int Farther = 36;
    private const long Proof = 1_000;
    private const int Behind = 2;
    private const long Telling = 100;
    private const int Beside = 3;
    private const int FewestDigits = 3;
    private const int Word = 3;
    private const int LongestSentence = 100;

    /// <summary>The statements of running text.</summary>
    public static IEnumerable<Claim> Of(Understood document, Known known)
    {
        var flow = document.Flow;
        for (var index = 0; index < flow.Count; index++)
        {
            if (
                flow[index] is { IsPlain: true, Dimension: Dimension.Money or Dimension.Count or Dimension.Measure }
                && !known.IsTold(index)
                && !known.IsFactor(index)
                && flow.Lead(index).AsSpan().ContainsAny('均', '每')
                && Mean().Match(flow.Lead(index)) is { Success: true } match
                && At(document, index, match.Groups["per"].Value) is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    private static Claim? At(Understood document, int index, string per)
    {
        var flow = document.Flow;
        var mean = flow[index];
        var near = Enumerable
            .Range(index - Window, Window)
            .Reverse()
            .Concat(Enumerable.Range(index + 1, Behind))
            .Where(at => flow.SamePassage(at, index) && (at < index || !Means.IsParted(flow, index, at)))
            .ToList();
        var totals = near.Where(at => IsTotal(flow, at, index)).ToList();
        var numbers = near.Where(at => IsNumber(flow, at, per)).ToList();
        var close =
            from total in totals
            from number in numbers
            where total != number && IsEnough(flow, index, total, number)
            select Build(flow, index, flow[total], flow[number]);
        if (OfSaid(flow, index, totals) is { } said)
        {
            return said;
        }

        return close.FirstOrDefault(Readings.Holds)
            ?? OfSentence(flow, index, totals, numbers)
            ?? (
                Restated.Slip.Digits(mean.Number) < FewestDigits
                    ? null
                    : OfFar(document, index, [.. totals, .. InChapter(flow, index)], numbers, per)
            );
    }

    // The only total of the sentence and the only number in it that the words of the mean call for.
    private static Claim? OfSentence(Flow flow, int index, List<int> totals, List<int> numbers) =>
        totals.FindAll(at => flow.SameSentence(at, index)) is [var total]
        && Among(flow, index, numbers) is [var number]
        && total != number
        && !Means.IsRecurring(flow, index)
        && Plain.Plainly.IsMeanOf(flow, index, total)
            ? Plain.Plainly.ToldMean(
                flow,
                index,
                Build(flow, index, flow[total], flow[number]) with
                {
                    ByNumbers = false,
                }
            )
            : null;

    private static List<int> Among(Flow flow, int index, List<int> numbers) =>
        numbers.FindAll(at => flow.SameSentence(at, index)) is { Count: > 0 } here
            ? here
            : Plain.Statement.SentenceBefore(flow, index).FindAll(numbers.Contains);

    // 公用经费38.64万元，按年末在岗人数计算人均1.49万元: the words say what it is shared among; a moved point or unit is told.
    private static Claim? OfSaid(Flow flow, int index, List<int> totals)
    {
        if (
            totals is not [var total, ..]
            || !flow.SameSentence(total, index)
            || Among().Match(flow.Lead(index)) is not { Success: true } match
        )
        {
            return null;
        }

        var name = Names.Core(match.Groups["name"].Value);
        var number = flow.Before(index)
            .Where(at =>
                flow[at] is { Dimension: Dimension.Count or Dimension.Measure, IsPlain: true, Exact: > 1 }
                && flow.Core(at) == name
            )
            .Cast<int?>()
            .FirstOrDefault();
        if (number is not { } among || flow.Comparable(among, total))
        {
            return null;
        }

        var claim = Build(flow, index, flow[total], flow[among]) with { ByNumbers = false };
        return Readings.Holds(claim) || MeanSlips.IsSlip(flow[index], flow[total], flow[among]) ? claim : null;
    }

    // The one beside it, the other anywhere under a name that the clause has; four digits need no name.
    private static Claim? OfFar(Understood document, int index, List<int> totals, List<int> numbers, string per)
    {
        var flow = document.Flow;
        var (low, high) = (flow[index].Exact - flow[index].Slack, flow[index].Exact + flow[index].Slack);
        var words = Sentence(flow[index]);
        var isLong = flow[index].Number.Unscaled >= Proof;
        var ofNumber =
            from number in numbers.Take(Beside)
            from total in document.Amounts.Between(flow[index], flow[number].Exact * low, flow[number].Exact * high)
            where
                total.IsPlain
                && total.Index != flow[index].Index
                && Names.ShareTwo(total.Scope + total.Label, words + flow.Lead(number))
            select Build(flow, index, total, flow[number]);
        var ofTotal =
            from total in totals
            from kind in KindsOf(per)
            from number in document.Amounts.Between(kind, flow[total].Exact / high, flow[total].Exact / low)
            where number is { IsPlain: true, Exact: > 1 } && number.Index != flow[total].Index
            where isLong || Names.ShareTwo(number.Scope + number.Label, words + flow.Lead(total))
            select Build(flow, index, flow[total], number);
        return ofNumber.Concat(ofTotal).FirstOrDefault(Readings.Holds);
    }

    private static string Sentence(Figure figure)
    {
        var text = figure.Passage.Compact;
        var from = figure.Start == 0 ? 0 : text.LastIndexOf('。', figure.Start - 1) + 1;
        return text[Math.Max(from, figure.Start - LongestSentence)..figure.Start];
    }

    private static string[] KindsOf(string per) =>
        per[0] is '生' or '师' ? [UnitKind.Persons] : [UnitKind.Loosely(per), UnitKind.Loosely(per[..1])];

    // What was told in the paragraphs before, in its chapter.
    private static IEnumerable<int> InChapter(Flow flow, int index) =>
        flow.Before(index)
            .Take(Farther)
            .Where(at => !flow.SamePassage(at, index) && flow.SameChapter(at, index) && IsTotal(flow, at, index));

    // Two digits tie by chance, but for neighbours.
    private static bool IsEnough(Flow flow, int index, int total, int number) =>
        flow[index].Number.Unscaled >= Telling
        || (
            flow.SameSentence(total, index)
            && flow.SameSentence(number, index)
            && Math.Abs(total - index) <= Beside
            && Math.Abs(number - index) <= Beside
        );

    private static bool IsTotal(Flow flow, int at, int index) =>
        flow.Comparable(at, index)
        && flow[at].IsPlain
        && flow[at].Value > flow[index].Value
        && !flow[at].Unit.Contains('/', StringComparison.Ordinal)
        && flow.Change(at) is null;

    // 期均 goes with what is counted in 期, 每张床位 with 床位, 每个考点 with 考点.
    private static bool IsNumber(Flow flow, int at, string per) =>
        flow[at].Dimension is Dimension.Count or Dimension.Measure
        && flow[at].Exact > 1
        && (
            UnitKind.Bare(flow[at].Unit).StartsWith(per, StringComparison.Ordinal)
            || per.StartsWith(UnitKind.Bare(flow[at].Unit), StringComparison.Ordinal) && flow[at].Unit.Length > 0
            || (per == "次" && flow[at].Unit.EndsWith(per, StringComparison.Ordinal))
            || (per.Length == 1 && Means.UnitsOf(per[0]).Contains(Kinds.Of(flow[at])))
            || (per.Length == 1 && flow[at].Unit == "个" && Counted(flow, at, per[0]))
            || (per.Length > 1 && flow.Lead(at).EndsWith(per[^2..], StringComparison.Ordinal))
            || (per.Length > 1 && flow.Tail(at).StartsWith(per[^2..], StringComparison.Ordinal))
        );

    // 64个|教学班, 平均每班
    private static bool Counted(Flow flow, int at, char per) =>
        flow.Tail(at).AsSpan(0, Math.Min(flow.Tail(at).Length, Word)).Contains(per);

    private static Claim Build(Flow flow, int index, Figure total, Figure number) =>
        new(RelationKind.Ratio, flow[index], [total, number], Formula.Quotient, RuleIds.ProductStated)
        {
            Label = flow.Name(index),
            ByNumbers = true,
        };

    [GeneratedRegex(
        "按(?:照)?(?<name>[^，,。;:0-9]{2,12}?)(?:人数|数量|总数|数)?(?:计算|测算|折算|平均|计)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Among();

    [GeneratedRegex(
        "(?:(?<=^|[，,。;(]|计算|测算|折算)(?<per>[一-龥]{1,2})均"
            + "|(?:平均|单[价位])?每(?:一|个|名|位|条|张)?(?<per>[一-龥]{1,2})(?:平均|改造|建设|补助|投入|接待|费用|成本)*"
            + "|单(?:条|个|台|座)?(?<per>[一-龥]{1,2}?)平均)[^，,。;:0-9]{0,8}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Mean();
}
