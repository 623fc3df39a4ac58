using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.App.Content;
using Plumbline.App.Demo;
using Plumbline.Findings;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.App.Tests.Demo;

public sealed partial class DemoTests
{
    [Fact]
    public async Task Run_WritesEveryFileThatItsPageLinksTo()
    {
        using var folder = new ScratchFolder();
        await Run(folder);

        var page = File.ReadAllText(Path.Combine(folder.Path, RunDemo.IndexFile));
        var links = Link()
            .Matches(page)
            .Select(match => match.Groups["link"].Value)
            .Where(link => !link.StartsWith('#'))
            .ToList();

        Assert.NotEmpty(links);
        Assert.All(
            links,
            link =>
                Assert.True(
                    new FileInfo(Path.Combine(folder.Path, Uri.UnescapeDataString(link)))
                        is { Exists: true, Length: > 0 },
                    link
                )
        );
    }

    [Fact]
    public async Task Run_GivesNoScoreAndNoGradeForWantOfData()
    {
        using var folder = new ScratchFolder();
        var departments = await Run(folder);

        Assert.Equal(5, departments.Length);
        Assert.All(
            departments.SelectMany(department => department.Filings),
            filing =>
            {
                Assert.Equal(filing.Sheet.Total is null, filing.Sheet.Grade is null);
                Assert.Equal(filing.Sheet.Total is null, !filing.Sheet.WhyNoTotal.IsEmpty);
            }
        );
        Assert.Contains(departments, department => department.Department.Sheet.Total is not null);
        Assert.Contains(departments, department => department.Department.Sheet.Total is null);
    }

    [Fact]
    public async Task Run_Twice_WritesTheSameBytes()
    {
        using var first = new ScratchFolder();
        using var second = new ScratchFolder();
        await Run(first);
        await Run(second);

        var files = Directory.GetFiles(first.Path, "*", SearchOption.AllDirectories);
        Assert.All(
            files,
            file =>
                Assert.Equal(
                    File.ReadAllBytes(file),
                    File.ReadAllBytes(Path.Combine(second.Path, Path.GetRelativePath(first.Path, file)))
                )
        );
    }

    [Fact]
    public async Task Run_WhenTheOutputCannotBeAFolder_SaysSo()
    {
        using var folder = new ScratchFolder();
        var file = folder.Write("taken", "a file where the folder should be");

        var result = await RunDemo.Run(
            ContentFolder.Find(),
            Path.Combine(file, "out"),
            Quiet,
            TestContext.Current.CancellationToken
        );

        Assert.False(result.TryGet(out _));
        Assert.Equal(AppMessages.CannotWrite, Assert.Single(result.Findings).Rule);
        Assert.NotNull(result.Findings[0].Repair?.In(Language.English));
    }

    private static DemoOptions Quiet { get; } = new(Pdf: false, (_, _, _) => { });

    private static async Task<ImmutableArray<DemoDepartment>> Run(ScratchFolder folder) =>
        (await RunDemo.Run(ContentFolder.Find(), folder.Path, Quiet, TestContext.Current.CancellationToken)).OrThrow();

    [GeneratedRegex("href=\"(?<link>[^\"]+)\"", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Link();
}
