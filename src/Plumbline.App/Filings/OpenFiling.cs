using System.Collections.Immutable;
using Plumbline.App.Files;
using Plumbline.Audit.Rules.Years;
using Plumbline.Domain.Filings;
using Plumbline.Findings;

namespace Plumbline.App.Filings;

/// <summary>A filing as opened from a file, with the filings of its projects that lie beside it.</summary>
/// <param name="File">The path as given.</param>
/// <param name="Filing">What it says.</param>
/// <param name="Projects">The project forms that its project list names.</param>
public sealed record OpenedFiling(string File, Filing Filing, ImmutableArray<Filing> Projects)
{
    /// <summary>The same subject's filing of the year before, where it is at hand.</summary>
    public Filing? PriorYear { get; init; }

    /// <summary>What is known beside it, where it is at hand.</summary>
    public FilingNeighbours Beside { get; init; } = FilingNeighbours.None;
}

/// <summary>Opens a filing from a JSON file.</summary>
public static class OpenFiling
{
    /// <summary>The filing, or why it cannot be read; every finding names the file or the field.</summary>
    public static Result<OpenedFiling> FromFile(string file) => Read(file).Then(filing => WithProjects(file, filing));

    /// <summary>One filing without its neighbours.</summary>
    public static Result<Filing> Read(string file) =>
        FileBytes.Of(file, FilingJson.MaxBytes).Then(bytes => FilingJson.Read(bytes));

    private static Result<OpenedFiling> WithProjects(string file, Filing filing)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        var projects = ImmutableArray.CreateBuilder<Filing>();
        foreach (var form in filing.Projects.Select(project => project.Form).OfType<string>())
        {
            // A form lies beside the department's file; a path that leads elsewhere is not followed.
            var result = Read(Path.Combine(folder, Path.GetFileName(form)));
            if (!result.TryGet(out var project))
            {
                return Result.Failed<OpenedFiling>(result.Findings);
            }

            projects.Add(project);
        }

        return Result.Of(new OpenedFiling(file, filing, projects.ToImmutable()));
    }
}
