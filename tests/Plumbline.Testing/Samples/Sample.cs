using System.Collections.Immutable;
using Plumbline.Domain.Filings;

namespace Plumbline.Testing.Samples;

/// <summary>A folder of filings under content/samples, and the published document that they were taken from.</summary>
public sealed record Sample(string Folder, string Seed)
{
    /// <summary>All samples; a new one is a line here.</summary>
    public static ImmutableArray<Sample> All { get; } =
    [
        new("lusong-2021", "000.txt"),
        new("shigu-2023", "001.txt"),
        new("yiyang-2019", "002.txt"),
        new("shenze-2020", "003.txt"),
        new("shuangyang-2022", "004.txt"),
    ];

    public static Sample Named(string folder) => All.Single(sample => sample.Folder == folder);

    /// <summary>Every filing of every sample, as a path relative to content/samples.</summary>
    public static ImmutableArray<string> Files { get; } =
    [
        .. Directory
            .EnumerateFiles(Samples, "*.json", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Samples, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The text of one of <see cref="Files"/>.</summary>
    public static string Read(string file) => File.ReadAllText(Path.Combine(Samples, file));

    /// <summary>The filings of this sample; a department's projects have files of their own.</summary>
    public ImmutableArray<Filing> Filings() =>
        [
            .. Files
                .Where(file => file.StartsWith(Folder + "/", StringComparison.Ordinal))
                .Select(file => FilingJson.Read(Read(file)).OrThrow()),
        ];

    /// <summary>The document, where the seeds lie beside the repository.</summary>
    public SourceText Source() =>
        Repository.Seeds is { } seeds
            ? new(File.ReadAllText(Path.Combine(seeds, Seed)))
            : throw new InvalidOperationException("The documents behind the samples are not beside the repository");

    /// <summary>The numerals of the document that are no figures, each with the reason.</summary>
    public ImmutableArray<IrrelevantNumeral> Irrelevant() =>
        IrrelevantNumeral.ReadAll(
            Path.Combine(Repository.Root, "tests", "Plumbline.Tests", "Samples", Folder + ".irrelevant.tsv")
        );

    private static string Samples => Path.Combine(Repository.Content, "samples");
}
