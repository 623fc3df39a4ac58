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
    private const int LongestNumber = 14;
    private const int MostWays = 100;
    private const int ShortestRun = 7;
    private const int FewestColumns = 4;
    private const int MoneyDecimals = 2;
    private const int MostLeftOut = 2;

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
            || word.AsSpan().IndexOfAny('-', '/') > 0
        );

    // 61611010010 behind the name of a row without a blank: 61, 61, 10, 100 and 10. 3982.92 is one amount.
    private static bool IsRun(FormToken token, ImmutableArray<HeadColumn> columns) =>
        token is { IsCut: true, Shape: ValueShape.Number, Word.Length: >= ShortestRun }
        && columns.Length >= FewestColumns
        && !token.Word.Contains(',', StringComparison.Ordinal)
        && DecimalsOf(token.Word) is 0 or > MoneyDecimals;

    /// <summary>Whether nothing but values stands behind the name of a row, with or without a colon.</summary>
    internal static bool AreValues(ReadOnlySpan<char> rest) => !rest.TrimStart(':').ContainsAnyExcept(Characters);

    /// <summary>
    /// The values with glued ones parted, where the arithmetic of the columns allows one reading; none where it does not, so that
    /// no part of a run is taken for an amount.
    /// </summary>
    internal static List<FormToken> Part(List<FormToken> values, ImmutableArray<HeadColumn> columns)
    {
        var isRun = values.Count == 1 && IsRun(values[0], columns);
        if (values.Count != 1 || (!isRun && !IsGlued(values[0].Word)))
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
        var ways = new List<(List<FormLabel> Fields, List<string> Words, int LeftOut)>();
        var isPercent = values[0].Word.Contains('%', StringComparison.Ordinal);
        for (var drop = 0; drop <= MostLeftOut; drop++)
        {
            foreach (var chosen in Without(fields, drop))
            {
                var found = new List<List<string>>();
                Solve(values[0].Word, chosen, 0, [], found, isPercent);
                ways.AddRange(found.Select(words => (chosen, words, drop)));
                if (found.Count == MostWays)
                {
                    return [];
                }
            }
        }

        return Evenest(ways) is { } only ? [.. Cut(values[0], only)] : [];
    }

    // Amounts of one row are printed with the same decimals and mostly one of them twice; all columns are filled rather than
    // some. None where two ways are equally likely.
    private static List<string>? Evenest(List<(List<FormLabel> Fields, List<string> Words, int LeftOut)> ways)
    {
        var ranked = ways.ConvertAll(way => (Rank: RankOf(way.Fields, way.Words, way.LeftOut), way.Words));
        var least = ranked.Count > 0 ? ranked.Min(way => way.Rank) : default;
        return ranked.FindAll(way => way.Rank == least) is [var only] ? only.Words : null;
    }

    private static (int Decimals, int Amounts, int LeftOut) RankOf(
        List<FormLabel> fields,
        List<string> words,
        int leftOut
    )
    {
        var amounts = words
            .Where((_, at) => fields[at] is FormLabel.Initial or FormLabel.Budget or FormLabel.Executed)
            .ToList();
        return (
            amounts.Where(amount => amount != "0").Select(DecimalsOf).Distinct().Count(),
            amounts.Distinct(StringComparer.Ordinal).Count(),
            leftOut
        );
    }

    private static int DecimalsOf(string word) =>
        word.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point ? word.Length - point - 1 : 0;

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

    private static void Solve(
        string rest,
        List<FormLabel> fields,
        int field,
        List<string> words,
        List<List<string>> ways,
        bool isPercent
    )
    {
        if (field == fields.Count)
        {
            if (rest.Length == 0 && Holds(fields, words))
            {
                ways.Add([.. words]);
            }

            return;
        }

        for (var length = 1; length <= Math.Min(rest.Length, LongestNumber) && ways.Count < MostWays; length++)
        {
            var (word, left) = (rest[..length], fields.Count - field - 1);
            if (rest.Length - length < left || rest.Length - length > left * LongestNumber)
            {
                continue;
            }

            if (fields[field] == FormLabel.Weight && !IsStroke(word, fields[field]) && !IsFundWeight(word))
            {
                continue;
            }

            if (IsNumber(word, fields[field] == FormLabel.Rate && isPercent) || IsStroke(word, fields[field]))
            {
                words.Add(word);
                Solve(rest[length..], fields, field + 1, words, ways, isPercent);
                words.RemoveAt(words.Count - 1);
            }
        }
    }

    // What the execution of the budget counts in all known forms.
    private static bool IsFundWeight(string word) =>
        PrintedNumber.TryParse(word, out var weight)
        && weight.ToFraction() is var points
        && (points == 5 || points == 10 || points == 20);

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
        return rateHolds && (Value(FormLabel.Score) is not { } score || score <= (Value(FormLabel.Weight) ?? -1));
    }

    private static bool IsHugePercent(string word) =>
        word.EndsWith('%')
        && PrintedNumber.TryParse(word.AsSpan(0, word.Length - 1), out var number)
        && number.ToFraction() > 2000;
}
