using Plumbline.Findings;
using Plumbline.Regimes.Packs;
using Plumbline.Regimes.Packs.Examples;
using Xunit;

namespace Plumbline.Tests.Regimes.Packs;

public sealed class PackExampleTests
{
    private const string Head = "examples:\n  - name: 例\n    basis: 某文件\n";

    [Theory]
    [InlineData("    indicator: { target: ≥100个, actual: 80个, weight: \"10\" }\n    score: 8\n")]
    [InlineData("    indicator: { target: ≥100个, actual: 80个, weight: \"10\" }\n    score: 8.00\n")]
    [InlineData("    indicator: { target: ≥100个, weight: \"10\" }\n    score: none\n")]
    [InlineData("    execution: { adjustedBudget: 3万元, executedAmount: 1万元 }\n    score: 3.33\n")]
    [InlineData("    givenTotal: 90\n    grade: 优\n")]
    public void Check_WhenTheExampleComesOut_FindsNothing(string example)
    {
        var report = Check(example);

        Assert.Empty(report.Findings);
        Assert.Equal(1, report.Count);
    }

    [Theory]
    [InlineData("PL5152", "    indicator: { target: ≥100个, actual: 80个, weight: \"10\" }\n    score: ▸8.01\n")]
    [InlineData("PL5152", "    indicator: { target: ≥100个, actual: 80个, weight: \"10\" }\n    score: ▸none\n")]
    [InlineData(
        "PL5152",
        "    indicator: { target: ≥100个, actual: 80个, weight: \"10\" }\n    scores: { \"indicators[1]\": ▸8 }\n"
    )]
    [InlineData("PL5152", "    givenTotal: 89.99\n    grade: ▸优\n")]
    [InlineData("PL5151", "    execution: ▸{ adjustedBudget: 3, executedAmount: 1万元 }\n    score: none\n")]
    [InlineData("PL5112", "    execution: ▸5万元\n    total: none\n")]
    [InlineData("PL5112", "    givenTotal: 90\n    grade: 优\n    score: ▸满分\n")]
    [InlineData("PL5153", "    givenTotal: 90\n")]
    [InlineData("PL5110", "    givenTotal: 90\n    grade: 优\n    ▸result: 优\n")]
    public void Check_WhenTheExampleIsWrong_PointsAtIt(string rule, string example)
    {
        var marked = example.Contains(SmallPack.Mark, StringComparison.Ordinal);
        var (text, line, column) = marked ? SmallPack.Unmark(Head + example) : (Head + example, 2, 5);

        var finding = Assert.Single(
            PackExamples.Check(SmallPack.Loaded(SmallPack.Text), "examples.yaml", text).Findings
        );

        Assert.Equal(rule, finding.Rule);
        Assert.Equal(new FilePlace("examples.yaml", line, column), finding.Place);
        Assert.NotEmpty(finding.Message.In(Language.English) + finding.Repair!.In(Language.English));
    }

    [Fact]
    public void Check_WhenItDoesNotComeOut_SaysWhatCameOut()
    {
        var report = Check("    indicator: { target: ≥100个, actual: 80个, weight: \"10\" }\n    score: 9\n");

        Assert.Equal(
            "示例“例”的“indicators[0]”应为 9，按本方案得 8",
            Assert.Single(report.Findings).Message.ToString()
        );
    }

    [Fact]
    public void Check_WhenAPackHasNoExamples_SaysSo()
    {
        var report = PackExamples.Check(SmallPack.Load(SmallPack.Text).OrThrow(), "/no/such/folder");

        Assert.Equal(PackMessages.NoExamples.Id, Assert.Single(report.Findings).Rule);
    }

    private static ExampleReport Check(string example) =>
        PackExamples.Check(SmallPack.Loaded(SmallPack.Text), "examples.yaml", Head + example);
}
