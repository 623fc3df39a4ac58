using System.CommandLine;
using Plumbline.App.Imports;
using Plumbline.Domain;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumb import FILE -o filing.json</c>: forms as bureaus publish them become filings.</summary>
internal static class ImportCommand
{
    internal static Command Create(CliConsole console)
    {
        var file = new Argument<string>("FILE") { Description = console.Say(ImportTexts.File) };
        var output = new Option<string?>("--out", "-o") { Description = console.Say(ImportTexts.Out) };
        var department = new Option<string?>("--department") { Description = console.Say(ImportTexts.Department) };
        var year = new Option<int?>("--year") { Description = console.Say(ImportTexts.Year) };
        var unit = new Option<string?>("--unit") { Description = console.Say(ImportTexts.Unit) };
        var regime = Regime(console);
        var into = new Option<string?>("--into") { Description = console.Say(ImportTexts.Into) };
        var accept = new Option<bool>("--accept") { Description = console.Say(ImportTexts.Accept) };
        var format = CommonOptions.Format(console);
        var command = new Command("import", console.Say(ImportTexts.Import))
        {
            file,
            output,
            department,
            year,
            unit,
            regime,
            into,
            accept,
            format,
        };
        command.SetAction(
            (parsed, cancellation) =>
            {
                var asked = new ImportAsked(parsed.GetValue(format) is CommonOptions.Json)
                {
                    Out = parsed.GetValue(output),
                    Into = parsed.GetValue(into),
                    Accept = parsed.GetValue(accept),
                };
                var named = parsed.GetValue(unit);
                var order = new ImportOrder(parsed.GetValue(file)!)
                {
                    Department = parsed.GetValue(department),
                    Year = parsed.GetValue(year),
                    Unit = MoneyUnits.Named(named),
                    Regime = parsed.GetValue(regime)!,
                };
                return named is not null && order.Unit is null
                    ? Task.FromResult(ImportRun.Usage(console, ImportTexts.BadUnit))
                    : ImportRun.Of(console, order, asked, cancellation);
            }
        );
        return command;
    }

    private static Option<string> Regime(CliConsole console) =>
        new("--regime")
        {
            Description = console.Say(ImportTexts.Regime),
            DefaultValueFactory = _ => ImportOrder.NationalBase,
        };
}

/// <summary>What the command line asks of an import besides the document itself.</summary>
/// <param name="Json">Print the account as JSON.</param>
internal sealed record ImportAsked(bool Json)
{
    /// <summary>File or folder to write, or null.</summary>
    internal string? Out { get; init; }

    /// <summary>The filing to set the document against, or null.</summary>
    internal string? Into { get; init; }

    /// <summary>Write the differences into it.</summary>
    internal bool Accept { get; init; }
}
