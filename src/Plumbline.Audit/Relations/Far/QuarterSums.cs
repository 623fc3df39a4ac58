using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Far;

/// <summary>
/// 一季度支出A万元，二季度B万元，三季度C万元，四季度D万元: together the year, wherever it is printed, and 上半年, 前三季度, 下半年 behind them.
/// </summary>
internal static partial class QuarterSums
{
    private const int Quarters = 4;
    private const int Behind = 6;
    private const int Hundredth = 100;
    private const long Proof = 100;

    /// <summary>The statements of running text.</summary>
    public static IEnumerable<Claim> Of(Flow flow, AmountIndex amounts)
    {
        for (var index = 0; index + Quarters <= flow.Count; index++)
        {
            if (Quarter(flow, index) != 1 || Row(flow, index) is not { } row)
            {
                continue;
            }

            foreach (var claim in Parts(flow, row))
            {
                yield return claim;
            }

            if (Year(flow, amounts, row) is { } year)
            {
                yield return year;
            }
        }
    }

    private static int Quarter(Flow flow, int index) =>
        Single().Match(flow.Lead(index)) is { Success: true } match && Kinds.IsAmount(flow[index])
            ? "一二三四1234".IndexOf(match.Groups["no"].Value, StringComparison.Ordinal) % Quarters + 1
            : 0;

    // The four, in order; rates may stand between.
    private static ImmutableArray<int>? Row(Flow flow, int first)
    {
        var row = ImmutableArray.Create(first);
        for (var at = first + 1; at < flow.Count && at < first + (2 * Quarters) && row.Length < Quarters; at++)
        {
            if (!flow.SamePassage(first, at))
            {
                return null;
            }

            if (flow[at].Dimension == Dimension.Percent)
            {
                continue;
            }

            if (Quarter(flow, at) != row.Length + 1 || !flow.Comparable(first, at))
            {
                return null;
            }

            row = row.Add(at);
        }

        return row.Length == Quarters ? row : null;
    }

    private static IEnumerable<Claim> Parts(Flow flow, ImmutableArray<int> row)
    {
        for (var at = row[^1] + 1; at <= row[^1] + Behind && flow.SamePassage(row[0], at); at++)
        {
            var match = Half().Match(flow.Lead(at));
            if (match.Success && flow.Comparable(row[0], at))
            {
                ImmutableArray<int> parts =
                    match.Groups["nine"].Success ? row[..3]
                    : match.Groups["second"].Success ? row[2..]
                    : row[..2];
                yield return Build(flow, flow[at], parts);
            }
        }
    }

    // The amount of the year that all four give; else the only one of their name that they all but give.
    private static Claim? Year(Flow flow, AmountIndex amounts, ImmutableArray<int> row)
    {
        var sum = row.Sum(at => flow[at].Exact);
        var slack = row.Sum(at => flow[at].Slack);
        var noun = Names.Core(Ahead().Replace(flow.Clause(row[0]), ""));
        if (noun.Length < 2 || flow[row[0]].Number.Unscaled < Proof)
        {
            return null;
        }

        var near = amounts
            .Between(flow[row[0]], sum - (sum / Hundredth) - slack, sum + (sum / Hundredth) + slack)
            .Where(whole => row.All(at => flow[at].Index != whole.Index) && IsCalled(whole, noun))
            .ToList();
        var claims = near.ConvertAll(whole => Build(flow, whole, row));
        return claims.Find(Readings.Holds)
            ?? (
                near.Count > 0 && near.TrueForAll(whole => whole.Value == near[0].Value && whole.IsPlain)
                    ? claims[0]
                    : null
            );
    }

    private static bool IsCalled(Figure whole, string noun)
    {
        var name = whole.Scope + whole.Label;
        return !Other().IsMatch(name)
            && (
                name.Contains(noun, StringComparison.Ordinal)
                || (Terms.Of(whole.Label) is { } term && term.Contains(noun, StringComparison.Ordinal))
            );
    }

    private static Claim Build(Flow flow, Figure whole, ImmutableArray<int> parts) =>
        new(RelationKind.Sum, whole, [.. parts.Select(at => flow[at])], Formula.Sum, RuleIds.SumStated)
        {
            Label = whole.Label,
        };

    [GeneratedRegex(
        "(?:^|[，,。;:、])第?(?<no>[一二三四1-4])季度(?:当季|单季)?[^，,。;:0-9]{0,8}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Single();

    [GeneratedRegex("^.*季度(?:当季|单季)?", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Ahead();

    [GeneratedRegex(
        "(?:^|[，,。;:])(?:(?<half>上半年)|(?<nine>前三个?季度)|(?<second>下半年))[^，,。;:0-9率%]{0,8}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Half();

    [GeneratedRegex("上年|去年|预算|季度|增减|结转|结余", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Other();
}
