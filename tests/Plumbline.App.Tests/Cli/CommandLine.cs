using Plumbline.Cli;
using Plumbline.Testing;

namespace Plumbline.App.Tests.Cli;

/// <summary>Runs a command line of <c>plumb</c> in this process and keeps what it printed.</summary>
internal sealed record CommandLine(int ExitCode, string Output, string Error)
{
    internal static CommandLine Run(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exitCode = PlumbProgram.Run(arguments, output, error);
        return new(exitCode, Portable(output), Portable(error));
    }

    internal static string Sample(string file) => Path.Combine(Repository.Content, "samples", file);

    internal static string FirstFiling { get; } = Path.Combine(Repository.Root, "docs", "start", "first-filing.json");

    // Paths of the working copy are no part of what is compared.
    private static string Portable(StringWriter text) =>
        text.ToString()
            .Replace(Repository.Root + Path.DirectorySeparatorChar, "", StringComparison.Ordinal)
            .Replace("\r\n", "\n", StringComparison.Ordinal);
}
