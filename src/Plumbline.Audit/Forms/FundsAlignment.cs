using System.Collections.Immutable;
using Plumbline.Domain.Numbers;

namespace Plumbline.Audit.Forms;

/// <summary>
/// Which value of a funds row stands in which column. Values keep their order; where some are missing or shifted, their
/// look and the identity rate = executed ÷ budget decide.
/// </summary>
internal static class FundsAlignment
{
    private const int WrongColumn = 4;
    private const int MostColumns = 9;
    private const int FilledAgain = 6;
    private const int Repeated = 6;
    private const int MostRepeated = 2;

    /// <summary>The values by column.</summary>
    internal static Dictionary<FormLabel, FormToken> Of(
        List<FormToken> values,
        ImmutableArray<HeadColumn> columns,
        HashSet<FormLabel> absent
    )
    {
        var best = (Cost: int.MaxValue, Fields: new Dictionary<FormLabel, FormToken>());
        if (columns.Length <= MostColumns)
        {
            Search(new Row(values, columns, absent), 0, 0, 0, [], ref best);
        }

        return best.Fields;
    }

    private static void Search(
        Row row,
        int value,
        int column,
        int cost,
        Dictionary<FormLabel, FormToken> fields,
        ref (int Cost, Dictionary<FormLabel, FormToken> Fields) best
    )
    {
        var (values, columns, absent) = row;
        if (column == columns.Length || value == values.Count)
        {
            var rest = 0;
            for (var left = column; left < columns.Length; left++)
            {
                rest += Missing(columns[left].Field, absent);
            }

            var total = cost + rest + (20 * (values.Count - value)) + Arithmetic(fields);
            if (total < best.Cost)
            {
                best = (total, new Dictionary<FormLabel, FormToken>(fields));
            }

            return;
        }

        var head = columns[column];
        var fits = Fits(values[value], head) + (absent.Contains(head.Field) ? FilledAgain : 0);
        if (fits < 50)
        {
            var had = fields.TryAdd(head.Field, values[value]);
            Search(row, value + 1, column + 1, cost + fits, fields, ref best);
            if (had)
            {
                fields.Remove(head.Field);
            }
        }

        Search(row, value, column + 1, cost + Missing(head.Field, absent), fields, ref best);
        if (
            values.Count - columns.Length is > 0 and <= MostRepeated
            && value > 0
            && values[value].Word == values[value - 1].Word
        )
        {
            Search(row, value + 1, column, cost + Repeated, fields, ref best);
        }
    }

    private static int Fits(FormToken token, HeadColumn column)
    {
        var shift = column.Holds(token) ? 0 : WrongColumn;
        if (token.Shape is ValueShape.Stroke or ValueShape.Nothing)
        {
            return shift
                + column.Field switch
                {
                    FormLabel.Weight or FormLabel.Score => 1,
                    FormLabel.Initial => 5,
                    FormLabel.Budget => 6,
                    FormLabel.Executed => 8,
                    _ => 3,
                };
        }

        var cost = column.Field switch
        {
            FormLabel.Initial or FormLabel.Budget or FormLabel.Executed => IsAmount(token) ? 0 : 50,
            FormLabel.Rate => token.Shape switch
            {
                ValueShape.Percent => 0,
                ValueShape.Number => 12,
                _ => 50,
            },
            FormLabel.Weight or FormLabel.Score => IsPoints(token) ? 3
            : token.Shape == ValueShape.Percent ? 14
            : 50,
            FormLabel.Deviation => token.Shape == ValueShape.Words ? 2 : 20,
            _ => 8,
        };
        return cost + shift;
    }

    // 760人 and 1.2万吨 are no money.
    private static bool IsAmount(FormToken token) =>
        token.Shape == ValueShape.Number
        || (
            token.Shape == ValueShape.Measured
            && (token.Word.Contains('元', StringComparison.Ordinal) || token.Word[^1] is '万' or '亿')
        );

    private static bool IsPoints(FormToken token) =>
        token.Shape == ValueShape.Measured
            ? token.Word.EndsWith('分')
            : PrintedNumber.TryParse(token.Word, out var number)
                && number.ToFraction() is var points
                && points <= 100
                && points.Sign >= 0;

    private static int Missing(FormLabel field, HashSet<FormLabel> absent) =>
        absent.Contains(field)
            ? 0
            : field switch
            {
                FormLabel.Initial => 8,
                FormLabel.Budget or FormLabel.Executed => 10,
                FormLabel.Rate => 6,
                FormLabel.Weight or FormLabel.Score => 3,
                _ => 0,
            };

    private static int Arithmetic(Dictionary<FormLabel, FormToken> fields)
    {
        if (
            Number(fields, FormLabel.Budget) is not { } budget
            || Number(fields, FormLabel.Executed) is not { } executed
        )
        {
            return 0;
        }

        var cost = executed > budget ? 4 : 0;
        if (Number(fields, FormLabel.Rate) is { } rate && budget.Sign > 0)
        {
            var gap = (executed / budget * 100) - rate;
            cost += gap < 1 && gap > -1 ? -15 : 10;
        }

        if (Number(fields, FormLabel.Weight) is { } weight && Number(fields, FormLabel.Score) is { } score)
        {
            cost += score > weight ? 10 : -2;
        }

        return cost;
    }

    private static Fraction? Number(Dictionary<FormLabel, FormToken> fields, FormLabel field) =>
        fields.TryGetValue(field, out var token) && PrintedNumber.Lex(token.Word, out var number) > 0
            ? number.ToFraction()
            : null;

    /// <summary>A row as it is aligned.</summary>
    private sealed record Row(List<FormToken> Values, ImmutableArray<HeadColumn> Columns, HashSet<FormLabel> Absent);
}
