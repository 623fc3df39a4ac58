using System.Globalization;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Later;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>
/// A change behind the only two quantities that it can be of, where words or years tell which of them was first: 2023年支出A万元，2022年
/// 支出B万元，同比增加C万元; 去年同期完成A，今年完成B，增长r%.
/// </summary>
internal static partial class PlainChanges
{
    /// <summary>The statements of running text that no other grammar has read.</summary>
    public static IEnumerable<Claim> Of(Flow flow, Known known)
    {
        for (var index = 2; index < flow.Count; index++)
        {
            if (
                flow[index] is { IsPlain: true, Value.Sign: > 0, InChinese: false }
                && !known.IsReckoned(index)
                && (flow.Change(index) is not null || IsSaved(Statement.Clause(flow, index)))
                && (OfFormer(flow, index) ?? At(flow, index)) is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    // 上一学年受助8491人。|本学年受助9178人，较上学年增加687人: the two nearest of the kind, whatever paragraph tells them.
    private static (int First, int Second)? Farther(Flow flow, int index, bool isOfAmounts)
    {
        var model = isOfAmounts
            ? Around.Before(flow, index).FirstOrDefault(at => Kinds.IsAmount(flow[at]) && flow.Change(at) is null, -1)
            : index;
        return
            model >= 0
            && Kinds.IsAmount(flow[model])
            && Around.Two(flow, index, model) is var (first, second)
            && flow.SameSentence(second, index)
            && Around.ShareNoun(flow, first, second)
            && FormerNames.MayBeOfTwoYears(flow, first, second)
            && !Lists().IsMatch(flow.Lead(second) + flow.Lead(index))
            ? (first, second)
            : null;
    }

    // 比上年的45.8万元减少4.55万元，下降9.93%: the change over what was before, whatever there is now.
    private static Claim? OfFormer(Flow flow, int index)
    {
        var (former, amount) = (index - 2, index - 1);
        return
            flow[index].Dimension == Dimension.Percent
            && flow.SameSentence(former, index)
            && flow.Change(index) is { IsBare: true, IsCompared: false } words
            && flow.Change(former) is null
            && flow.Change(amount) is { } change
            && change.Direction == words.Direction
            && flow.Comparable(former, amount)
            && flow[former].Value.Sign > 0
            && ChangePattern.OpensBase(flow.Lead(former))
            ? new Claim(
                RelationKind.GrowthRate,
                flow[index],
                [flow[amount], flow[former]],
                Formula.Percent,
                RuleIds.RatesShown
            )
            {
                Strength = Strengths.Of(flow, index, firm: true),
                Label = "增减率",
            }
            : null;
    }

    private static bool IsSaved(string clause) =>
        Saved().IsMatch(clause)
        || More().IsMatch(clause)
        || Fewer().IsMatch(clause)
        || Beyond().IsMatch(clause)
        || Adjusted().IsMatch(clause);

    private static Claim? At(Flow flow, int index)
    {
        var result = flow[index];
        var isPoints = result.Dimension == Dimension.Points;
        var isRate = result.Dimension == Dimension.Percent;
        var isTimes = result.Unit == "倍";
        var places = Statement.Before(flow, index, figure => !isPoints && figure.Dimension == Dimension.Percent);
        places = places.FindAll(at => flow.Change(at) is null || FromTo.EndsAt(flow, at));
        places.AddRange(Statement.InBracketBehind(flow, index));
        places = places.Count == 0 ? Statement.SentenceBefore(flow, index) : places;
        var model =
            isPoints ? places.FindLast(at => flow[at].Dimension == Dimension.Percent)
            : isRate || isTimes ? places.FindLast(at => Kinds.IsAmount(flow[at]) && flow.Change(at) is null)
            : index;
        var near = places.Count < 2 ? null : Statement.Pair(flow, places, model);
        if ((near ?? Farther(flow, index, isRate || isTimes)) is not var (first, second))
        {
            return null;
        }

        if ((FormerOf(flow, first, second) ?? PlanOf(flow, index, first, second)) is not { } former)
        {
            return null;
        }

        var current = former == first ? second : first;
        var direction =
            flow.Change(index)?.Direction
            ?? (
                Saved().IsMatch(Statement.Clause(flow, index)) || Fewer().IsMatch(Statement.Clause(flow, index))
                    ? Direction.Down
                : Adjusted().IsMatch(Statement.Clause(flow, index)) ? Direction.Either
                : Direction.Up
            );
        var claim = Build(flow, index, current, former, direction, isRate, isTimes);
        return !FormerNames.AreOfTwo(flow, former, current) && !IsOfPlan(flow, index, former)
                ? Around.Told(flow, index, claim, near is not null)
            : Readings.Holds(claim) ? claim
            : null;
    }

    // 支出520万元(2020年为480万元)，比年初预算增加30万元: the change is from what was planned, and not from the year before.
    private static bool IsOfPlan(Flow flow, int index, int former) =>
        flow.Change(index) is { Base: { Length: > 0 } from }
        && Set().Match(from) is { Success: true } plan
        && !Has(flow, former, plan.Value);

    private static Claim Build(
        Flow flow,
        int index,
        int current,
        int former,
        Direction direction,
        bool isRate,
        bool isTimes
    )
    {
        var isUp =
            direction == Direction.Up || (direction == Direction.Either && flow[current].IsAtLeast(flow[former]));
        var (kind, formula) =
            isTimes ? (RelationKind.Multiple, Formula.TimesMore)
            : isRate ? (RelationKind.GrowthRate, isUp ? Formula.Growth : Formula.Fall)
            : (RelationKind.ChangeAmount, isUp ? Formula.Difference : Formula.Fallen);
        return new Claim(kind, flow[index], [flow[current], flow[former]], formula, RuleIds.RatesShown)
        {
            Label = isRate ? "增减率" : "增减额",
            Set = Statement.SetAmong(flow, current, former),
        };
    }

    // Which of two was first: the one that is called last year's, or of the earlier of two years, or the one it rose from.
    private static int? FormerOf(Flow flow, int first, int second)
    {
        var (left, right) = (flow.Lead(first), flow.Lead(second));
        return (Former().IsMatch(Own(left)), Former().IsMatch(Own(right))) switch
        {
            (true, false) => first,
            (false, true) => second,
            (true, true) => null,
            _ => (YearOf(flow, first), YearOf(flow, second)) is ({ } early, { } late)
                ? early < late
                    ? first
                    : late < early
                        ? second
                        : null
                : Runs.Joins(flow, second) && TwoYears().Match(left) is { Success: true } years
                    ? string.CompareOrdinal(years.Groups["one"].Value, years.Groups["other"].Value) < 0
                        ? first
                        : second
                    : second == first + 1 && ChangePattern.OpensFrom(left) && Reached().IsMatch(right)
                        ? first
                        : null,
        };
    }

    // 概算投资A，决算投资B，超概算r%
    private static int? PlanOf(Flow flow, int index, int first, int second) =>
        Adjusted().IsMatch(Statement.Clause(flow, index))
            ? Has(flow, first, "年初") && Has(flow, second, "调整")
                ? first
                : null
            : Beyond().Match(Statement.Clause(flow, index)) is { Success: true } match
                ? match.Groups["plan"].Value is { Length: > 0 } plan
                    ? (Planned(flow, first, plan), Planned(flow, second, plan)) switch
                    {
                        (true, false) => first,
                        (false, true) => second,
                        _ => null,
                    }
                    : null
                : null;

    private static bool Planned(Flow flow, int at, string word) =>
        word == "超额" ? Plan().IsMatch(Statement.Clause(flow, at)) : Has(flow, at, word);

    private static bool Has(Flow flow, int at, string word) =>
        Statement.Clause(flow, at).Contains(word, StringComparison.Ordinal);

    // The words of a quantity alone: what stands behind the last full stop.
    private static string Own(string lead) => lead[(lead.LastIndexOfAny(['。', ';']) + 1)..];

    // In 2022年、2023年分别A和B each has the name at its place.
    private static int? YearOf(Flow flow, int at) =>
        flow.Name(at) is { Length: 5 } name && YearOf(name) is { } year ? year : YearOf(Own(flow.Lead(at)));

    private static int? YearOf(string lead)
    {
        int? year = null;
        foreach (var match in Year().EnumerateMatches(lead))
        {
            year = int.Parse(lead.AsSpan(match.Index, 4), NumberStyles.None, CultureInfo.InvariantCulture);
        }

        return year;
    }

    [GeneratedRegex(
        "上年|去年|上一年|往年|上一?(?:学年|学期|季度|月|期|届)|调整前|提标前|(?<!今年|本年)同期|年初(?!预算)|期初|改造前|实施前|原来?(?:有|为|是)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Former();

    [GeneratedRegex("20[0-9]{2}(?=年)", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Year();

    [GeneratedRegex(
        "(?:[增升扩提减降缩压]|变|调)[一-龥]?(?:加|少|长|高|低|升|降|大|小)?(?:到|至|为)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Reached();

    [GeneratedRegex("^(?:共|累计)?(?:节约|节省|节支)(?:了|资金|经费|为)*$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Saved();

    [GeneratedRegex("其中|包括|分别|另", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Lists();

    // 同比多完成1.10亿元
    [GeneratedRegex(
        "^(?:同比|环比|[较比](?:上年|去年)?(?:同期)?)多[一-龥]{0,4}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex More();

    [GeneratedRegex(
        "^(?:同比|环比|[较比](?:上年|去年)?(?:同期)?)少[一-龥]{0,4}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Fewer();

    [GeneratedRegex(
        "(?:超出?(?<plan>概算|预算|计划|目标|控制数|定额)|(?<plan>超额)(?:完成)?)(?:的|约|达)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Beyond();

    [GeneratedRegex("预算|计划|目标|任务|概算", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Set();

    [GeneratedRegex("计划|目标|任务", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Plan();

    [GeneratedRegex("(?:调整|追加|调增)(?:率|幅度)(?:为|达)?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Adjusted();

    [GeneratedRegex(
        "(?<one>20[0-9]{2})年?[、和](?<other>20[0-9]{2})年[^。;0-9]{0,12}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex TwoYears();
}
