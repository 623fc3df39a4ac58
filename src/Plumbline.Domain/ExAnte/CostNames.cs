using System.Collections.Frozen;

namespace Plumbline.Domain.ExAnte;

/// <summary>Columns of a cost sheet.</summary>
public enum CostColumn
{
    /// <summary>数量.</summary>
    Quantity,

    /// <summary>单价, in 元.</summary>
    Price,

    /// <summary>次数.</summary>
    Times,

    /// <summary>金额, in 元: quantity × price × times.</summary>
    Amount,
}

/// <summary>Names of cells: a line's name and, after a point, a column; without one the amount is meant.</summary>
public static class CostNames
{
    /// <summary>The cell with the sum of all amounts.</summary>
    public const string Total = "合计";

    /// <summary>Longest name of a line.</summary>
    public const int Longest = 30;

    private static readonly FrozenDictionary<string, CostColumn> Columns = new Dictionary<string, CostColumn>(
        StringComparer.Ordinal
    )
    {
        ["数量"] = CostColumn.Quantity,
        ["单价"] = CostColumn.Price,
        ["次数"] = CostColumn.Times,
        ["金额"] = CostColumn.Amount,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A column as it is written in names.</summary>
    public static string Word(CostColumn column) => Columns.First(pair => pair.Value == column).Key;

    /// <summary>Whether a line may be called so.</summary>
    public static bool IsName(string text) =>
        text.Length is > 0 and <= Longest
        && char.IsLetter(text[0])
        && text.All(letter => char.IsLetterOrDigit(letter) || letter == '_')
        && text != Total;

    /// <summary>The line and column of a name; null when the column is no column.</summary>
    public static (string Line, CostColumn Column)? Split(string name)
    {
        var point = name.IndexOfAny(['.', '．']);
        return point < 0 ? (name, CostColumn.Amount)
            : Columns.TryGetValue(name[(point + 1)..], out var column) ? (name[..point], column)
            : null;
    }

    // Letters, digits and underscores, then perhaps a point and a word.
    internal static int Lex(ReadOnlySpan<char> text)
    {
        var at = Word(text, 0);
        if (at < text.Length - 1 && text[at] is '.' or '．' && char.IsLetter(text[at + 1]))
        {
            at = Word(text, at + 1);
        }

        return at;
    }

    private static int Word(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_'))
        {
            at++;
        }

        return at;
    }
}
