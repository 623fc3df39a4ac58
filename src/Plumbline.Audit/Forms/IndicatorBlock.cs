using System.Collections.Immutable;
using System.Globalization;

namespace Plumbline.Audit.Forms;

/// <summary>Reads the indicators of a form and the totals below them.</summary>
internal sealed class IndicatorBlock(FormCells cells)
{
    private const int FarthestTotal = 12;

    /// <summary>The rows and what adds them up.</summary>
    internal Indicators Read(List<FormToken> tokens, IndicatorHead head, int to)
    {
        var data = new List<FormToken>();
        var rows = 0;
        var at = head.To;
        for (; at < to && !Ends(tokens, at); at++)
        {
            if (
                IndicatorHead.Find(tokens, at, Math.Min(to, at + 1)) is not null
                || tokens[at].Label == FormLabel.Level1Head
            )
            {
                // The head again, at the top of the next page.
                while (at + 1 < to && tokens[at + 1].Label.IsIndicatorColumn())
                {
                    at++;
                }
            }
            else if (IsNumberOfRow(tokens, at, head, rows))
            {
                rows++;
            }
            else if (IsNameOfRow(tokens, at, head))
            {
                data.Add(tokens[at] with { Label = FormLabel.None });
            }
            else if (
                tokens[at].Label is not (FormLabel.Side or FormLabel.Title)
                && tokens[at].Word.Length > 0
                && !IsSerial(tokens, at, head)
            )
            {
                data.AddRange(GluedValues.Part(tokens[at], head.Columns));
            }
        }

        var (found, subtotals) = Best(Subtotals.Placed(data, head), head.Columns);
        var (weight, score) = Totals(tokens, at, to, head);
        return new(Misplaced.Restore(found), subtotals, weight, score, at);
    }

    // Rows without values print points alone: read so where only then the points of the form are complete. Points below 指标值
    // and values below 分值: such rows fit their columns only when the heads change places.
    private (ImmutableArray<IndicatorRow> Rows, ImmutableArray<SubtotalRow> Subtotals) Best(
        List<FormToken> data,
        ImmutableArray<HeadColumn> columns
    )
    {
        var printed = IndicatorRows.Read(data, columns);
        var rows = Rows(printed.Rows, columns);
        if (Misplaced.HasPoints(rows.Item1))
        {
            return rows;
        }

        var pointed = Rows(IndicatorRows.Read(data, columns, allHavePoints: true).Rows, columns);
        if (Misplaced.HasPoints(pointed.Item1))
        {
            return pointed;
        }

        var parted = GluedValues.Points(data);
        if (parted.Count > data.Count)
        {
            var whole = Rows(IndicatorRows.Read(parted, columns).Rows, columns);
            if (Misplaced.HasPoints(whole.Item1))
            {
                return whole;
            }
        }

        if (Misplaced.ChangePlaces(columns) is not { } changed)
        {
            return rows;
        }

        var other = IndicatorRows.Read(data, changed);
        var swapped = Rows(other.Rows, changed);
        return other.Cost < printed.Cost && Misplaced.HasPoints(swapped.Item1) ? swapped : rows;
    }

    // 序号 | 指标名称 | 目标值: the numbers of that column only count the rows.
    private static bool IsSerial(List<FormToken> tokens, int at, IndicatorHead head)
    {
        var token = tokens[at];
        return head.From > 0
            && tokens[head.From - 1] is { Label: FormLabel.TaskNumber, InTable: true, IsCut: false } serial
            && serial.Row == tokens[head.From].Row
            && token is { InTable: true, IsCut: false, Shape: ValueShape.Number }
            && token.Passage.Cell?.Table == serial.Passage.Cell?.Table
            && token.Column == serial.Column
            && token.ColumnEnd == serial.ColumnEnd;
    }

    // The same where the columns are not known: the number that is due, at the head of a line and before words, or before a
    // level or 指标2.
    private static bool IsNumberOfRow(List<FormToken> tokens, int at, IndicatorHead head, int rows) =>
        head.From > 0
        && at + 1 < tokens.Count
        && tokens[head.From - 1].Label == FormLabel.TaskNumber
        && tokens[at].Shape == ValueShape.Number
        && tokens[at].Word == (rows + 1).ToString(CultureInfo.InvariantCulture)
        && (
            tokens[at].InTable ? tokens[at].Row != tokens[at - 1].Row
            : ReferenceEquals(tokens[at].Passage, tokens[at - 1].Last)
                ? tokens[at + 1].Label is FormLabel.Level1 or FormLabel.Level2
                    || tokens[at + 1].Word.StartsWith("指标", StringComparison.Ordinal)
            : tokens[at + 1].Shape is ValueShape.Words or ValueShape.Placeholder
        );

    // 预算执行 beside a block is a caption; in the column of the names, with points behind it, it is an indicator.
    private static bool IsNameOfRow(List<FormToken> tokens, int at, IndicatorHead head)
    {
        var token = tokens[at];
        if (
            token.Label != FormLabel.Side
            || at + 1 >= tokens.Count
            || tokens[at + 1].Row != token.Row
            || tokens[at + 1].Shape != ValueShape.Number
        )
        {
            return false;
        }

        if (!token.InTable)
        {
            return at > 0
                && tokens[at - 1].Row == token.Row
                && tokens[at - 1].Label is FormLabel.Level1 or FormLabel.Level2;
        }

        return !token.IsCut
            && token.Passage.Cell?.Table == tokens[head.From].Passage.Cell?.Table
            && head.Columns.Any(column => column.Field == FormLabel.NameHead && column.Holds(token));
    }

    private static bool Ends(List<FormToken> tokens, int at)
    {
        var token = tokens[at];
        return token.Label switch
        {
            FormLabel.Total => true,
            FormLabel.End => !token.InTable || at == 0 || tokens[at - 1].Row != token.Row,
            FormLabel.None => !token.InTable
                && token.Passage.Kind == Texts.PassageKind.Heading
                && token.Passage.Level == 1,
            _ => token.Label.IsField(),
        };
    }

    private (ImmutableArray<IndicatorRow>, ImmutableArray<SubtotalRow>) Rows(
        List<List<FormToken>[]> rows,
        ImmutableArray<HeadColumn> columns
    )
    {
        var found = ImmutableArray.CreateBuilder<IndicatorRow>(rows.Count);
        var subtotals = ImmutableArray.CreateBuilder<SubtotalRow>();
        var (first, second) = ("", "");
        FormCell points = default;
        foreach (var row in rows)
        {
            var fields = new RowFields(row, columns);
            if (fields[FormLabel.NameHead] is [var sum] && Subtotals.IsNamed(sum))
            {
                subtotals.Add(Subtotal(fields, first));
                continue;
            }

            if (fields[FormLabel.Level1Head] is [var level, ..])
            {
                (first, second) = (LevelText(level), "");
                points = FormLabels.Bracket(level.Word) is { } bracket
                    ? cells.Part(level, bracket.Start, bracket.Length)
                    : cells.Of(fields[FormLabel.Level1Points]);
            }

            if (fields[FormLabel.Level2Head] is [var aspect, ..])
            {
                second = LevelText(aspect);
            }

            var name = string.Concat(fields[FormLabel.NameHead].Select(token => token.Text));
            var isMisread =
                fields[FormLabel.NameHead] is [_, ..] names && names.All(token => token.Shape == ValueShape.Number);
            var indicator = Row(fields, first, second, isMisread ? "" : name) with
            {
                Level1Weight = points,
                Level2Weight = cells.Of(fields[FormLabel.Level2Points]),
                IsMisread = isMisread,
            };
            if (IsSaid(indicator, fields))
            {
                found.Add(indicator);
            }
        }

        return (found.ToImmutable(), subtotals.ToImmutable());
    }

    private SubtotalRow Subtotal(RowFields fields, string level) =>
        new(level)
        {
            Level2Weight = cells.Of(fields[FormLabel.Level2Points]),
            Weight = cells.Of(fields[FormLabel.Weight]),
            Score = cells.Of(fields[FormLabel.Score]),
        };

    private IndicatorRow Row(RowFields fields, string first, string second, string name) =>
        new(first, second, name.Length > 0 ? name : second)
        {
            Unit = Unit(fields),
            Target = Target(fields),
            Actual = cells.Of(fields[FormLabel.Actual]),
            Completion = cells.Of(fields[FormLabel.Rate]),
            Weight = cells.Of(fields[FormLabel.Weight]),
            Score = cells.Of(fields[FormLabel.Score]),
            Deviation = string.Concat(
                fields[FormLabel.Deviation].Where(token => token.Shape != ValueShape.Stroke).Select(token => token.Text)
            ),
        };

    private static string Unit(RowFields fields) =>
        fields[FormLabel.MeasureUnit] is [{ Shape: ValueShape.Unit } word, ..] ? word.Text : "";

    // ≥ | 95 | % in three columns is one target.
    private FormCell Target(RowFields fields)
    {
        var value = cells.Of(fields[FormLabel.Target]);
        if (value.IsEmpty)
        {
            return value;
        }

        var sign = fields[FormLabel.Nature] is [{ Shape: ValueShape.Sign } token, ..] ? Signs.Plain(token.Text) : "";
        var unit = Unit(fields);
        var isFigure = ValueShapes.IsFigure(fields[FormLabel.Target][0].Shape);
        return isFigure && (sign.Length > 0 || unit.Length > 0) && !value.Text.Contains(unit, StringComparison.Ordinal)
                ? value with
                {
                    Text = sign + value.Text + unit,
                }
            : isFigure && sign.Length > 0 && fields[FormLabel.Target][0].Shape != ValueShape.Compared
                ? value with
                {
                    Text = sign + value.Text + (value.Text.EndsWith(unit, StringComparison.Ordinal) ? "" : unit),
                }
            : value;
    }

    private static bool IsSaid(IndicatorRow row, RowFields fields)
    {
        var hasValue = !row.Target.IsEmpty || !row.Actual.IsEmpty || !row.Weight.IsEmpty || !row.Score.IsEmpty;
        var isPrinted = fields[FormLabel.NameHead] is [{ Shape: ValueShape.Placeholder or ValueShape.Stroke }];
        return hasValue || (row.Name.Length > 0 && fields[FormLabel.NameHead].Count > 0 && !isPrinted);
    }

    private static string LevelText(FormToken token)
    {
        var cut = token.Text.IndexOfAny(['(', '（', '[', '【']);
        return (cut > 0 ? token.Text[..cut] : token.Text).TrimEnd(':', '：');
    }

    // 总分 100 98: weight and score; one number alone is the score when the form has scores.
    private (FormCell Weight, FormCell Score) Totals(List<FormToken> tokens, int at, int to, IndicatorHead head)
    {
        var column = head.Columns;
        at = tokens.FindIndex(at, Math.Min(to - at, FarthestTotal), token => token.Label == FormLabel.Total);
        if (at < 0)
        {
            return default;
        }

        var total = tokens[at];
        if (head.HasLevelPoints && total is { InTable: true, IsCut: false })
        {
            return (
                InColumn(tokens, at, to, column, FormLabel.Weight),
                InColumn(tokens, at, to, column, FormLabel.Score)
            );
        }

        var numbers = NumbersBehind(tokens, at, to);
        if (numbers.Count >= 2)
        {
            var scoreFirst =
                IndexOf(column, FormLabel.Score) is >= 0 and var score && score < IndexOf(column, FormLabel.Weight);
            return scoreFirst
                ? (cells.Of(numbers[1]), cells.Of(numbers[0]))
                : (cells.Of(numbers[0]), cells.Of(numbers[1]));
        }

        if (numbers.Count == 0)
        {
            return default;
        }

        var inScore = column.Any(head => head.Field == FormLabel.Score && head.Holds(numbers[0]));
        return inScore ? (default, cells.Of(numbers[0])) : (cells.Of(numbers[0]), default);
    }

    // The numbers that follow 总分, in its row where there are rows.
    private static List<FormToken> NumbersBehind(List<FormToken> tokens, int at, int to)
    {
        var numbers = new List<FormToken>();
        var total = tokens[at];
        var row = at + 1 < to ? tokens[at + 1].Row : total.Row;
        for (
            at++;
            at < to && (IsPoints(tokens[at]) || tokens[at].Shape == ValueShape.Stroke) && numbers.Count < 2;
            at++
        )
        {
            if (!total.InTable || tokens[at].Row == row || tokens[at].IsCut || !tokens[at].InTable)
            {
                numbers.AddRange(IsPoints(tokens[at]) ? GluedValues.Totals(tokens[at]) : []);
            }
        }

        return numbers;
    }

    // The number of the row of the total in one column.
    private FormCell InColumn(
        List<FormToken> tokens,
        int at,
        int to,
        ImmutableArray<HeadColumn> columns,
        FormLabel field
    ) =>
        IndexOf(columns, field) is >= 0 and var column
        && tokens.FindIndex(
            at,
            Math.Min(to - at, FarthestTotal),
            token => token.Row == tokens[at].Row && IsPoints(token) && columns[column].Holds(token)
        )
            is >= 0
                and var found
            ? cells.Of(tokens[found])
            : default;

    private static bool IsPoints(FormToken token) =>
        token.Shape == ValueShape.Number || (token.Shape == ValueShape.Measured && token.Word.EndsWith('分'));

    private static int IndexOf(ImmutableArray<HeadColumn> columns, FormLabel field)
    {
        for (var at = 0; at < columns.Length; at++)
        {
            if (columns[at].Field == field)
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>The cells of one row by field.</summary>
    private readonly struct RowFields(List<FormToken>[] row, ImmutableArray<HeadColumn> columns)
    {
        internal List<FormToken> this[FormLabel field] => IndexOf(columns, field) is >= 0 and var at ? row[at] : [];
    }
}
