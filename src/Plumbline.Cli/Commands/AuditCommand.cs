using System.CommandLine;

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
        var annotate = new Option<string?>("--annotate") { Description = console.Say(AuditTexts.Annotate) };
        var against = new Option<string[]>("--against")
        {
            Description = console.Say(AuditTexts.Against),
            DefaultValueFactory = _ => [],
        };
        var baseline = new Option<string?>("--baseline") { Description = console.Say(AuditTexts.Baseline) };
        var write = new Option<string?>("--write-baseline") { Description = console.Say(AuditTexts.WriteBaseline) };
        var command = new Command("audit", console.Say(AuditTexts.Audit))
        {
            files,
            format,
            output,
            annotate,
            against,
            baseline,
            write,
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
                };
                return AuditRun.Of(console, order, cancellation);
            }
        );
        return command;
    }

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
