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
        var format = new Option<string>("--format")
        {
            Description = console.Say(AuditTexts.Format),
            DefaultValueFactory = _ => CommonOptions.Text,
        };
        format.AcceptOnlyFromAmong(CommonOptions.Text, CommonOptions.Json);
        var command = new Command("audit", console.Say(AuditTexts.Audit)) { files, format };
        command.SetAction(
            (parsed, cancellation) =>
                AuditRun.Of(console, new AuditOrder(parsed.GetValue(files)!, parsed.GetValue(format)!), cancellation)
        );
        return command;
    }
}
