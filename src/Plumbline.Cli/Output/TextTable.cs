using Spectre.Console;

namespace Plumbline.Cli.Output;

/// <summary>A plain table whose columns line up for Chinese text too.</summary>
internal static class TextTable
{
    private const int Width = 160;

    internal static void Write(
        CliConsole console,
        IReadOnlyList<string> headings,
        IEnumerable<IReadOnlyList<string>> rows
    )
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var heading in headings)
        {
            table.AddColumn(new TableColumn(Markup.Escape(heading)));
        }

        foreach (var row in rows)
        {
            table.AddRow([.. row.Select(cell => new Text(cell))]);
        }

        var target = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.No,
                ColorSystem = ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
                Out = new AnsiConsoleOutput(console.Out),
            }
        );
        target.Profile.Width = Width;
        target.Write(table);
    }
}
