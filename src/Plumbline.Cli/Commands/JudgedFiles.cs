using System.Collections.Immutable;
using Plumbline.App.Content;
using Plumbline.App.Filings;
using Plumbline.Cli.Output;
using Plumbline.Findings;
using Plumbline.Regimes.Packs;

namespace Plumbline.Cli.Commands;

/// <summary>What several commands do first: load the packs, open the files, judge them.</summary>
internal static class JudgedFiles
{
    /// <summary>The regimes, or null after complaining.</summary>
    internal static RegimeCatalogue? Regimes(CliConsole console) => Regimes(console, ContentFolder.Find().Regimes);

    /// <summary>The regimes of a folder, or null after complaining.</summary>
    internal static RegimeCatalogue? Regimes(CliConsole console, string folder)
    {
        var loaded = RegimePacks.Load(folder);
        if (loaded.TryGet(out var regimes))
        {
            return regimes;
        }

        Complain(console, folder, loaded.Findings);
        return null;
    }

    /// <summary>All files that could be read and judged; the others are complained about and make the run unreadable.</summary>
    internal static (ImmutableArray<CheckedFiling> Judged, bool AllRead) Judge(
        CliConsole console,
        RegimeCatalogue regimes,
        IEnumerable<string> files,
        string? regime
    )
    {
        var judged = ImmutableArray.CreateBuilder<CheckedFiling>();
        var allRead = true;
        foreach (var file in files)
        {
            var result = OpenFiling.FromFile(file).Then(opened => CheckFiling.Run(opened, regimes, regime));
            if (result.TryGet(out var filing))
            {
                judged.Add(filing);
            }
            else
            {
                allRead = false;
                Complain(console, file, result.Findings);
            }
        }

        return (judged.ToImmutable(), allRead);
    }

    /// <summary>The exit code of a run over filings.</summary>
    internal static int Exit(ImmutableArray<CheckedFiling> judged, bool allRead) =>
        !allRead ? ExitCode.Unreadable
        : judged.Any(filing => filing.HasErrors) ? ExitCode.Errors
        : ExitCode.Ok;

    private static void Complain(CliConsole console, string file, ImmutableArray<Finding> findings)
    {
        console.Error.WriteLine(file);
        FindingsText.Write(console with { Out = console.Error }, findings);
    }
}
