using System.CommandLine;
using Plumbline.Findings;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumb audit FILE…</c>: reads published reports and forms and accounts for every number in them.</summary>
internal static class AuditCommand
{
    internal static Command Create(CliConsole console)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = console.Say(AuditTexts.Files),
            Arity = ArgumentArity.OneOrMore,
        };
        var format = Format(console);
        var output = new Option<string?>("--out", "-o") { Description = console.Say(AuditTexts.Out) };
        var annotate = Path(console, "--annotate", AuditTexts.Annotate);
        var against = Against(console);
        var baseline = Path(console, "--baseline", AuditTexts.Baseline);
        var write = Path(console, "--write-baseline", AuditTexts.WriteBaseline);
        var list = Path(console, "--ocr-list", ScanTexts.List);
        var confirmed = Path(console, "--ocr-confirmed", ScanTexts.Confirmed);
        var command = new Command("audit", console.Say(AuditTexts.Audit))
        {
            files,
            format,
            output,
            annotate,
            against,
            baseline,
            write,
            list,
            confirmed,
        };
        command.SetAction(
            (parsed, cancellation) =>
            {
                var order = new AuditOrder(parsed.GetValue(files)!, parsed.GetValue(format)!)
                {
                    Out = parsed.GetValue(output),
                    Annotate = parsed.GetValue(annotate),
                    Against = parsed.GetValue(against)!,
                    Baseline = parsed.GetValue(baseline),
                    WriteBaseline = parsed.GetValue(write),
                    OcrList = parsed.GetValue(list),
                    OcrConfirmed = parsed.GetValue(confirmed),
                };
                return AuditRun.Of(console, order, cancellation);
            }
        );
        return command;
    }

    private static Option<string?> Path(CliConsole console, string name, Template use) =>
        new(name) { Description = console.Say(use) };

    private static Option<string[]> Against(CliConsole console) =>
        new("--against") { Description = console.Say(AuditTexts.Against), DefaultValueFactory = _ => [] };

    private static Option<string> Format(CliConsole console)
    {
        var format = new Option<string>("--format")
        {
            Description = console.Say(AuditTexts.Format),
            DefaultValueFactory = _ => CommonOptions.Text,
        };
        format.AcceptOnlyFromAmong(CommonOptions.Text, CommonOptions.Json, AuditOrder.Html, AuditOrder.Docx);
        return format;
    }
}
