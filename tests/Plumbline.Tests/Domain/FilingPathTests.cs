using System.Collections.Immutable;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Xunit;

namespace Plumbline.Tests.Domain;

public sealed class FilingPathTests
{
    private static readonly Filing Filing = new()
    {
        Budget = new()
        {
            Sources =
            [
                new()
                {
                    Key = "a",
                    Origin = FundOrigin.CurrentYear,
                    ExecutedAmount = Amount.Parse("1万元"),
                },
                new() { Origin = FundOrigin.Other, ExecutedAmount = Amount.Parse("2万元") },
            ],
        },
        Tasks =
        [
            new() { No = "1", TaskName = "甲" },
            new() { No = "1", TaskName = "乙" },
            new() { No = "2", TaskName = "丙" },
        ],
    };

    [Theory]
    [InlineData("budget.sources[origin=other].executedAmount", "budget.sources[1].executedAmount", "2万元")]
    [InlineData("budget.sources[0]", "budget.sources[a].executedAmount", "1万元")]
    [InlineData("tasks[1].taskName", "tasks[1].taskName", "甲")]
    [InlineData("tasks[#1].taskName", "tasks[#1].taskName", "乙")]
    [InlineData("tasks[2].taskName", "tasks[2].taskName", "丙")]
    public void Locate_GivesTheFullPathAndTheValue(string text, string path, string value)
    {
        var found = Parse(text).Locate(Filing);

        Assert.Equal((path, value), (found?.Path, FilingWalk.Print(found!.Value)));
    }

    [Theory]
    [InlineData("budget.sources[origin=carriedOver]")]
    [InlineData("budget.sources[5].label")]
    [InlineData("budget.total.executedAmount")]
    [InlineData("nothing.at.all")]
    public void Locate_WhenNothingStandsThere_GivesNull(string text) => Assert.Null(Parse(text).Locate(Filing));

    [Fact]
    public void Items_AreNamedByKeyWhereTheyAreTheFirstWithIt()
    {
        Assert.Equal<ImmutableArray<string>>(
            ["budget.sources[a]", "budget.sources[1]"],
            Parse("budget.sources").Items(Filing)
        );
        Assert.Equal<ImmutableArray<string>>(["tasks[1]", "tasks[#1]", "tasks[2]"], Parse("tasks").Items(Filing));
        Assert.Empty(Parse("projects").Items(Filing));
        Assert.Empty(Parse("year").Items(Filing));
    }

    [Theory]
    [InlineData("budget.sources[origin=other].executedAmount", ValueKind.Amount)]
    [InlineData("budget.sources[label=其他资金].executedAmount", ValueKind.Amount)]
    [InlineData("budget.sources[origin=never].executedAmount", null)]
    [InlineData("budget.sources[nothing=other].executedAmount", null)]
    public void Kind_ChecksWhatSelectsAnItem(string text, ValueKind? kind) => Assert.Equal(kind, Parse(text).Kind());

    private static FilingPath Parse(string text) =>
        FilingPath.TryParse(text, out var path) ? path : throw new FormatException(text);
}
