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
    internal static RegimeCatalogue? Regimes(CliConsole console)
    {
        var folder = ContentFolder.Find().Regimes;
        return OrComplain(console, folder, RegimePacks.Load(folder));
    }

    /// <summary>Regimes, forms and reports, or null after complaining.</summary>
    internal static Packs? Packs(CliConsole console) => Packs(console, ContentFolder.Find().Regimes);

    /// <summary>The packs of a folder, or null after complaining.</summary>
    internal static Packs? Packs(CliConsole console, string folder) =>
        OrComplain(console, folder, App.Content.Packs.Load(folder));

    /// <summary>
    /// All files that could be read and judged, a folder standing for the filings in it; the others are complained about
    /// and make the run unreadable.
    /// </summary>
    internal static (ImmutableArray<CheckedFiling> Judged, bool AllRead) Judge(
        CliConsole console,
        RegimeCatalogue regimes,
        IEnumerable<string> files,
        string? regime
    )
    {
        var judged = ImmutableArray.CreateBuilder<CheckedFiling>();
        var allRead = true;
        foreach (var place in files)
        {
            var found = FindFilings.In(place);
            if (!found.TryGet(out var inPlace))
            {
                allRead = false;
                Complain(console, place, found.Findings);
                continue;
            }

            foreach (var file in inPlace)
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
        }

        return (judged.ToImmutable(), allRead);
    }

    /// <summary>The exit code of a run over filings.</summary>
    internal static int Exit(ImmutableArray<CheckedFiling> judged, bool allRead) =>
        !allRead ? ExitCode.Unreadable
        : judged.Any(filing => filing.HasErrors) ? ExitCode.Errors
        : ExitCode.Ok;

    private static T? OrComplain<T>(CliConsole console, string place, Result<T> result)
        where T : class
    {
        if (result.TryGet(out var value))
        {
            return value;
        }

        Complain(console, place, result.Findings);
        return null;
    }

    /// <summary>Findings that end a run, to the error stream.</summary>
    internal static void Complain(CliConsole console, string file, ImmutableArray<Finding> findings)
    {
        console.Error.WriteLine(file);
        FindingsText.Write(console with { Out = console.Error }, findings);
    }
}
