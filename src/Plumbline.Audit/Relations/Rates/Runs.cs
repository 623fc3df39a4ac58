using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>Quantities in a row: 25.8%、46.6%和27.6%.</summary>
internal static partial class Runs
{
    private const int Longest = 20;

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

    [GeneratedRegex("^(?:、|和|与|及|以及)$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex And();
}
