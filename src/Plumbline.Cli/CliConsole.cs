using Plumbline.Findings;

namespace Plumbline.Cli;

/// <summary>Where a command writes and in which language.</summary>
/// <param name="Language">Of all messages.</param>
/// <param name="Out">Results only.</param>
/// <param name="Error">Progress and complaints.</param>
internal sealed record CliConsole(Language Language, TextWriter Out, TextWriter Error)
{
    internal string Say(Template template, params ReadOnlySpan<(string Name, string Value)> arguments) =>
        template.With(arguments).In(Language);

    internal bool Chinese => Language == Language.Chinese;
}
