using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>Quantities in a row: 25.8%、46.6%和27.6%.</summary>
internal static partial class Runs
{
    private const int Longest = 20;
    private static readonly char[] Links = ['、', '和', '与', '及'];

    /// <summary>How many quantities of one kind stand in a row from a place.</summary>
    public static int Length(Flow flow, int index)
    {
        var length = 1;
        while (length < Longest && flow.SameSentence(index, index + length) && Joins(flow, index + length))
        {
            length++;
        }

        return length;
    }

    /// <summary>Whether a quantity, if there is one, is the first of a row.</summary>
    public static bool Begins(Flow flow, int? index) => index is { } at && Length(flow, at) > 1;

    /// <summary>How many amounts stand in a row from a place, of different kinds too: 减少5起、3人.</summary>
    public static int OfAmounts(Flow flow, int index)
    {
        var length = 1;
        while (
            length < Longest
            && flow.SameSentence(index, index + length)
            && Kinds.IsAmount(flow[index + length])
            && And().IsMatch(flow.Lead(index + length))
        )
        {
            length++;
        }

        return length;
    }

    /// <summary>Whether a quantity is the second of a row.</summary>
    public static bool IsSecond(Flow flow, int index) => Joins(flow, index) && !(index > 1 && Joins(flow, index - 1));

    /// <summary>The names of a row, in its order: 一季度、二季度和三季度|分别支出; null where the words name no row.</summary>
    public static string[]? NamesOf(string lead) =>
        Each().Match(lead) is { Success: true } match ? match.Groups["names"].Value.Split(Links) : null;

    /// <summary>Whether a row breaks off behind a quantity, as at the end of a page: the rest of it stands elsewhere.</summary>
    public static bool IsOpen(Flow flow, int last) =>
        flow[last].Passage.Compact.AsSpan(flow[last].End).TrimEnd() is "、";

    /// <summary>Whether a quantity goes on with the row of the one before it.</summary>
    public static bool Joins(Flow flow, int index) =>
        flow.SameSentence(index - 1, index) && flow.Comparable(index - 1, index) && And().IsMatch(flow.Lead(index));

    /// <summary>The row of so many quantities that ends at a place; empty when there is none.</summary>
    public static List<int> Ending(Flow flow, int last, int length)
    {
        var first = last - length + 1;
        if (first < 0 || !flow.SameSentence(first, last))
        {
            return [];
        }

        var row = Enumerable.Range(first, length).ToList();
        return row.Skip(1).All(index => flow.Comparable(index - 1, index)) ? row : [];
    }

    [GeneratedRegex("^(?:、|、?(?:和|与|及|以及))$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex And();

    [GeneratedRegex(
        "(?<names>[^，,。;:0-9]{2,80})(?:分别|各)(?:支出|完成|安排|投入|拨付|支付|为|是|达到?|有|下达|招聘|培训|执行|实现)*$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Each();
}
