using Plumbline.Audit.Figures;

namespace Plumbline.Audit.Relations.Written;

/// <summary>Reads a working: factors under × and ÷, terms under + and −, brackets; words beside a number are its name.</summary>
internal sealed class ExpressionReader
{
    private const int MostSigns = 24;
    private const int LongestName = 12;
    private const int Longest = 300;

    private readonly string text;
    private readonly IReadOnlyDictionary<int, Figure> starts;
    private readonly int end;
    private int at;
    private int signs;

    private ExpressionReader(string text, IReadOnlyDictionary<int, Figure> starts, int start, int end)
    {
        this.text = text;
        this.starts = starts;
        this.end = end;
        at = start;
    }

    /// <summary>The working between two places; null where there is none or something else beside it.</summary>
    public static Expression? Between(string text, IReadOnlyDictionary<int, Figure> starts, int start, int end)
    {
        var reader = new ExpressionReader(text, starts, start, end);
        return end - start <= Longest && reader.Sum() is { } read && reader.IsOver() && reader.signs <= MostSigns
            ? read
            : null;
    }

    /// <summary>Where a working that ends at a place begins.</summary>
    /// <param name="text">The folded characters.</param>
    /// <param name="ends">Its numbers by the place behind each.</param>
    /// <param name="end">The place of the sign of equality.</param>
    public static int StartOf(string text, IReadOnlyDictionary<int, Figure> ends, int end)
    {
        var (at, start, depth, words, behindNumber) = (end, end, 0, 0, false);
        while (at > 0 && end - at < Longest)
        {
            if (ends.TryGetValue(at, out var figure))
            {
                if (words > 0 && behindNumber)
                {
                    break;
                }

                (at, start, words, behindNumber) = (figure.Start, figure.Start, 0, true);
                continue;
            }

            var character = text[at - 1];
            if (IsSign(character) || character is '(' or ')')
            {
                depth +=
                    character == ')' ? 1
                    : character == '(' ? -1
                    : 0;
                if (depth < 0)
                {
                    break;
                }

                at--;
                (start, words, behindNumber) = (character == '(' ? at : start, 0, false);
            }
            else if (IsWord(character) && words < LongestName)
            {
                at--;
                words++;
            }
            else
            {
                break;
            }
        }

        return start;
    }

    /// <summary>Whether a character is one of the four signs.</summary>
    public static bool IsSign(char character) => SignOf(character) != '\0';

    private static char SignOf(char character) =>
        character switch
        {
            '+' => '+',
            '-' => '−',
            '×' or '*' or 'x' or 'X' => '×',
            '÷' or '/' => '÷',
            _ => '\0',
        };

    private static bool IsWord(char character) => character is (>= '一' and <= '龥') or '“' or '”';

    private Expression? Sum()
    {
        var left = Product();
        while (left is not null && Next() is '+' or '−')
        {
            var sign = Take();
            left = Product() is { } right && left is not null ? new Operation(sign, left, right) : null;
        }

        return left;
    }

    private Expression? Product()
    {
        var left = Factor();
        while (left is not null && Next() is '×' or '÷')
        {
            var sign = Take();
            left = Factor() is { } right && left is not null ? new Operation(sign, left, right) : null;
        }

        return left;
    }

    private Expression? Factor()
    {
        Skip();
        if (at < end && text[at] == '(')
        {
            at++;
            if (Sum() is not { } inner || !Closes())
            {
                return null;
            }

            return inner;
        }

        if (at >= end || !starts.TryGetValue(at, out var figure))
        {
            return null;
        }

        at = figure.End;
        return new Leaf(figure);
    }

    private bool Closes()
    {
        Skip();
        if (at >= end || text[at] != ')')
        {
            return false;
        }

        at++;
        return true;
    }

    private bool IsOver()
    {
        Skip();
        return at == end;
    }

    private char Next()
    {
        Skip();
        return at < end ? SignOf(text[at]) : '\0';
    }

    private char Take()
    {
        signs++;
        return SignOf(text[at++]);
    }

    private void Skip()
    {
        while (at < end && IsWord(text[at]) && !starts.ContainsKey(at))
        {
            at++;
        }
    }
}
