using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Later;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>
/// Two terms or halves and their year in one passage: 春季资助2310人次115.50万元，秋季资助2265人次113.25万元，全年资助4575人次228.75万元.
/// </summary>
internal static partial class TermTotals
{
    private const int Reach = 16;

    /// <summary>The statements of running text that no other grammar has read.</summary>
    public static IEnumerable<Claim> Of(Flow flow, Known known)
    {
        for (var index = 2; index < flow.Count; index++)
        {
            if (
                flow[index] is { IsPlain: true, InChinese: false, Value.Sign: > 0 }
                && Kinds.IsAmount(flow[index])
                && !known.IsReckoned(index)
                && TermOf(flow, index) == 'y'
                && flow.Change(index) is null
                && Part(flow, index, '2') is { } second
                && Part(flow, second, '1') is { } first
                && flow.Comparable(first, index)
                && Told(flow, index, first, second) is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    // 全年平均受益学生14990人 of two terms is told only where it holds: a mean of days is another.
    private static Claim? Told(Flow flow, int index, int first, int second) =>
        !AreOfOne(flow, index, first) || !AreOfOne(flow, index, second) || IsOther(flow, index, first, second) ? null
        : !Statement.Clause(flow, index).Contains("平均", StringComparison.Ordinal)
            ? Plainly.Told(flow, index, Build(flow, index, first, second))
        : Mean(flow, index, first, second) is var mean && Readings.Holds(mean) ? mean
        : null;

    // 占全年计划投资2600万元, 全年净增42人: a goal or a rest is not what the two terms come to.
    private static bool IsOther(Flow flow, int index, int first, int second) =>
        Other()
            .Matches(Called(flow, index))
            .Any(word =>
                !Called(flow, first).Contains(word.Value, StringComparison.Ordinal)
                || !Called(flow, second).Contains(word.Value, StringComparison.Ordinal)
            );

    // The words from the clause that names the term on.
    private static string Called(Flow flow, int index)
    {
        var words = Statement.Clause(flow, index);
        for (var at = index; !Term().IsMatch(flow.Lead(at)) && flow.SameSentence(at - 1, index); at--)
        {
            words = Statement.Clause(flow, at - 1) + words;
        }

        return words;
    }

    // 春季招生 is no part of 全年在校生.
    private static bool AreOfOne(Flow flow, int index, int part)
    {
        var (year, term) = (Noun(flow, index), Noun(flow, part));
        return year.Length < 2 || term.Length < 2 || Names.ShareTwo(year, term);
    }

    private static string Noun(Flow flow, int at) => Plain().Replace(Statement.Clause(flow, at), "");

    private static Claim Mean(Flow flow, int index, int first, int second) =>
        new(
            RelationKind.Ratio,
            flow[index],
            [flow[first], flow[second]],
            Formula.MeanOf(2, printed: false),
            RuleIds.ProductStated
        )
        {
            Label = flow.Name(index),
        };

    // The nearest amount of that term and kind before a place.
    private static int? Part(Flow flow, int index, char term)
    {
        foreach (var at in flow.Before(index).Take(Reach).TakeWhile(at => flow.SamePassage(at, index)))
        {
            if (
                flow.Comparable(at, index)
                && !Statement.Clause(flow, at).Contains("平均", StringComparison.Ordinal)
                && TermOf(flow, at) == term
                && flow[at].IsPlain
                && !Statement.IsOfOne(flow, at)
                && flow.Change(at) is null
            )
            {
                return at;
            }
        }

        return null;
    }

    // Which term the clause names, or the amount before it whose clause goes on.
    private static char TermOf(Flow flow, int index)
    {
        for (var at = index; flow.SameSentence(at, index) && at > index - Reach; at--)
        {
            if (Term().Match(flow.Lead(at)) is { Success: true } match)
            {
                return match.Groups["first"].Success ? '1'
                    : match.Groups["second"].Success ? '2'
                    : 'y';
            }

            if (flow.Lead(at).Contains(';', StringComparison.Ordinal))
            {
                break;
            }
        }

        return ' ';
    }

    private static Claim Build(Flow flow, int index, int first, int second) =>
        new(
            flow[index].Dimension == Dimension.Count ? RelationKind.CountSum : RelationKind.Sum,
            flow[index],
            [flow[first], flow[second]],
            Formula.Sum,
            RuleIds.SumStated
        )
        {
            Label = flow.Name(index),
        };

    [GeneratedRegex("计划|任务|目标|预算|指标|净|[应拟需]", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Other();

    [GeneratedRegex(
        "春季|秋季|学期|[上下]半年|全年|两个?|共计?|合计|总计|平均|[为达约了]",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Plain();

    [GeneratedRegex(
        "(?:(?<first>春季|上半年|上学期)|(?<second>秋季|下半年|下学期)|全年|两学期|两个学期)(?!.*(?:春季|秋季|半年|比|较))[^，,。;:]{0,16}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Term();
}
