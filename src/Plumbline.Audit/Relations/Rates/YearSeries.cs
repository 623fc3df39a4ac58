using System.Globalization;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>
/// 2020年至2022年支出分别为A、B、C，2021年比2020年增长R，2022年比2021年增长S: a change between two years of a row, of which each value has its
/// year. No other two of the row are meant.
/// </summary>
internal static partial class YearSeries
{
    private const int Most = 12;

    /// <summary>The statements of running text.</summary>
    public static IEnumerable<Claim> Of(Flow flow)
    {
        for (var index = 2; index < flow.Count; index++)
        {
            if (
                flow.Change(index) is { } words
                && Years().Match(flow.Lead(index)) is { Success: true } years
                && Value(flow, index, YearOf(years.Groups["now"])) is { } now
                && Value(flow, index, YearOf(years.Groups["before"])) is { } before
                && (flow[index].Dimension == Dimension.Percent || flow.Comparable(index, now))
            )
            {
                yield return Build(flow, index, now, before, words.Direction);
            }
        }
    }

    // The value of a year in the nearest row of the passage.
    private static int? Value(Flow flow, int index, int year)
    {
        for (var first = index - 2; first >= Math.Max(0, index - Most) && flow.SamePassage(first, index); first--)
        {
            if (Row().Match(flow.Lead(first)) is { Success: true } row)
            {
                var (from, count) = row.Groups["from"].Success
                    ? (YearOf(row.Groups["from"]), YearOf(row.Groups["to"]) - YearOf(row.Groups["from"]) + 1)
                    : Listed(row.Groups["all"].Captures);
                var at = first + year - from;
                return from > 0 && year >= from && year < from + count && IsRow(flow, first, count) ? at : null;
            }
        }

        return null;
    }

    // 2020年、2021年和2022年: one after another.
    private static (int From, int Count) Listed(CaptureCollection years)
    {
        var from = int.Parse(years[0].ValueSpan, CultureInfo.InvariantCulture);
        for (var at = 1; at < years.Count; at++)
        {
            if (int.Parse(years[at].ValueSpan, CultureInfo.InvariantCulture) != from + at)
            {
                return default;
            }
        }

        return (from, years.Count);
    }

    private static bool IsRow(Flow flow, int first, int count) =>
        count is > 1 and <= Most
        && first + count <= flow.Count
        && Enumerable
            .Range(first + 1, count - 1)
            .All(at =>
                flow.SameSentence(at, first)
                && flow.Comparable(at, first)
                && flow.Lead(at) is "、" or "和" or "及" or "与"
            );

    private static int YearOf(Group year) => int.Parse(year.ValueSpan, CultureInfo.InvariantCulture);

    private static Claim Build(Flow flow, int index, int now, int before, Direction direction)
    {
        var isRate = flow[index].Dimension == Dimension.Percent;
        var isDown = direction == Direction.Down;
        return new Claim(
            isRate ? RelationKind.GrowthRate : RelationKind.ChangeAmount,
            flow[index],
            isRate || !isDown ? [flow[now], flow[before]] : [flow[before], flow[now]],
            isRate
                ? isDown
                    ? Formula.Fall
                    : Formula.Growth
                : Formula.Difference,
            isRate ? RuleIds.RatesShown : RuleIds.DifferenceStated
        )
        {
            Label = flow.Name(index),
        };
    }

    [GeneratedRegex(
        "(?<now>20[0-9]{2})年度?[^，,。;:0-9]{0,8}[比较](?<before>20[0-9]{2})年度?[^，,。;:0-9]{0,12}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Years();

    [GeneratedRegex(
        "(?:(?<from>20[0-9]{2})年?度?(?:至|到|[-—~～])(?<to>20[0-9]{2})年|(?:(?<all>20[0-9]{2})年度?[、和及,，]?){2,6})"
            + "[^。;:0-9]{0,20}(?:分别|依次)(?:为|是|达)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Row();
}
