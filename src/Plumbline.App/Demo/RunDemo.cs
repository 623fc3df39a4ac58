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

    /// <summary>Runs the demonstration. Where LibreOffice is missing there are no PDF files, and a remark says so.</summary>
    /// <param name="content">Where samples and packs are.</param>
    /// <param name="output">Where to write; made when it is not there.</param>
    /// <param name="options">With or without PDF; how to tell progress.</param>
    /// <param name="cancellation">Ends the conversion to PDF.</param>
    public static async Task<Result<ImmutableArray<DemoDepartment>>> Run(
        ContentFolder content,
        string output,
        DemoOptions options,
        CancellationToken cancellation
    )
    {
        var result = Packs.Load(content.Regimes).Then(packs => Departments(content, packs, output, options));
        if (!result.TryGet(out var departments))
        {
            return result;
        }

        var remarks = ImmutableArray<Finding>.Empty;
        if (options.Pdf)
        {
            (departments, remarks) = await WithPdf(departments, cancellation);
        }

        return WriteIndex(departments, output).Then(written => Result.Of(written, remarks));
    }

    private static Result<ImmutableArray<DemoDepartment>> Departments(
        ContentFolder content,
        Packs packs,
        string output,
        DemoOptions options
    )
    {
        var folders = Directory.GetDirectories(content.Samples).Order(StringComparer.Ordinal).ToImmutableArray();
        var departments = ImmutableArray.CreateBuilder<DemoDepartment>();
        foreach (var folder in folders)
        {
            options.Progress(Path.GetFileName(folder), departments.Count + 1, folders.Length);
            var result = Department(folder, packs, output);
            if (!result.TryGet(out var department))
            {
                return Result.Failed<ImmutableArray<DemoDepartment>>(result.Findings);
            }

            departments.Add(department);
        }

        return Result.Of(departments.ToImmutable());
    }

    private static async Task<(ImmutableArray<DemoDepartment> Departments, ImmutableArray<Finding> Remarks)> WithPdf(
        ImmutableArray<DemoDepartment> departments,
        CancellationToken cancellation
    )
    {
        var documents = departments.SelectMany(department => department.Documents).ToImmutableArray();
        var made = await MakePdfs.Run(documents, cancellation);
        if (!made.TryGet(out var written))
        {
            return (departments, made.Findings);
        }

        var rest = written.AsSpan();
        var with = ImmutableArray.CreateBuilder<DemoDepartment>();
        foreach (var department in departments)
        {
            with.Add(department with { Documents = [.. rest[..department.Documents.Length]] });
            rest = rest[department.Documents.Length..];
        }

        return (with.ToImmutable(), []);
    }

    private static Result<DemoDepartment> Department(string folder, Packs packs, string output)
    {
        var name = Path.GetFileName(folder);
        return OpenFiling
            .FromFile(Path.Combine(folder, DepartmentFile))
            .Then(opened => CheckFiling.Run(opened, packs.Regimes))
            .Then(department => WithProjects(department, packs, Path.Combine(output, name), name));
    }

    private static Result<DemoDepartment> WithProjects(
        CheckedFiling department,
        Packs packs,
        string folder,
        string name
    )
    {
        var judged = ImmutableArray.CreateBuilder<CheckedFiling>();
        var documents = ImmutableArray.CreateBuilder<WrittenDocument>();
        var projects = department.Opened.Projects.Select(project => new OpenedFiling(
            department.Opened.File,
            project,
            []
        ));
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

    private static Result<ImmutableArray<DemoDepartment>> WriteIndex(
        ImmutableArray<DemoDepartment> departments,
        string output
    )
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

/// <summary>How the demonstration is run.</summary>
/// <param name="Pdf">Make PDF files too, where LibreOffice is installed.</param>
/// <param name="Progress">Called before each department with its folder, its number from 1, and how many there are.</param>
public sealed record DemoOptions(bool Pdf, Action<string, int, int> Progress);
