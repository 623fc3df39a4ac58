using Plumbline.Findings;
using Plumbline.Regimes.Packs;
using Xunit;

namespace Plumbline.Tests.Regimes.Packs;

/// <summary>Each problem with the smallest change that provokes it; ▸ marks where the finding must point.</summary>
public sealed class PackProblemTests
{
    [Fact]
    public void Load_TheSmallPack_FindsNothing() => Assert.Equal("示例方案", SmallPack.Loaded(SmallPack.Text).Name);

    [Theory]
    [InlineData("PL5104", "name: 示例方案", "name: 示例▸: 方案")]
    [InlineData("PL5104", "name: 示例方案", "name: ▸\"示例方案")]
    [InlineData("PL5106", "name: 示例方案", "name: 示例方案\n▸---\na: b")]
    [InlineData("PL5108", "name: 示例方案", "name: ▸&a 示例方案")]
    [InlineData("PL5108", "name: 示例方案", "name: ▸*a")]
    [InlineData("PL5108", "name: 示例方案", "name: ▸!!str 示例方案")]
    [InlineData("PL5109", "name: 示例方案", "name: 示例方案\n▸name: 又一名称")]
    [InlineData("PL5110", "name: 示例方案", "name: 示例方案\n▸nmae: 又一名称")]
    [InlineData("PL5110", "passLine: 60%,", "passLine: 60%, ▸passline: 70%,")]
    [InlineData("PL5111", "name: 示例方案", "▸name:")]
    [InlineData("PL5111", "direct: { rule: direct, source: doc }", "direct: ▸{ rule: direct }")]
    [InlineData("PL5112", "name: 示例方案", "name: ▸[示例方案]")]
    [InlineData("PL5112", "execution: 10,", "execution: ▸十,")]
    [InlineData("PL5112", "value: true", "value: ▸yes")]
    [InlineData("PL5112", "confidence: own", "confidence: ▸sure")]
    [InlineData("PL5112", "passLine: 60%", "passLine: ▸0.6")]
    [InlineData("PL5112", "kinds: [output]", "kinds: ▸output")]
    [InlineData("PL5112", "kinds: [output]", "kinds: [▸outputs]")]
    [InlineData("PL5112", "hasWeights: { value: true, source: doc }", "hasWeights: ▸true")]
    [InlineData("PL5112", "grades:", "validFrom: ▸1066\ngrades:")]
    [InlineData("PL5125", "direct, source: doc", "direct, source: ▸dok")]
    [InlineData("PL5126", "rule: negativeLinear", "rule: ▸negative")]
    [InlineData("PL5127", "rule: negativeLinear", "rule: ▸positiveProportional")]
    [InlineData("PL5128", "passLine: 60%", "passLine: ▸100%")]
    [InlineData("PL5128", "passLine: 60%", "passLine: ▸60.001%")]
    [InlineData("PL5128", "rule: direct, source", "rule: direct, shareWhenNotMet: ▸101%, source")]
    [InlineData("PL5130", "partlyFrom: 60%", "partlyFrom: ▸80%")]
    [InlineData("PL5131", "kinds: { output: 60, outcome: 30 }", "kinds: ▸{ output: 60, outcome: 29.99 }")]
    [InlineData("PL5133", "value: true", "value: false")]
    [InlineData(
        "PL5134",
        "  - { grade: poor, word: 差, from: 0, source: doc }",
        "  - { grade: poor, word: 差, from: 1, source: doc }"
    )]
    [InlineData("PL5134", "from: 90", "from: 101")]
    [InlineData("PL5134", "from: 90", "from: 0")]
    [InlineData("PL5134", "grade: excellent", "grade: poor")]
    [InlineData("PL5140", "outcome: [socialBenefit]", "outcome: ▸[quality]")]
    [InlineData("PL5142", "grades:", "validFrom: 2023\nvalidTo: ▸2022\ngrades:")]
    public void Load_WhenOnePlaceIsWrong_PointsAtIt(string rule, string old, string spoilt) =>
        Expect(rule, SmallPack.With(old, spoilt));

    [Theory]
    [InlineData("PL5129", "method: { rule: bandTable, bands: [{ upTo: 0%, points: 5 }], beyond: ▸1001, source: doc }")]
    [InlineData(
        "PL5130",
        "method: { rule: bandTable, bands: ▸[{ upTo: 5%, points: 5 }, { upTo: 5%, points: 4 }], beyond: 0, source: doc }"
    )]
    [InlineData("PL5111", "method: ▸{ rule: bandTable, beyond: 0, source: doc }")]
    [InlineData(
        "PL5128",
        "method: { rule: fixedStepDeduction, fullAt: 100%, step: ▸0%, penalty: 1, mode: perFull, side: above, source: doc }"
    )]
    [InlineData(
        "PL5112",
        "method: { rule: fixedStepDeduction, fullAt: 100%, step: 1%, penalty: 1, mode: ▸full, side: above, source: doc }"
    )]
    [InlineData("PL5127", "method: { rule: ▸judgedBands, achievedFrom: 80%, partlyFrom: 60%, source: doc }")]
    public void Load_WhenTheMethodOfARatioIsWrong_PointsAtIt(string rule, string method) =>
        Expect(rule, Ratio("[{ add: budget.supplement }]", "[{ add: budget.total.initialBudget }]", method));

    [Theory]
    [InlineData("PL5135", "[{ add: ▸budget.supplements }]", "[{ add: budget.supplement }]")]
    [InlineData("PL5135", "[{ add: budget.supplement }]", "[{ subtract: ▸budget.total.label }]")]
    [InlineData("PL5136", "▸[{ add: organisation.staffInPost }]", "[{ add: budget.supplement }]")]
    [InlineData("PL5137", "[▸{ add: budget.supplement, subtract: budget.supplement }]", "[{ add: budget.supplement }]")]
    [InlineData("PL5137", "[▸{ optional: true }]", "[{ add: budget.supplement }]")]
    public void Load_WhenAFormulaIsWrong_PointsAtIt(string rule, string numerator, string denominator) =>
        Expect(rule, Ratio(numerator, denominator, "method: { rule: positiveProportional, source: doc }"));

    [Theory]
    [InlineData(
        "PL5132",
        "weightCases: [{ name: 甲, execution: 10, kinds: { output: 90 }, source: doc }, { name: 乙, execution: 20, kinds: ▸{ output: 80 }, source: doc }]"
    )]
    [InlineData("PL5138", "rules: [{ id: PL2001 }, { id: ▸PL2001 }]")]
    [InlineData("PL5139", "rules: [{ id: ▸PL21 }]")]
    [InlineData("PL5111", "rules: [▸{ id: PL2001, parameters: { gap: 1 } }]")]
    [InlineData("PL5112", "rules: [{ id: PL2001, severity: ▸fatal }]")]
    [InlineData("PL5112", "calendar: [{ event: 自评, yearOffset: 1, from: ▸02-30, to: 03-01, source: doc }]")]
    [InlineData("PL5142", "calendar: [{ event: 自评, yearOffset: 1, from: 03-02, to: ▸03-01, source: doc }]")]
    [InlineData("PL5112", "repealed: [{ number: 某〔2011〕1号, since: ▸2020, source: doc }]")]
    [InlineData("PL5141", "process: { monitoringRounds: [{ name: 监控, cutOffMonth: ▸13, due: 08-31, source: doc }] }")]
    [InlineData("PL5135", "process: { textLimits: [{ path: ▸budget.total, characters: 9, source: doc }] }")]
    [InlineData("PL5130", "process: { budgetLights: ▸{ yellow: 80%, green: 80%, source: doc } }")]
    [InlineData("PL5110", "process: { ▸rechecks: 3 }")]
    [InlineData("PL5141", "scoring: { decimals: ▸{ value: 5, source: doc } }")]
    [InlineData(
        "PL5130",
        "scoring: { overAchievement: { reasonThreshold: 130%, suspectThreshold: ▸120%, source: doc } }"
    )]
    [InlineData(
        "PL5130",
        "scoring: { totalCaps: ▸[{ below: 50%, atMost: 59, source: doc }, { below: 80%, atMost: 89, source: doc }] }"
    )]
    public void Load_WhenAnAdditionIsWrong_PointsAtIt(string rule, string lines) =>
        Expect(rule, SmallPack.Text, SmallPack.Child(lines));

    [Theory]
    [InlineData("PL5122", "code: ▸X-3\nname: 甲\nparent: X-1\nsource: doc")]
    [InlineData("PL5123", "code: X-2\nname: 甲\nparent: ▸X-9\nsource: doc")]
    [InlineData("PL5124", "code: X-2\nname: 甲\nparent: ▸X-2\nsource: doc")]
    [InlineData("PL5112", "▸- a")]
    public void Load_WhenTheSecondPackDoesNotFit_PointsAtIt(string rule, string text) =>
        Expect(rule, SmallPack.Text, text);

    [Fact]
    public void Load_WhenParentsFormACircle_SaysWhich()
    {
        var findings = SmallPack
            .Load(SmallPack.With("name: 示例", "parent: X-2\nname: 示例"), SmallPack.Child(""))
            .Findings;

        Assert.Equal(2, findings.Length);
        Assert.All(findings, finding => Assert.Equal(PackMessages.ParentCycle.Id, finding.Rule));
        Assert.Equal("继承关系成环：X-2 → X-1 → X-2", findings[0].Message.ToString());
    }

    [Fact]
    public void Load_ReportsAllProblemsAtOnce()
    {
        var spoilt = SmallPack
            .Text.Replace("name: 示例方案", "nmae: 示例方案", StringComparison.Ordinal)
            .Replace("execution: 10,", "execution: 9,", StringComparison.Ordinal)
            .Replace("passLine: 60%", "passLine: 6", StringComparison.Ordinal);

        var rules = SmallPack.Load(spoilt).Findings.Select(finding => finding.Rule).Order(StringComparer.Ordinal);

        Assert.Equal("PL5110 PL5111 PL5112 PL5131", string.Join(' ', rules));
    }

    [Fact]
    public void Load_WhenTheParentIsWrong_ReportsItOnce() =>
        Assert.Single(SmallPack.Load(SmallPack.With("passLine: 60%", "passLine: 6"), SmallPack.Child("")).Findings);

    [Fact]
    public void Message_TellsWhatWasExpectedInBothLanguages()
    {
        var finding = Assert.Single(SmallPack.Load(SmallPack.With("passLine: 60%", "passLine: 0.6")).Findings);

        Assert.Equal("“passLine”的值“0.6”不能识别", finding.Message.In(Language.Chinese));
        Assert.Equal("应为百分比，如 80%", finding.Repair!.In(Language.Chinese));
        Assert.Equal("The value '0.6' of 'passLine' cannot be read", finding.Message.In(Language.English));
        Assert.Equal("Expected a percentage such as 80%", finding.Repair!.In(Language.English));
    }

    [Fact]
    public void Load_WhenThereIsNothing_SaysSo() =>
        Assert.Equal(PackMessages.NoPacks.Id, Assert.Single(RegimePacks.Read().Findings).Rule);

    [Fact]
    public void Load_WhenTheFolderIsMissing_SaysSo() =>
        Assert.Equal(PackMessages.Unreadable.Id, Assert.Single(RegimePacks.Load("/no/such/folder").Findings).Rule);

    private static string Ratio(string numerator, string denominator, string method) =>
        SmallPack.Text
        + $$"""
            ratios:
              - id: R
                name: 比率
                weight: 5
                numerator: {{numerator}}
                denominator: {{denominator}}
                source: doc
                {{method}}

            """;

    // The last text is the spoilt one. Without a mark only the rule is checked.
    private static void Expect(string rule, params string[] texts)
    {
        var (text, line, column) = texts[^1].Contains(SmallPack.Mark, StringComparison.Ordinal)
            ? SmallPack.Unmark(texts[^1])
            : (texts[^1], 0, 0);

        var finding = Assert.Single(SmallPack.Load([.. texts[..^1], text]).Findings);

        Assert.Equal(rule, finding.Rule);
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.NotEmpty(finding.Message.In(Language.English) + finding.Repair!.In(Language.English));
        Assert.NotEmpty(finding.Message.In(Language.Chinese) + finding.Repair!.In(Language.Chinese));
        if (line > 0)
        {
            Assert.Equal(new FilePlace($"X-{texts.Length}/regime.yaml", line, column), finding.Place);
        }
    }
}
