using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Later;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>
/// 中小学 are 中学 and 小学: 中小学教职工总数1762人，…中学教职工总数940人，…小学教职工总数822人. Where both are told of the same thing, they make the
/// whole; what they leave may be nine-year schools.
/// </summary>
internal static partial class JointSchools
{
    private const int Reach = 16;
    private const int Tenth = 10;

    /// <summary>The statements of running text that no other grammar has read.</summary>
    public static IEnumerable<Claim> Of(Flow flow, Known known)
    {
        for (var index = 0; index + 2 < flow.Count; index++)
        {
            if (
                flow[index] is { IsPlain: true, InChinese: false, Dimension: Dimension.Count, Value.Sign: > 0 }
                && flow.Change(index) is null
                && Rest(flow, index, "中小学") is { } rest
                && !known.IsTotalled(index)
                && Part(flow, index, "中学", rest) is { } upper
                && Part(flow, index, "小学", rest) is { } lower
                && IsNear(flow, index, upper, lower)
                && !Others().IsMatch(flow[index].Passage.Compact)
            )
            {
                yield return new Claim(
                    RelationKind.CountSum,
                    flow[index],
                    [flow[upper], flow[lower]],
                    Formula.Sum,
                    RuleIds.ListedCount
                )
                {
                    Label = flow.Name(index),
                    Strength =
                        flow[upper].Exact + flow[lower].Exact > flow[index].Exact ? Strength.Stated : Strength.Scoped,
                    Doubt = Sums.ShortLists.Incomplete.With(),
                };
            }
        }
    }

    // What is left of the words before a number without the schools: 教职工总数; null where they are other schools.
    private static string? Rest(Flow flow, int at, string schools)
    {
        var words = Opened().Replace(Statement.Clause(flow, at), "");
        return
            words.StartsWith(schools, StringComparison.Ordinal)
            && !words[schools.Length..].Contains('学', StringComparison.Ordinal)
            ? words[schools.Length..]
            : null;
    }

    private static int? Part(Flow flow, int whole, string schools, string rest)
    {
        for (var at = whole + 1; at <= whole + Reach && flow.SamePassage(whole, at); at++)
        {
            if (flow.Comparable(whole, at) && flow[at].IsPlain && Rest(flow, at, schools) == rest)
            {
                return at;
            }
        }

        return null;
    }

    private static bool IsNear(Flow flow, int whole, int one, int other) =>
        flow[one].Exact + flow[other].Exact is var sum
        && (
            Math.Abs(sum - flow[whole].Exact) * Tenth <= sum
            || Plainly.IsOneDigit(flow[whole], flow[one].Value + flow[other].Value)
        );

    [GeneratedRegex("其余|特教|特殊教育|另有|九年一贯|重复|兼", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Others();

    [GeneratedRegex("^(?:其中|现有|共有|有|全[国省市县区]|我[省市县区])+", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Opened();
}
