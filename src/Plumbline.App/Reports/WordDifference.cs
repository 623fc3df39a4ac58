using System.Collections.Immutable;

namespace Plumbline.App.Reports;

/// <summary>What became of a piece of text.</summary>
public enum PieceKind
{
    Same,
    Removed,
    Added,
}

/// <summary>A piece of two texts set against each other.</summary>
public sealed record TextPiece(PieceKind Kind, string Text);

/// <summary>Two texts compared word by word: a Chinese character, a number, or a run of letters is a word.</summary>
public static class WordDifference
{
    // Beyond this the two middles are shown as replaced: the table would grow with the product of their lengths.
    private const int MostCells = 9_000_000;

    /// <summary>The pieces in order; neighbours differ in kind.</summary>
    public static ImmutableArray<TextPiece> Of(string before, string after)
    {
        var (left, right) = (Words(before), Words(after));
        var head = 0;
        while (head < left.Count && head < right.Count && left[head] == right[head])
        {
            head++;
        }

        var tail = 0;
        while (tail < left.Count - head && tail < right.Count - head && left[^(tail + 1)] == right[^(tail + 1)])
        {
            tail++;
        }

        var pieces = new List<TextPiece>();
        pieces.AddRange(left.Take(head).Select(word => new TextPiece(PieceKind.Same, word)));
        pieces.AddRange(Middle(left[head..^tail], right[head..^tail]));
        pieces.AddRange(left.TakeLast(tail).Select(word => new TextPiece(PieceKind.Same, word)));
        return Joined(pieces);
    }

    private static List<TextPiece> Middle(List<string> left, List<string> right)
    {
        if ((long)left.Count * right.Count > MostCells)
        {
            return
            [
                .. left.Select(word => new TextPiece(PieceKind.Removed, word)),
                .. right.Select(word => new TextPiece(PieceKind.Added, word)),
            ];
        }

        var longest = new int[left.Count + 1, right.Count + 1];
        for (var row = left.Count - 1; row >= 0; row--)
        {
            for (var column = right.Count - 1; column >= 0; column--)
            {
                longest[row, column] =
                    left[row] == right[column]
                        ? longest[row + 1, column + 1] + 1
                        : Math.Max(longest[row + 1, column], longest[row, column + 1]);
            }
        }

        return Walk(left, right, longest);
    }

    private static List<TextPiece> Walk(List<string> left, List<string> right, int[,] longest)
    {
        var pieces = new List<TextPiece>();
        var (row, column) = (0, 0);
        while (row < left.Count || column < right.Count)
        {
            if (row < left.Count && column < right.Count && left[row] == right[column])
            {
                pieces.Add(new(PieceKind.Same, left[row++]));
                column++;
            }
            else if (
                column == right.Count
                || (row < left.Count && longest[row + 1, column] >= longest[row, column + 1])
            )
            {
                pieces.Add(new(PieceKind.Removed, left[row++]));
            }
            else
            {
                pieces.Add(new(PieceKind.Added, right[column++]));
            }
        }

        return pieces;
    }

    private static ImmutableArray<TextPiece> Joined(List<TextPiece> pieces)
    {
        var joined = ImmutableArray.CreateBuilder<TextPiece>();
        foreach (var piece in pieces)
        {
            if (joined.Count > 0 && joined[^1].Kind == piece.Kind)
            {
                joined[^1] = joined[^1] with { Text = joined[^1].Text + piece.Text };
            }
            else
            {
                joined.Add(piece);
            }
        }

        return joined.ToImmutable();
    }

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        for (var at = 0; at < text.Length; )
        {
            var from = at++;
            while (at < text.Length && IsPartOfWord(text[from]) && IsPartOfWord(text[at]))
            {
                at++;
            }

            words.Add(text[from..at]);
        }

        return words;
    }

    private static bool IsPartOfWord(char character) =>
        char.IsAsciiLetterOrDigit(character) || character is '.' or ',' or '%';
}
