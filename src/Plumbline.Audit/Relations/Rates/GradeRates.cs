using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>评为优的12个、良的3个、中的1个，优良率93.75%: the grades that the rate names, over all that were graded.</summary>
internal static partial class GradeRates
{
    private const string Grades = "优良中次差";
    private const int MostWholes = 3;

    public static IEnumerable<Claim> Of(Flow flow)
    {
        for (var index = 3; index < flow.Count; index++)
        {
            if (
                flow[index].Dimension == Dimension.Percent
                && Rate().Match(flow.Lead(index)) is { Success: true } match
                && At(flow, index, match.Groups["grades"].Value) is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    /// <summary>Whether the words before a rate name grades: 优良率, 优良中等路率.</summary>
    public static bool IsNamed(string lead) => Rate().IsMatch(lead);

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
        "(?<grades>[优良中次差]{2,4})(?:等级?)?(?:路|品|水体|断面|项目|工程)?(?:率|比例)(?:已|均|约)*(?:为|达到?|是|:)*$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Rate();
}
