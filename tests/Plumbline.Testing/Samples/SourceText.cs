using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Domain.Numbers;

namespace Plumbline.Testing.Samples;

/// <summary>The text of a published document, with its Arabic numerals.</summary>
public sealed partial class SourceText
{
    public SourceText(string text)
    {
        Text = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        Numerals = [.. FindNumerals(Text)];
        Plain = Figure.Plain(Text);
    }

    public string Text { get; }

    /// <summary>The text without blanks, in one form of writing, for searching words.</summary>
    public string Plain { get; }

    public ImmutableArray<Numeral> Numerals { get; }

    internal static IEnumerable<Numeral> FindNumerals(string text) =>
        Digits().Matches(text).Select(match => new Numeral(match.Index, match.Value.TrimEnd(',', '，')));

    /// <summary>Nothing but the numeral stands in its table cell or line: the head of the column holds the unit.</summary>
    internal bool IsWholeCell(Numeral numeral)
    {
        var from = Text.LastIndexOfAny(['\t', '\n'], Math.Max(numeral.Offset - 1, 0)) + 1;
        var to = Text.IndexOfAny(['\t', '\n'], numeral.End);
        return Text[from..(to < 0 ? Text.Length : to)].Trim() == numeral.Literal;
    }

    [GeneratedRegex("[0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Digits();
}

/// <summary>An Arabic numeral at its place in a text, decimals and thousands separators included.</summary>
public readonly record struct Numeral(int Offset, string Literal)
{
    public int End => Offset + Literal.Length;

    /// <summary>Value and printed decimals, or null where the digits are no one number: 1,2,3.</summary>
    public PrintedNumber? Number => PrintedNumber.TryParse(Literal, out var number) ? number : null;
}
