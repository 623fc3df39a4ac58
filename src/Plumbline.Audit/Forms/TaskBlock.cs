using System.Collections.Immutable;

namespace Plumbline.Audit.Forms;

/// <summary>Reads the main tasks of the year in a department form.</summary>
internal static class TaskBlock
{
    /// <summary>The rows behind the head 任务名称; empty when there is no such head.</summary>
    internal static ImmutableArray<TaskRow> Read(List<FormToken> tokens, int from, int to)
    {
        var head = tokens.FindIndex(from, to - from, token => token.Label == FormLabel.TaskName);
        if (head < 0)
        {
            return [];
        }

        var at = head;
        while (at < to && IsHead(tokens[at].Label))
        {
            at++;
        }

        var rows = new List<List<FormToken>>();
        for (; at < to && !Ends(tokens[at].Label); at++)
        {
            var token = tokens[at];
            if (token.Label == FormLabel.Side)
            {
                continue;
            }

            if (Begins(tokens, at, rows.Count > 0 ? rows[^1] : null))
            {
                rows.Add([]);
            }

            if (rows.Count > 0)
            {
                rows[^1].Add(token);
            }
        }

        return [.. rows.Select(Row).Where(row => row.Name.Length > 0)];
    }

    private static bool IsHead(FormLabel label) =>
        label
            is FormLabel.TaskName
                or FormLabel.TaskContent
                or FormLabel.Outcome
                or FormLabel.Actual
                or FormLabel.TaskNumber
                or FormLabel.AnyBudget
                or FormLabel.Executed
                or FormLabel.Budget
                or FormLabel.OtherColumn;

    private static bool Ends(FormLabel label) =>
        label
            is FormLabel.Level1Head
                or FormLabel.Level2Head
                or FormLabel.NameHead
                or FormLabel.Title
                or FormLabel.Expected
                or FormLabel.Total
        || label.IsField();

    private static bool Begins(List<FormToken> tokens, int at, List<FormToken>? open)
    {
        var token = tokens[at];
        if (IsNumber(token))
        {
            return true;
        }

        var inTable = token.InTable && tokens[at - 1].InTable;
        return inTable ? token.Row != tokens[at - 1].Row && (open is null || !IsNumber(open[0])) : open is null;
    }

    private static bool IsNumber(FormToken token) =>
        token.Word.Length <= 3
        && token.Word.TrimEnd('.', '、') is { Length: > 0 } digits
        && digits.All(char.IsAsciiDigit);

    private static TaskRow Row(List<FormToken> cells)
    {
        var number = IsNumber(cells[0]) ? cells[0].Text : "";
        var words = cells
            .Skip(number.Length > 0 ? 1 : 0)
            .Where(cell => cell.Shape is ValueShape.Words or ValueShape.Nothing)
            .ToList();
        return new TaskRow(
            number,
            words.Count > 0 ? words[0].Text : "",
            words.Count > 2 ? words[1].Text : "",
            words.Count > 1 ? words[^1].Text : ""
        );
    }
}
