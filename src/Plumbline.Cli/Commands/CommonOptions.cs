using System.CommandLine;

namespace Plumbline.Cli.Commands;

/// <summary>Options and arguments that several commands share.</summary>
internal static class CommonOptions
{
    internal const string Text = "text";
    internal const string Json = "json";

    internal static Option<string> Format(CliConsole console)
    {
        var option = new Option<string>("--format")
        {
            Description = console.Say(CliTexts.FormatOption),
            DefaultValueFactory = _ => Text,
        };
        option.AcceptOnlyFromAmong(Text, Json);
        return option;
    }

    internal static Option<string?> Regime(CliConsole console) =>
        new("--regime") { Description = console.Say(CliTexts.RegimeOption) };

    internal static Argument<string[]> Files(CliConsole console) =>
        new("FILE") { Description = console.Say(CliTexts.FilesArgument), Arity = ArgumentArity.OneOrMore };
}
