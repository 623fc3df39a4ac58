namespace Plumbline.Audit.Forms;

/// <summary>
/// 小计, 产出小计 below the indicators of a level: no indicator, but the sum of them. It stands in the column of a level, of its
/// points or of the names, and is read as if it stood among the names.
/// </summary>
internal static class Subtotals
{
    private const int Longest = 10;

    /// <summary>Whether a cell says that its row is a sum of those above.</summary>
    internal static bool IsNamed(FormToken token) =>
        token.Word.Length <= Longest && token.Word.EndsWith("小计", StringComparison.Ordinal);

    /// <summary>
    /// The cells of a block in a table with the words of a sum in the column of the names, behind what stands left of it.
    /// </summary>
    internal static List<FormToken> Placed(List<FormToken> data, IndicatorHead head)
    {
        var name = head.Columns.FirstOrDefault(column => column.Field == FormLabel.NameHead);
        if (name.From < 0 || !data.Exists(IsInGrid))
        {
            return data;
        }

        var placed = new List<FormToken>(data.Count);
        FormToken? sum = null;
        foreach (var token in data)
        {
            if (sum is not null && (token.Row != sum.Row || token.Column >= name.From))
            {
                placed.Add(sum);
                sum = null;
            }

            if (sum is null && IsInGrid(token))
            {
                sum = token with { Column = name.From, ColumnEnd = name.To };
                continue;
            }

            placed.Add(token);
        }

        return sum is null ? placed : [.. placed, sum];
    }

    private static bool IsInGrid(FormToken token) => token is { InTable: true, IsCut: false } && IsNamed(token);
}
