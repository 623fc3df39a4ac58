using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Plain;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Far;

/// <summary>
/// 税收收入137.4亿元，…。非税收入21.4亿元，…: the two are all revenue of the general budget, whatever sentences tell them, and
/// their shares are a hundred.
/// Only what ties is told.
/// </summary>
internal static partial class TaxRevenues
{
    private const int Reach = 10;
    private const int Back = 16;

    /// <summary>The statements of running text.</summary>
    public static IEnumerable<Claim> Of(Flow flow)
    {
        if (!Enumerable.Range(0, flow.Count).Any(at => flow.Lead(at).Contains("非税", StringComparison.Ordinal)))
        {
            yield break;
        }

        for (var index = 0; index < flow.Count; index++)
        {
            if (!IsOf(flow, index, Tax()) || Other(flow, index) is not { } other)
            {
                continue;
            }

            if (flow[index].Dimension == Dimension.Percent)
            {
                yield return new Claim(
                    RelationKind.Sum,
                    null,
                    [flow[index], flow[other]],
                    Formula.Sum,
                    RuleIds.SharesOfASplit
                )
                {
                    Constant = 100,
                    Label = "占比合计",
                };
            }
            else if (Whole(flow, index, other) is { } claim)
            {
                yield return claim;
            }
        }
    }

    private static Claim? Whole(Flow flow, int tax, int other) =>
        flow.Before(tax)
            .Take(Back)
            .Where(at =>
                flow.Comparable(at, tax)
                && flow.Change(at) is null
                && Column(flow, at) == Column(flow, tax)
                && flow[at].Value > flow[tax].Value
            )
            .Select(at => new Claim(
                RelationKind.Sum,
                flow[at],
                [flow[tax], flow[other]],
                Formula.Sum,
                RuleIds.SumStated
            )
            {
                Label = flow.Name(at),
            })
            .FirstOrDefault(Readings.Holds);

    // What is told of the other kind in the same place of its own sentence.
    private static int? Other(Flow flow, int index)
    {
        for (var at = index + 1; at <= index + Reach && flow.SameChapter(index, at); at++)
        {
            if (
                IsOf(flow, at, Others())
                && Column(flow, at) == Column(flow, index)
                && (
                    flow[index].Dimension == Dimension.Percent
                        ? flow[at].Dimension == Dimension.Percent && flow[at].Value + flow[index].Value == 100
                        : flow.Comparable(at, index)
                )
            )
            {
                return at;
            }
        }

        return null;
    }

    // Money, or a share, of which the last name before it in its sentence is that kind of revenue.
    private static bool IsOf(Flow flow, int index, Regex kind)
    {
        if (
            flow[index] is not { IsPlain: true, Value.Sign: > 0, Dimension: Dimension.Money or Dimension.Percent }
            || flow.Change(index) is not null
            || (flow[index].Dimension == Dimension.Percent && !Share().IsMatch(flow.Lead(index)))
        )
        {
            return false;
        }

        for (var at = index; flow.SameSentence(at, index) && at > index - Reach; at--)
        {
            if (Named().Match(flow.Lead(at)) is { Success: true } named)
            {
                return kind.IsMatch(named.Value);
            }
        }

        return false;
    }

    private static string Column(Flow flow, int at) =>
        flow[at].Dimension == Dimension.Percent ? "%" : Columns().Match(Statement.Clause(flow, at)).Value;

    [GeneratedRegex("(?:非税|税收)收入", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Named();

    [GeneratedRegex("^税收", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Tax();

    [GeneratedRegex("^非税", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Others();

    [GeneratedRegex("占比(?:为|达)?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Share();

    [GeneratedRegex("当月|本月|累计|当季", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Columns();
}
