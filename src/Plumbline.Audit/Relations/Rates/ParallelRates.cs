using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>
/// 计划小区10个、户数200户；实际开工小区10个、户数190户，开工率分别为100%和95%: a row of what was asked for, a row of what was done,
/// and a row of their rates.
/// </summary>
internal static partial class ParallelRates
{
    private const int NameEnd = 2;

    public static IEnumerable<Claim> Of(Flow flow)
    {
        for (var index = 4; index < flow.Count; index++)
        {
            if (flow[index].Dimension != Dimension.Percent || !Each().IsMatch(flow.Lead(index)))
            {
                continue;
            }

            var length = Runs.Length(flow, index);
            if (length > 1 && flow.SameSentence(index - (2 * length), index))
            {
                foreach (var claim in Row(flow, index, length))
                {
                    yield return claim;
                }
            }
        }
    }

    private static List<Claim> Row(Flow flow, int index, int length)
    {
        var (done, asked) = (index - length, index - (2 * length));
        var pairs = Enumerable.Range(0, length).ToList();
        if (!pairs.TrueForAll(at => flow.Comparable(asked + at, done + at)))
        {
            return [];
        }

        // The first name of a row may carry the words of the row: 计划小区, 实际开工小区.
        var named = pairs.TrueForAll(at => End(flow.Name(asked + at)) == End(flow.Name(done + at)));
        var claims = pairs.ConvertAll(at => new Claim(
            RelationKind.Ratio,
            flow[index + at],
            [flow[done + at], flow[asked + at]],
            Formula.Percent,
            RuleIds.RatesShown
        )
        {
            Strength = Strengths.Of(flow, index + at, firm: named),
            Label = flow.Name(index),
            Doubt = RateMessages.WhichScope.With(),
        });
        return claims.Exists(Readings.Holds) ? claims : [];
    }

    private static string End(string name) => name.Length > NameEnd ? name[^NameEnd..] : name;

    [GeneratedRegex("率(?:也|均|已)*(?:分别|依次)(?:为|是|达到?)*$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Each();
}
