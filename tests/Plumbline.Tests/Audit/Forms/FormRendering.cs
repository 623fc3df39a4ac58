using System.Text;

namespace Plumbline.Tests.Audit.Forms;

/// <summary>Prints a form as the table it is and as what becomes of it when the table is lost.</summary>
internal static class FormRendering
{
    internal static readonly (string Name, Func<FormStyle, string> Print)[] Ways =
    [
        ("tabs", form => Above(form) + Join(Rows(form), "\t", keepEmpty: true)),
        ("ragged tabs", form => Above(form) + Join(Rows(form), "\t", keepEmpty: false)),
        (
            "pipes",
            form => Above(form) + string.Concat(Rows(form).Select(row => "| " + string.Join(" | ", row) + " |\n"))
        ),
        ("a cell a line", form => Above(form) + Cells(form, "\n")),
        ("a cell a paragraph", form => Above(form) + Cells(form, "\n\n \n")),
        ("moved bars", Moved),
        ("blanks", form => Above(form) + Join(Rows(form), " ", keepEmpty: false)),
        ("blanks and gaps", form => Above(form) + Join(Rows(form), "  ", keepEmpty: true)),
        ("ragged pipes", form => Above(form) + Join(Rows(form), " | ", keepEmpty: false)),
        ("a cell and a bar a line", form => Above(form) + Barred(form, keepEmpty: true)),
        ("a cell and a bar a line, without empty ones", form => Above(form) + Barred(form, keepEmpty: false)),
        ("labels broken over lines of blanks", form => Above(form) + Join(Broken(form), " ", keepEmpty: false)),
        ("labels broken over lines of a cell", form => Above(form) + Join(Broken(form), "\n", keepEmpty: false)),
        ("html", Html),
    ];

    private static string Above(FormStyle form) => $"附件2\n{form.Title}\n{form.Subtitle}\n";

    private static string Join(List<List<string>> rows, string mark, bool keepEmpty) =>
        string.Concat(
            rows.Select(row => string.Join(mark, keepEmpty ? row : row.Where(cell => cell.Length > 0)) + "\n")
        );

    private static string Cells(FormStyle form, string mark) =>
        string.Join(mark, Rows(form).SelectMany(row => row).Where(cell => cell.Length > 0)) + "\n";

    // Converters that lose the ends of rows: the last cell of a row opens the line of the next.
    private static string Moved(FormStyle form)
    {
        var cells = Rows(form).SelectMany(row => row.Where(cell => cell.Length > 0).Append("\n")).ToList();
        for (var at = 0; at + 1 < cells.Count; at++)
        {
            if (cells[at] == "\n")
            {
                (cells[at], cells[at + 1]) = (cells[at + 1], cells[at]);
                at++;
            }
        }

        return Above(form) + "| " + string.Concat(cells.Select(cell => cell == "\n" ? "\n| " : cell + " | ")) + "\n";
    }

    // Pages that end each cell with a bar and a line, and each row with the bars of the cells that were merged away.
    private static string Barred(FormStyle form, bool keepEmpty) =>
        string.Concat(
            Rows(form)
                .Select(
                    (row, at) =>
                        string.Concat(row.Where(cell => keepEmpty || cell.Length > 0).Select(cell => $"{cell} |\n"))
                        + new string('|', (at % 5) + 1)
                        + "\n\n"
                )
        );

    // A narrow column breaks its words over two lines: 社会效益 / 指标, 年度指 / 标值.
    private static List<List<string>> Broken(FormStyle form) => Rows(form).ConvertAll(row => row.ConvertAll(BreakOf));

    private static string BreakOf(string cell)
    {
        var at = cell.Length - (cell.Length % 2 == 0 ? 4 : 2);
        var breaks = cell.Contains("指标", StringComparison.Ordinal) && cell.Length is > 4 and < 10;
        return breaks && !cell.Any(char.IsAsciiDigit) ? cell.Insert(at, "\n") : cell;
    }

    private static string Html(FormStyle form)
    {
        var html = new StringBuilder("<html><body><h2>")
            .Append(form.Title)
            .Append("</h2><p>")
            .Append(form.Subtitle)
            .Append("</p><table>");
        foreach (var row in Rows(form))
        {
            html.Append("<tr>");
            foreach (var cell in row)
            {
                html.Append("<td>").Append(cell.Replace("≥", "&ge;", StringComparison.Ordinal)).Append("</td>");
            }

            html.Append("</tr>");
        }

        return html.Append("</table></body></html>").ToString();
    }

    private static List<List<string>> Rows(FormStyle form)
    {
        var rows = new List<List<string>>();
        var width = Math.Max(form.Head.Length, form.FundsHead.Length) + 1;
        void Add(params IEnumerable<string> cells)
        {
            var row = cells.ToList();
            row.AddRange(Enumerable.Repeat("", Math.Max(0, width - row.Count)));
            rows.Add(row);
        }

        Add(form.ProjectLabel, form.Project);
        Add(form.Authority, "青禾县教育局", form.UnitLabel, form.Unit);
        if (form.FundsHead.Length > 0)
        {
            Add(form.FundsHead.Select(column => column.Word).Prepend(form.FundsSide));
            foreach (var fund in form.Funds)
            {
                Add(form.FundsHead.Select(column => fund[column.Field]).Prepend(""));
            }
        }

        Add(form.GoalSide, form.ExpectedLabel, "", "", form.OutcomeLabel);
        Add("", form.Expected, "", "", form.Outcome);
        Add(form.Head.Select(column => column.Word).Prepend(form.IndicatorSide));
        foreach (var indicator in form.Indicators)
        {
            Add(form.Head.Select(column => indicator[column.Field]).Prepend(""));
        }

        if (form.TotalWeight.Length + form.TotalScore.Length > 0)
        {
            Add(
                form.Head.Select(column =>
                        column.Field switch
                        {
                            "w" => form.TotalWeight,
                            "s" => form.TotalScore,
                            _ => "",
                        }
                    )
                    .Prepend(form.TotalLabel)
            );
        }

        if (form.Below is { } below)
        {
            Add(below);
        }

        return rows;
    }
}
