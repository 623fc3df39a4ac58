using System.Text.Json.Nodes;
using Plumbline.App.Review;
using Xunit;

namespace Plumbline.App.Tests.Review;

/// <summary>What differs between two versions, by value and by word.</summary>
public sealed class DifferenceTests
{
    [Fact]
    public void Rows_AreMatchedByName_WhereverTheyStand()
    {
        var before = JsonNode.Parse("""{"indicators":[{"name":"甲","actual":"1"},{"name":"乙","actual":"2"}]}""")!;
        var after = JsonNode.Parse(
            """{"indicators":[{"name":"乙","actual":"3"},{"name":"丙"},{"name":"甲","actual":"1"}]}"""
        )!;

        var changes = FilingChanges.Of(before, after);

        Assert.Equal(
            [("indicators[0].actual", "2", "3"), ("indicators[1].name", null, "丙")],
            changes.Select(change => (change.Path, change.Before, change.After))
        );
    }

    [Fact]
    public void RemovedRow_NamesWhatIsGone()
    {
        var before = JsonNode.Parse("""{"year":2025,"indicators":[{"name":"甲"},{"name":"乙"}]}""")!;
        var after = JsonNode.Parse("""{"year":2025,"indicators":[{"name":"甲"}]}""")!;

        var change = Assert.Single(FilingChanges.Of(before, after));
        Assert.Equal(("indicators[1].name", "乙", null), (change.Path, change.Before, change.After));
    }

    [Theory]
    [InlineData("完成培训120人次", "完成培训150人次", "完成培训-120+150人次")]
    [InlineData("", "新", "+新")]
    [InlineData("旧", "", "-旧")]
    [InlineData("同", "同", "同")]
    [InlineData("按时完成", "基本按时完成", "+基本按时完成")]
    [InlineData("98.5%", "98.6%", "-98.5%+98.6%")]
    [InlineData("全年培训45次。", "全年共培训1,145次。", "全年+共培训-45+1,145次。")]
    [InlineData("甲乙丙丁", "乙丁戊", "-甲乙-丙丁+戊")]
    public void Words_AreComparedWhole(string before, string after, string expected)
    {
        var runs = WordDiff.Of(before, after);

        Assert.Equal(
            expected,
            string.Concat(
                runs.Select(run =>
                    (
                        run.Fate == WordFate.Kept ? ""
                        : run.Fate == WordFate.Added ? "+"
                        : "-"
                    ) + run.Text
                )
            )
        );
        Assert.Equal(before, string.Concat(runs.Where(run => run.Fate != WordFate.Added).Select(run => run.Text)));
        Assert.Equal(after, string.Concat(runs.Where(run => run.Fate != WordFate.Removed).Select(run => run.Text)));
    }
}
