using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Sums;

/// <summary>
/// 四个季度分别扣A、B、C和D，全年共扣E: a row of amounts and, behind it in the sentence, their total; and a long amount beside a row
/// whose sum it misses by one slip of the pen.
/// </summary>
internal static partial class RunTotals
{
    private const int FewestOfRow = 3;
    private const int MostOfRow = 20;
    private const int Reach = 5;
    private const long Proof = 100_000;

    /// <summary>The statements of all passages.</summary>
    public static IEnumerable<Claim> Of(IEnumerable<Items> all)
    {
        foreach (var items in all)
        {
            for (var first = 0; first + 1 < items.All.Length; )
            {
                var row = Row(items, first);
                if (row.Count > 1 && (Behind(items, row) ?? Beside(items, row)) is { } claim)
                {
                    yield return claim;
                }

                first += row.Count;
            }
        }
    }

    // The items from a place that nothing but 、 or 和, and a name, parts.
    private static List<Item> Row(Items items, int first)
    {
        var row = new List<Item> { items.All[first] };
        for (var next = first + 1; next < items.All.Length && row.Count < MostOfRow; next++)
        {
            var (before, item) = (items.All[next - 1], items.All[next]);
            if (
                !item.Adds
                || item.Kind != before.Kind
                || item.Depth != before.Depth
                || !And().IsMatch(items.Text.AsSpan(before.End, item.Start - before.End))
            )
            {
                break;
            }

            row.Add(item);
        }

        return row;
    }

    private static Claim? Behind(Items items, List<Item> row)
    {
        if (row.Count < FewestOfRow || !Each().IsMatch(row[0].Lead) || row.Skip(1).Any(item => item.Lead.Length > 1))
        {
            return null;
        }

        var last = row[^1];
        for (var order = last.Order + 1; order <= last.Order + Reach && order < items.All.Length; order++)
        {
            var total = items.All[order];
            if (items.Text.AsSpan(last.End, total.Start - last.End).Contains('。'))
            {
                return null;
            }

            if (total.Kind == last.Kind && InAll().IsMatch(total.Lead))
            {
                var claim = SumClaims.Of(total, row, RuleIds.SumStated);
                return Rates.Readings.Holds(claim) || Ties.IsSlip(total, row) ? claim : null;
            }
        }

        return null;
    }

    // 增值收益20257万元，提取准备金12455万元、管理费用2180万元、补充资金5640万元; 中标价A，分别增加B和C，合同价调整为D
    private static Claim? Beside(Items items, List<Item> row)
    {
        var (order, count) = (row[0].Order, row.Count);
        var before = order > 0 ? items.All[order - 1] : null;
        if (count >= FewestOfRow && before is not null && IsSlipped(items, before, row, row[0]))
        {
            return SumClaims.Of(before, row, RuleIds.SumStated);
        }

        var next = order + count < items.All.Length ? items.All[order + count] : null;
        if (
            next is null
            || !Raised().IsMatch(row[0].Lead)
            || !Adjusted().IsMatch(next.Lead)
            || next.Kind != row[0].Kind
            || items.Text.IndexOf('。', row[^1].End, next.Start - row[^1].End) >= 0
        )
        {
            return null;
        }

        var claims = items
            .All[Math.Max(0, order - Reach)..order]
            .Where(item => item.Kind == next.Kind)
            .Reverse()
            .Select(item => new List<Item>([item, .. row]))
            .ToList();
        var meant =
            claims.Find(parts => Ties.Tie(next, parts, parts.Count)) ?? claims.Find(parts => Ties.IsSlip(next, parts));
        return meant is null ? null : SumClaims.Of(next, meant, RuleIds.SumStated);
    }

    private static bool IsSlipped(Items items, Item whole, List<Item> parts, Item first) =>
        whole.Adds
        && whole.Kind == first.Kind
        && whole.Depth == first.Depth
        && whole.Figure.Number.Unscaled >= Proof
        && Beginning().IsMatch(items.Text.AsSpan(whole.End, first.Start - whole.End))
        && Ties.IsSlip(
            whole.Figure,
            parts.Aggregate(Domain.Numbers.Fraction.Zero, (sum, part) => sum + part.Figure.Value)
        );

    [GeneratedRegex("^[、和及与](?:[^，。;:、0-9]{0,16})$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex And();

    [GeneratedRegex("(?:分别|依次)[^，。;:、0-9]{0,6}$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Each();

    [GeneratedRegex("(?:共|合计|累计|总计)[^，。;:、0-9]{0,4}$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex InAll();

    [GeneratedRegex("(?:分别|各)?(?:增加|追加|增)[^，。;:、0-9]{0,4}$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Raised();

    [GeneratedRegex("(?:调整|变更|增加|增)[为至到]$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Adjusted();

    [GeneratedRegex("^[，:][^。;:、0-9]{1,20}$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Beginning();
}
