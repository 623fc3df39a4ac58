using System.Collections.Immutable;
using Plumbline.App.Content;
using Plumbline.App.Documents;
using Plumbline.App.Filings;
using Plumbline.Findings;

namespace Plumbline.App.Demo;

/// <summary>Takes every sample department through check, score and documents, and writes the page that shows it all.</summary>
public static class RunDemo
{
    /// <summary>Name of the page in the output folder.</summary>
    public const string IndexFile = "index.html";

    private const string DepartmentFile = "department.json";

    /// <summary>Runs the demonstration.</summary>
    /// <param name="content">Where samples and packs are.</param>
    /// <param name="output">Where to write; made when it is not there.</param>
    /// <param name="progress">Called before each department with its folder, its number from 1, and how many there are.</param>
    public static Result<ImmutableArray<DemoDepartment>> Run(ContentFolder content, string output, Action<string, int, int> progress) =>
        Packs.Load(content.Regimes).Then(packs => Run(content, packs, output, progress));

    private static Result<ImmutableArray<DemoDepartment>> Run(
        ContentFolder content,
        Packs packs,
        string output,
        Action<string, int, int> progress
    )
    {
        var folders = Directory.GetDirectories(content.Samples).Order(StringComparer.Ordinal).ToImmutableArray();
        var departments = ImmutableArray.CreateBuilder<DemoDepartment>();
        foreach (var folder in folders)
        {
            progress(Path.GetFileName(folder), departments.Count + 1, folders.Length);
            var result = Department(folder, packs, output);
            if (!result.TryGet(out var department))
            {
                return Result.Failed<ImmutableArray<DemoDepartment>>(result.Findings);
            }

            departments.Add(department);
        }

        return WriteIndex(departments.ToImmutable(), output);
    }

    private static Result<DemoDepartment> Department(string folder, Packs packs, string output)
    {
        var name = Path.GetFileName(folder);
        return OpenFiling
            .FromFile(Path.Combine(folder, DepartmentFile))
            .Then(opened => CheckFiling.Run(opened, packs.Regimes))
            .Then(department => WithProjects(department, packs, Path.Combine(output, name), name));
    }

    private static Result<DemoDepartment> WithProjects(CheckedFiling department, Packs packs, string folder, string name)
    {
        var judged = ImmutableArray.CreateBuilder<CheckedFiling>();
        var documents = ImmutableArray.CreateBuilder<WrittenDocument>();
        var projects = department.Opened.Projects.Select(project => new OpenedFiling(department.Opened.File, project, []));
        foreach (var opened in projects.Prepend(department.Opened))
        {
            var result = CheckFiling.Run(opened, packs.Regimes).Then(filing => Write(filing, packs, folder));
            if (!result.TryGet(out var written))
            {
                return Result.Failed<DemoDepartment>(result.Findings);
            }

            judged.Add(written.Filing);
            documents.AddRange(written.Documents);
        }

        return Result.Of(new DemoDepartment(name, judged[0], [.. judged.Skip(1)], documents.ToImmutable()));
    }

    private static Result<(CheckedFiling Filing, ImmutableArray<WrittenDocument> Documents)> Write(
        CheckedFiling filing,
        Packs packs,
        string folder
    )
    {
        var suffix = filing.Filing.Identity.Project is { } project ? $"（{project}）" : "";
        return WriteDocuments
            .Run(OfferDocuments.Of(filing, packs, []), folder, suffix, DocumentFormat.ForReading)
            .Then(documents => Result.Of((filing, documents)));
    }

    private static Result<ImmutableArray<DemoDepartment>> WriteIndex(ImmutableArray<DemoDepartment> departments, string output)
    {
        try
        {
            Directory.CreateDirectory(output);
            File.WriteAllText(Path.Combine(output, IndexFile), DemoIndex.Html(departments, output));
            return Result.Of(departments);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Result.Failed<ImmutableArray<DemoDepartment>>(WriteDocuments.CannotWrite(output, problem.Message));
        }
    }
}
