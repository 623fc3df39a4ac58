using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Scoring;
using Plumbline.Findings;
using Xunit;

namespace Plumbline.Tests.Regimes.Packs;

public sealed class PackInheritanceTests
{
    private const string Rules = """
        rules:
          - id: PL2001
          - { id: PL2002, parameters: { limit: 30, unit: 分 }, severity: warning, source: doc }

        """;

    [Fact]
    public void Child_WhenItSaysNothing_IsAsItsParent()
    {
        var parent = SmallPack.Loaded(SmallPack.Text);
        var child = SmallPack.Loaded(SmallPack.Text, SmallPack.Child(""));

        Assert.Equal(parent.Scoring, child.Scoring);
        Assert.Equal(parent.Grades, child.Grades.AsEnumerable());
        Assert.Equal(("X-2", "下级方案", "X-1"), (child.Code, child.Name, child.Parent));
    }

    [Fact]
    public void Child_ReplacesAWholeList()
    {
        var child = SmallPack.Loaded(
            SmallPack.Text,
            SmallPack.Child("grades: [{ grade: good, word: 合格, from: 0, source: doc }]")
        );

        Assert.Equal("合格", Assert.Single(child.Grades).Word);
    }

    [Fact]
    public void Child_ReplacesAMethodWithAllItsParameters()
    {
        var child = SmallPack.Loaded(
            SmallPack.Text,
            SmallPack.Child("scoring: { higherIsBetter: { rule: passThreshold, passLine: 60%, source: doc } }")
        );

        Assert.IsType<PassThreshold>(child.Scoring.HigherIsBetter);
        Assert.IsType<NegativeLinear>(child.Scoring.LowerIsBetter);
    }

    [Fact]
    public void Child_AddsAKindToTheTaxonomy()
    {
        var child = SmallPack.Loaded(SmallPack.Text, SmallPack.Child("taxonomy: { kinds: { cost: [economicCost] } }"));

        Assert.Equal([IndicatorKind.Cost, IndicatorKind.Output, IndicatorKind.Outcome], child.Taxonomy.Keys.Order());
    }

    [Fact]
    public void Child_ConfirmsASourceInOnePlaceAndDropsItsOldNote()
    {
        var parent = SmallPack.With(
            "{ text: 某文件, confidence: own }",
            "{ text: 某文件, confidence: recalled, note: 未读原文 }"
        );
        var child = SmallPack.Loaded(
            parent,
            SmallPack.Child("sources: { doc: { text: 某文件（原文已核对）, confidence: verified } }")
        );

        Assert.Equal(new Source("某文件（原文已核对）", Confidence.Verified), child.Scoring.Execution.Source);
        Assert.True(SmallPack.Loaded(parent).Scoring.Execution.Source.Unverified);
    }

    [Fact]
    public void Child_ExtendsRulesByTheirId()
    {
        var child = SmallPack.Loaded(
            SmallPack.Text + Rules,
            SmallPack.Child(
                "rules: [{ id: PL2002, parameters: { limit: 20 } }, { id: PL2001, off: true }, { id: PL4001 }]"
            )
        );

        Assert.Equal("PL2002 PL4001", string.Join(' ', child.Rules.Select(rule => rule.Id)));
        Assert.Equal("20", child.Rules[0].Parameters["limit"]);
        Assert.Equal("分", child.Rules[0].Parameters["unit"]);
        Assert.Equal(Severity.Warning, child.Rules[0].Severity);
    }

    [Fact]
    public void Child_TakesAwayByNullButNotByLeavingEmpty()
    {
        var parent = SmallPack.Text + "process: { warningResponseDays: { value: 10, source: doc } }\n";

        var emptied = SmallPack.Loaded(parent, SmallPack.Child("process:\n  warningResponseDays:\n"));
        var taken = SmallPack.Loaded(parent, SmallPack.Child("process:\n  warningResponseDays: null\n"));

        Assert.Equal(10, emptied.Process.WarningResponseDays!.Value);
        Assert.Null(taken.Process.WarningResponseDays);
    }

    [Fact]
    public void Child_DoesNotInheritTheYearsOfItsParent()
    {
        var child = SmallPack.Loaded(
            SmallPack.With("grades:", "validFrom: 2020\ngrades:"),
            SmallPack.Child("validTo: 2019")
        );

        Assert.Equal((null, new FiscalYear(2019)), (child.ValidFrom, child.ValidTo));
    }
}
