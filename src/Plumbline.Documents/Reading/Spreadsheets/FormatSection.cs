using System.Collections.Immutable;
using System.Globalization;

namespace Plumbline.Documents.Reading.Spreadsheets;

/// <summary>One of the up to four sections of a number format.</summary>
/// <param name="Tokens">Its steps.</param>
/// <param name="Condition">The values it is for, where it says so.</param>
internal sealed record FormatSection(ImmutableArray<FormatToken> Tokens, FormatCondition? Condition)
{
    private const string DateLetters = "ymdhsaeg";
    private static readonly string[] GeneralWords = ["General", "G/通用格式"];
    private static readonly string[] HalfDays = ["AM/PM", "am/pm", "A/P", "上午/下午"];

    /// <summary>It prints a date or time.</summary>
    public bool IsDate => Tokens.Any(token => token.Kind is FormatTokenKind.Date or FormatTokenKind.Elapsed);

    /// <summary>It prints nothing at all, which hides the value.</summary>
    public bool IsEmpty => Tokens.IsEmpty;

    /// <summary>Whether a step occurs.</summary>
    public bool Has(FormatTokenKind kind) => Tokens.Any(token => token.Kind == kind);

    /// <summary>Reads a section.</summary>
    public static FormatSection Parse(string code)
    {
        var tokens = ImmutableArray.CreateBuilder<FormatToken>();
        FormatCondition? condition = null;
        for (var index = 0; index < code.Length; )
        {
            if (code[index] == '[')
            {
                var close = code.IndexOf(']', index);
                var inner = close < 0 ? "" : code[(index + 1)..close];
                condition = FormatCondition.Parse(inner) ?? condition;
                AddBracket(tokens, inner);
                index = close < 0 ? code.Length : close + 1;
            }
            else
            {
                index += AddNext(tokens, code, index);
            }
        }

        return new FormatSection(tokens.DrainToImmutable(), condition);
    }

    // Adds one step and returns how many characters it took.
    private static int AddNext(ImmutableArray<FormatToken>.Builder tokens, string code, int index)
    {
        var rest = code.AsSpan(index);
        foreach (var word in GeneralWords)
        {
            if (rest.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                tokens.Add(new FormatToken(FormatTokenKind.General, ""));
                return word.Length;
            }
        }

        foreach (var word in HalfDays)
        {
            if (rest.StartsWith(word, StringComparison.Ordinal))
            {
                tokens.Add(new FormatToken(FormatTokenKind.Date, word[0] == '上' ? "上午" : "AM"));
                return word.Length;
            }
        }

        return DateLetters.Contains(char.ToLowerInvariant(rest[0]), StringComparison.Ordinal)
            ? AddDatePart(tokens, rest)
            : AddSign(tokens, rest);
    }

    private static int AddDatePart(ImmutableArray<FormatToken>.Builder tokens, ReadOnlySpan<char> rest)
    {
        if (char.ToLowerInvariant(rest[0]) == 'e' && rest.Length > 1 && rest[1] is '+' or '-')
        {
            tokens.Add(new FormatToken(FormatTokenKind.Exponent, rest[1].ToString()));
            return 2;
        }

        var length = 1;
        while (length < rest.Length && char.ToLowerInvariant(rest[length]) == char.ToLowerInvariant(rest[0]))
        {
            length++;
        }

        tokens.Add(new FormatToken(FormatTokenKind.Date, rest[..length].ToString().ToLowerInvariant()));
        return length;
    }

    private static int AddSign(ImmutableArray<FormatToken>.Builder tokens, ReadOnlySpan<char> rest)
    {
        var second = rest.Length > 1 ? rest[1].ToString() : "";
        switch (rest[0])
        {
            case '"':
                var close = rest[1..].IndexOf('"');
                var length = close < 0 ? rest.Length - 1 : close;
                tokens.Add(new FormatToken(FormatTokenKind.Literal, rest.Slice(1, length).ToString()));
                return Math.Min(rest.Length, length + 2);
            case '\\' or '!':
                tokens.Add(new FormatToken(FormatTokenKind.Literal, second));
                return 2;
            case '_' or '*':
                return 2;
            default:
                tokens.Add(new FormatToken(KindOf(rest[0]), rest[0].ToString()));
                return 1;
        }
    }

    private static FormatTokenKind KindOf(char sign) =>
        sign switch
        {
            '0' or '#' or '?' => FormatTokenKind.Digit,
            '.' => FormatTokenKind.Point,
            ',' => FormatTokenKind.Comma,
            '%' => FormatTokenKind.Percent,
            '/' => FormatTokenKind.Stroke,
            '@' => FormatTokenKind.Text,
            _ => FormatTokenKind.Literal,
        };

    private static void AddBracket(ImmutableArray<FormatToken>.Builder tokens, string inner)
    {
        if (inner.Length > 0 && inner.AsSpan().ContainsAnyExcept("hms") == false)
        {
            tokens.Add(new FormatToken(FormatTokenKind.Elapsed, inner));
        }
        else if (inner.StartsWith('$'))
        {
            var dash = inner.IndexOf('-', StringComparison.Ordinal);
            tokens.Add(new FormatToken(FormatTokenKind.Literal, dash < 0 ? inner[1..] : inner[1..dash]));
        }
    }
}

/// <summary>The values that a section is for.</summary>
/// <param name="Operator">&lt;, &lt;=, =, &lt;&gt;, &gt;= or &gt;.</param>
/// <param name="Bound">What the value is compared with.</param>
internal sealed record FormatCondition(string Operator, decimal Bound)
{
    private static readonly string[] Operators = ["<>", "<=", ">=", "<", ">", "="];

    /// <summary>Reads what stands in brackets; null when it is something else.</summary>
    public static FormatCondition? Parse(string inner)
    {
        var found = Array.Find(Operators, sign => inner.StartsWith(sign, StringComparison.Ordinal));
        return
            found is not null
            && decimal.TryParse(
                inner.AsSpan(found.Length),
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out var bound
            )
            ? new FormatCondition(found, bound)
            : null;
    }

    /// <summary>Whether a value is meant.</summary>
    public bool Holds(decimal value) =>
        Operator switch
        {
            "<>" => value != Bound,
            "<=" => value <= Bound,
            ">=" => value >= Bound,
            "<" => value < Bound,
            ">" => value > Bound,
            _ => value == Bound,
        };
}
