using System.CommandLine;
using Plumbline.Domain.Filings;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumb schema</c>: the published JSON Schema of a filing.</summary>
internal static class SchemaCommand
{
    internal static Command Create(CliConsole console)
    {
        var command = new Command("schema", console.Say(CliTexts.Schema));
        command.SetAction(_ =>
        {
            console.Out.Write(FilingSchema.Text());
            return ExitCode.Ok;
        });
        return command;
    }
}
