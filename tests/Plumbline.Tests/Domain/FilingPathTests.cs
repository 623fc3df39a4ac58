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

    [Fact]
    public void Locate_InALongList_FindsTheFirstOfAKeyAndThoseWithoutOne()
    {
        var filing = Filing with
        {
            Activities =
            [
                .. Enumerable
                    .Range(0, 40)
                    .Select(at => new Activity { Key = at % 10 == 9 ? null : $"k{at % 20}", Title = $"{at}" }),
            ],
        };

        string[] found =
        [
            .. new[] { "k3", "23", "k18", "29", "9", "k9", "40" }.Select(item =>
                Parse($"activities[{item}].title").Locate(filing) is { } value ? $"{value.Path} {value.Value}" : "none"
            ),
        ];

        Assert.Equal(
            [
                "activities[k3].title 3",
                "activities[23].title 23",
                "activities[k18].title 18",
                "activities[29].title 29",
                "activities[9].title 9",
                "none",
                "none",
            ],
            found
        );
        Assert.Equal("0", Parse("activities[k0].title").Find(filing));
    }

    [Theory]
    [InlineData("tasks[1].taskName", "年度主要任务 1 · 任务名称")]
    [InlineData("tasks[#1].taskName", "年度主要任务 2 · 任务名称")]
    [InlineData("budget.sources[a].executedAmount", "资金情况 · 资金来源 a · 全年执行数")]
    [InlineData("budget.sources[1].executedAmount", "资金情况 · 资金来源 2 · 全年执行数")]
    [InlineData("activities[named].facts[pupils].value", "履职事项“学生资助” · 数据“受助学生” · 数值")]
    [InlineData("activities[gone].facts[pupils].value", "履职事项 gone · 数据 pupils · 数值")]
    public void Describe_WithTheFilingAtHand_CallsItemsByTheirNames(string text, string words)
    {
        var filing = Filing with
        {
            Activities =
            [
                new()
                {
                    Key = "named",
                    Title = "学生资助",
                    Facts = [new() { Key = "pupils", Label = "受助学生" }],
                },
            ],
        };

        Assert.Equal(words, Parse(text).Describe(filing));
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
