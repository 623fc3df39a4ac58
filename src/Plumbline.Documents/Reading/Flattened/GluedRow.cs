using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;

namespace Plumbline.Documents.Reading.Flattened;

/// <summary>One way to part the glued numbers of a row.</summary>
/// <param name="Ends">Where each number ends in them.</param>
/// <param name="Decimals">How many decimals each is printed with.</param>
/// <param name="Values">The numbers.</param>
internal sealed record GluedRow(ImmutableArray<int> Ends, ImmutableArray<int> Decimals, ImmutableArray<decimal> Values)
{
    private const int Most = 5_000;
    private const int MostSteps = 50_000;
    private const int MostDigits = 15;
    private const int MostDecimals = 4;
    private const int LongestNumber = MostDigits + MostDecimals + 3;
    private const char Percent = '%';

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789,");

    /// <summary>All ways to part a run into one number for each column; none where there are too many to be weighed.</summary>
    public static ImmutableArray<GluedRow> Of(string run, ImmutableArray<GluedColumn> columns)
    {
        var ways = ImmutableArray.CreateBuilder<GluedRow>();
        var rates = columns.Count(column => column.Kind >= GluedKind.ChangeRate);
        var signs = run.Count(letter => letter == Percent);
        var steps = 0;
        if (signs == 0 || signs == rates)
        {
            Add(new GluedRow([], [], []), 0);
        }

        return ways.Count > Most || steps > MostSteps ? [] : ways.DrainToImmutable();

        void Add(GluedRow sofar, int from)
        {
            if (sofar.Ends.Length == columns.Length)
            {
                if (from == run.Length)
                {
                    ways.Add(sofar);
                }

                return;
            }

            var isRate = signs > 0 && columns[sofar.Ends.Length].Kind >= GluedKind.ChangeRate;
            var last = Math.Min(run.Length, from + LongestNumber);
            for (var end = from + 1; end <= last && ways.Count <= Most && steps++ <= MostSteps; end++)
            {
                if (Number(run.AsSpan(from, end - from), isRate) is var (value, decimals))
                {
                    Add(new GluedRow(sofar.Ends.Add(end), sofar.Decimals.Add(decimals), sofar.Values.Add(value)), end);
                }
            }
        }
    }

    // As printed: no needless naught at the head, thousands apart by threes or not at all, a sign of percent or none.
    private static (decimal Value, int Decimals)? Number(ReadOnlySpan<char> text, bool isRate)
    {
        if (isRate != (text[^1] == Percent))
        {
            return null;
        }

        var bare = isRate ? text[..^1] : text;
        var digits = bare.StartsWith('-') ? bare[1..] : bare;
        var point = digits.IndexOf('.');
        var whole = point < 0 ? digits : digits[..point];
        var decimals = point < 0 ? 0 : digits.Length - point - 1;
        return
            digits.Length <= MostDigits
            && point != digits.Length - 1
            && decimals <= MostDecimals
            && IsWhole(whole)
            && !digits[(point + 1)..].ContainsAnyExcept(Digits)
            && decimal.TryParse(bare, NumberStyles.Number, CultureInfo.InvariantCulture, out var value)
            ? (value, decimals)
            : null;
    }

    private static bool IsWhole(ReadOnlySpan<char> whole)
    {
        if (whole.IsEmpty || !char.IsAsciiDigit(whole[0]) || (whole[0] == '0' && whole.Length > 1))
        {
            return false;
        }

        var first = whole.IndexOf(',');
        for (var at = 0; first >= 0 && at < whole.Length; at++)
        {
            if ((whole[at] == ',') != (at >= first && (at - first) % 4 == 0))
            {
                return false;
            }
        }

        return first < 0 || (first <= 3 && (whole.Length - first) % 4 == 0);
    }
}
