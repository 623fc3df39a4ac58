using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>
/// 评为优的12个、良的3个、中的1个，优良率93.75%; 优秀60人，良好150人，合格90人，合格率83.33%: the grades that the rate names, or all that
/// passed, over all that were graded.
/// </summary>
internal static partial class GradeRates
{
    private const string Grades = "优良中次差";
    private const int MostWholes = 3;

    public static IEnumerable<Claim> Of(Flow flow)
    {
        for (var index = 3; index < flow.Count; index++)
        {
            if (flow[index].Dimension != Dimension.Percent)
            {
                continue;
            }

            var claim = Rate().Match(flow.Lead(index)) is { Success: true } match
                ? At(flow, index, match.Groups["grades"].Value)
                : OfPassed(flow, index, Passed(flow, index));
            if (claim is not null)
            {
                yield return claim;
            }
        }
    }

    /// <summary>Whether a rate is one of grades: 优良率, 优良中等路率, or 合格率 behind a list of grades.</summary>
    public static bool Has(Flow flow, int index) => Rate().IsMatch(flow.Lead(index)) || Passed(flow, index).Count > 0;

    // Who passed with distinction passed as well; none where the sentence knows no better grade than to pass.
    private static List<int> Passed(Flow flow, int index)
    {
        if (!PassRate().IsMatch(flow.Lead(index)))
        {
            return [];
        }

        var graded = flow.BeforeInSentence(index)
            .TakeWhile(at => flow[at].Dimension != Dimension.Percent)
            .Where(at => Grade().IsMatch(flow.Clause(at)))
            .ToList();
        return graded.Count > 1 && graded.Exists(at => !Pass().IsMatch(flow.Clause(at))) ? graded : [];
    }

    private static Claim? OfPassed(Flow flow, int index, List<int> passed)
    {
        if (passed.Count == 0 || !passed.TrueForAll(at => flow.Comparable(at, passed[0])))
        {
            return null;
        }

        var sum = passed.Sum(at => flow[at].Exact);
        var whole = flow.BeforeInSentence(passed[^1])
            .Where(at => flow.Comparable(at, passed[0]) && flow[at].Exact >= sum)
            .Cast<int?>()
            .FirstOrDefault();
        return whole is not { } graded
            ? null
            : new Claim(
                RelationKind.Ratio,
                flow[index],
                [.. passed.Select(at => flow[at]), flow[graded]],
                Formula.Percent,
                RuleIds.RatesShown
            )
            {
                Strength = Strength.Scoped,
                Label = flow.Name(index),
                Doubt = RateMessages.WhichScope.With(),
            };
    }

    private static Claim? At(Flow flow, int index, string wanted)
    {
        var graded = flow.BeforeInSentence(index)
            .TakeWhile(at => flow[at].Dimension != Dimension.Percent)
            .Where(at => GradeOf(flow.Lead(at)) is not null)
            .ToList();
        var parts = wanted.Select(grade => graded.FindIndex(at => GradeOf(flow.Lead(at)) == grade)).ToList();
        if (parts.Contains(-1))
        {
            return null;
        }

        var figures = parts.ConvertAll(part => flow[graded[part]]);
        var (sum, all) = (figures.Sum(figure => figure.Exact), graded.Sum(at => flow[at].Exact));
        var wholes = flow.Before(graded[^1])
            .TakeWhile(at => flow.SamePassage(at, index))
            .Where(at => flow.Comparable(at, graded[^1]) && flow[at].Exact >= sum)
            .Take(MostWholes);
        return Readings.Best(
            wholes.Select(whole => new Claim(
                RelationKind.Ratio,
                flow[index],
                [.. figures, flow[whole]],
                Formula.Percent,
                RuleIds.RatesShown
            )
            {
                Strength = Strengths.Of(flow, index, flow[whole].Exact == all),
                Label = flow.Name(index),
                Doubt = RateMessages.WhichScope.With(),
            })
        );
    }

    // 评定为优等路, 良的: the only letter of a grade in the last clause.
    private static char? GradeOf(string lead)
    {
        char? grade = null;
        foreach (
            var character in Names.Clause(lead).Where(character => Grades.Contains(character, StringComparison.Ordinal))
        )
        {
            if (grade is not null && grade != character)
            {
                return null;
            }

            grade = character;
        }

        return grade;
    }

    [GeneratedRegex(
        "(?:优秀?|良好?|中等?|(?<!不)(?:合格|及格))的?(?:有|为|者|是|:)*$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Grade();

    [GeneratedRegex("(?:合格|及格)的?(?:有|为|者|是|:)*$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Pass();

    [GeneratedRegex("(?:合格|及格)率(?:已|均|约)*(?:为|达到?|是|:)*$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex PassRate();

    [GeneratedRegex(
        "(?<grades>[优良中次差]{2,4})(?:等级?)?(?:路|品|水体|断面|项目|工程)?(?:率|比例)(?:已|均|约)*(?:为|达到?|是|:)*$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Rate();
}
