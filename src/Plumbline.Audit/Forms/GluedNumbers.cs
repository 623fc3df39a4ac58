using System.Buffers;
using System.Collections.Immutable;
using Plumbline.Domain.Numbers;

namespace Plumbline.Audit.Forms;

/// <summary>
/// Parts numbers that were glued when a row lost its cells: 40004000100% is 4000, 4000 and 100 %, because the rate must
/// be executed over budget.
/// </summary>
internal static class GluedNumbers
{
    private const int LongestGlued = 64;

    private static readonly SearchValues<char> Characters = SearchValues.Create("0123456789.,%-/");

    /// <summary>Whether a folded cell is nothing but digits of which one number cannot be made.</summary>
    internal static bool IsGlued(string word) =>
        word.Length is >= 3 and <= LongestGlued
        && char.IsAsciiDigit(word[0])
        && !word.AsSpan().ContainsAnyExcept(Characters)
        && (
            word.Count(character => character == '.') > 1
            || IsHugePercent(word)
            || word.IndexOf('%', StringComparison.Ordinal) is >= 0 and var at && at < word.Length - 1
        );

    /// <summary>The values with glued ones parted, where the arithmetic of the columns allows one reading.</summary>
    internal static List<FormToken> Part(List<FormToken> values, ImmutableArray<HeadColumn> columns)
    {
        if (values.Count != 1 || !IsGlued(values[0].Word))
        {
            return values;
        }

        var fields = columns
            .Select(column => column.Field)
            .Where(field =>
                field
                    is FormLabel.Initial
                        or FormLabel.Budget
                        or FormLabel.Executed
                        or FormLabel.Weight
                        or FormLabel.Rate
                        or FormLabel.Score
            )
            .ToList();
        for (var drop = 0; drop <= 2; drop++)
        {
            foreach (var chosen in Without(fields, drop))
            {
                if (Solve(values[0].Word, chosen, 0, []) is { } cuts)
                {
                    return [.. Cut(values[0], cuts)];
                }
            }
        }

        return values;
    }

    /// <summary>The pieces of a cell at given lengths.</summary>
    internal static IEnumerable<FormToken> Cut(FormToken token, IEnumerable<string> words)
    {
        var at = token.Start;
        foreach (var word in words)
        {
            yield return (
                token with
                {
                    Start = at,
                    End = at + word.Length,
                    Word = word,
                    Text = word,
                    IsCut = true,
                    Column = -1,
                }
            ).Named();
            at += word.Length;
        }
    }

    private static IEnumerable<List<FormLabel>> Without(List<FormLabel> fields, int drop)
    {
        if (drop == 0)
        {
            yield return fields;
            yield break;
        }

        for (var at = 0; at < fields.Count; at++)
        {
            if (fields[at] is FormLabel.Weight or FormLabel.Score or FormLabel.Initial or FormLabel.Rate)
            {
                foreach (var rest in Without(fields[(at + 1)..], drop - 1))
                {
                    yield return [.. fields[..at], .. rest];
                }
            }
        }
    }

    private static List<string>? Solve(string rest, List<FormLabel> fields, int field, List<string> words)
    {
        if (field == fields.Count)
        {
            return rest.Length == 0 && Holds(fields, words) ? [.. words] : null;
        }

        for (var length = 1; length <= Math.Min(rest.Length, 14); length++)
        {
            var word = rest[..length];
            if (!IsNumber(word, fields[field] == FormLabel.Rate) && !IsStroke(word, fields[field]))
            {
                continue;
            }

            words.Add(word);
            var found = Solve(rest[length..], fields, field + 1, words);
            words.RemoveAt(words.Count - 1);
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }

    // The parts of a total have neither weight nor score: 760.00820.00806.42—98.34%—.
    private static bool IsStroke(string word, FormLabel field) =>
        field is FormLabel.Weight or FormLabel.Score && word.All(character => character is '-' or '/');

    private static bool IsNumber(string word, bool percent)
    {
        var digits = percent && word.EndsWith('%') ? word[..^1] : word;
        return (!percent || word.EndsWith('%'))
            && PrintedNumber.TryParse(digits, out _)
            && !(digits.Length > 1 && digits[0] == '0' && digits[1] != '.');
    }

    private static bool Holds(List<FormLabel> fields, List<string> words)
    {
        Fraction? Value(FormLabel field)
        {
            var at = fields.IndexOf(field);
            return at >= 0 && PrintedNumber.Lex(words[at], out var number) > 0 ? number.ToFraction() : null;
        }

        int Decimals(FormLabel field)
        {
            var at = fields.IndexOf(field);
            return at >= 0 && PrintedNumber.Lex(words[at], out var number) > 0 ? number.Decimals : 0;
        }

        if (Value(FormLabel.Budget) is not { } budget || Value(FormLabel.Executed) is not { } executed || budget.IsZero)
        {
            return false;
        }

        var rate = executed / budget * 100;
        // Rounded or cut off: less than one unit of the last printed digit.
        var last = new Fraction(1, Rounding.PowerOfTen(Decimals(FormLabel.Rate)));
        var rateHolds = Value(FormLabel.Rate) is { } printed && printed - rate is var gap && gap < last && gap > -last;
        return rateHolds
            && (Value(FormLabel.Weight) is not { } weight || weight == 10 || weight == 20 || weight == 5)
            && (Value(FormLabel.Score) is not { } score || score <= (Value(FormLabel.Weight) ?? 100));
    }

    private static bool IsHugePercent(string word) =>
        word.EndsWith('%')
        && PrintedNumber.TryParse(word.AsSpan(0, word.Length - 1), out var number)
        && number.ToFraction() > 2000;
}
