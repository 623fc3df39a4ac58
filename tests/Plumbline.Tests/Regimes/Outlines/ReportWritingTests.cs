using System.Collections.Immutable;
using Plumbline.Documents.Model;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Findings;
using Plumbline.Regimes;
using Plumbline.Regimes.Layouts;
using Plumbline.Regimes.Outlines;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Regimes.Outlines;

public sealed class ReportWritingTests
{
    private const string Head = """
        id: small
        name: 小报告
        subject: department
        stages: [selfEvaluation]
        source: { text: 测试, confidence: own }
        body:

        """;

    private static readonly Filing Filing = SampleCases.Department with
    {
        Budget = new()
        {
            Total = SampleCases.Funds("1616.43万元", "6558.50万元", "0万元"),
            Expenditure = new() { Basic = SampleCases.Line("1051.47万元"), Operating = SampleCases.Line("无") },
        },
        Activities =
        [
            new()
            {
                Key = "pre",
                Title = "学前教育",
                Text = new("在园幼儿{activities[pre].facts[children]}，新增3所，2024年完成。"),
                Names = ["普惠园", "新增"],
                Facts =
                [
                    SampleCases.Fact("在园幼儿", "13721人") with
                    {
                        Key = "children",
                    },
                    SampleCases.Fact("公办园", "31所") with
                    {
                        Key = "public",
                        Scope = "全区",
                        Share = Quantity.Parse("52.3%"),
                    },
                ],
            },
        ],
    };

    [Theory]
    [InlineData("初始{budget.total.initialBudget}。", "初始1616.43万元。")]
    [InlineData("追加{budget.supplement}。", null)]
    [InlineData("初始{budget.total.initialBudget}[，追加{budget.supplement}]。", "初始1616.43万元。")]
    [InlineData("[追加{budget.supplement}][，全年{budget.total.adjustedBudget}]。", "全年6558.50万元。")]
    [InlineData("[追加{budget.supplement}]。", null)]
    [InlineData("占{rate(budget.total.initialBudget, budget.total.adjustedBudget)}。", "占24.65%。")]
    [InlineData("增加{change(budget.total.initialBudget, budget.total.adjustedBudget)}。", "增加4942.07万元。")]
    [InlineData("共{count(activities)}项。", "共1项。")]
    [InlineData("合计{sum(projects.amount)}。", null)]
    [InlineData("公用经费{budget.expenditure.operating}。", "公用经费无。")]
    public void Sentence_SaysWhatIsKnownAndNothingElse(string sentence, string? expected) =>
        Assert.Equal(expected is null ? [] : [expected], Lines($"  - say: \"{sentence}\""));

    [Fact]
    public void Sentence_WhenAValueIsMissing_SaysTheAlternative() =>
        Assert.Equal(["未追加。"], Lines("  - say: [{ say: \"追加{budget.supplement}。\", else: 未追加。 }]"));

    [Theory]
    [InlineData("青禾县教育局办公室", "第一小学", "青禾县教育局办公室")]
    [InlineData(null, "第一小学", "第一小学")]
    [InlineData(null, null, "青禾县教育局")]
    public void Signature_IsOfWhoeverSigns_ElseOfTheBodyThatReports(string? signatory, string? unit, string expected)
    {
        var identity = new Identity
        {
            Department = "青禾县教育局",
            Unit = unit,
            Signatory = signatory,
            DocumentDate = new DateOnly(2025, 3, 1),
        };
        foreach (var (code, id) in new[] { ("CN-2020", "department-report"), ("CN-2020", "project-report") })
        {
            var source = new ReportSource(
                Filing with
                {
                    Identity = identity,
                },
                Shipped.Regime(code),
                ImmutableDictionary<string, Layout>.Empty
            );
            var report = ReportWriting.Compose(Shipped.Outline(code, id), source);
            var signed = report.Blocks.OfType<Paragraph>().Where(line => line.Kind == ParagraphKind.Signature);

            Assert.Equal([expected, "2025年3月1日"], signed.Select(line => Shipped.Text(line.Content)));
        }
    }

    [Fact]
    public void Sentence_WhenAllFiguresAreZero_SaysNoneAndStaysBound()
    {
        var paragraph = Paragraphs(
            "  - say: [{ say: \"执行{budget.total.executedAmount}。\", whenZero: \"{budget.total.executedAmount}支出。\" }]"
        )[0];

        Assert.Equal("无支出。", Shipped.Text(paragraph.Content));
        Assert.Equal("budget.total.executedAmount", paragraph.Content[0].Binding);
    }

    [Fact]
    public void Prose_BindsItsTokensAndMarksTypedNumbers()
    {
        var content = Paragraphs("  - repeat: activities\n    body: [{ prose: .text }]")[0].Content;

        Assert.Equal(
            "activities[pre].facts[children].value",
            content.Single(inline => inline.Text == "13721人").Binding
        );
        Assert.Equal(["3"], content.Where(inline => inline.Marked).Select(inline => inline.Text));
    }

    [Fact]
    public void Facts_ThatNoTextTells_AreAdded() =>
        Assert.Equal(
            ["1.学前教育。在园幼儿13721人，新增3所，2024年完成。涉及普惠园。", "公办园（全区）31所，占比52.3%。"],
            Lines(
                """
                  - repeat: activities
                    numbering: arabic
                    body:
                      - say: ["{.title}。{.text}", { names: .names, before: 涉及 }]
                      - facts: .facts
                """
            )
        );

    [Fact]
    public void Chapters_AreNumberedByTheirDepthAndEmptyOnesAreLeftOut() =>
        Assert.Equal(
            ["一、甲", "（一）丙", "1616.43万元。", "二、丁", "无。"],
            Lines(
                """
                  - chapter: 甲
                    body:
                      - { chapter: 乙, body: [{ say: "{budget.supplement}。" }] }
                      - { chapter: 丙, body: [{ say: "{budget.total.initialBudget}。" }] }
                  - { chapter: 戊, body: [{ facts: organisation.staff }] }
                  - { chapter: 丁, whenEmpty: 无。, body: [] }
                """
            )
        );

    [Fact]
    public void Narrative_FollowsWhatIsGenerated()
    {
        var filing = Filing with
        {
            Narrative =
            [
                new()
                {
                    Chapter = "a",
                    Paragraphs = [new("另行说明。")],
                    Facts = [SampleCases.Fact("会议", "3次")],
                },
            ],
        };

        Assert.Equal(
            ["一、甲", "1616.43万元。", "另行说明。", "会议3次。"],
            Lines("  - { chapter: 甲, id: a, body: [{ say: \"{budget.total.initialBudget}。\" }] }", filing)
        );
    }

    [Fact]
    public void Chart_WithFewerThanTwoPoints_IsLeftOut()
    {
        const string Body =
            "  - chart: { kind: pie, title: 项目支出, list: projects, category: .name, value: .amount }";
        var one = Filing with { Projects = [new() { Name = "甲", Amount = Amount.Parse("1.5万元") }] };
        var two = one with { Projects = one.Projects.Add(new() { Name = "乙", Amount = Amount.Parse("20000.00元") }) };

        Assert.Empty(Compose(Body, one).Blocks);
        var chart = Assert.IsType<Chart>(Assert.Single(Compose(Body, two).Blocks));
        Assert.Equal(["1.50", "2.00"], chart.Series[0].Values);
    }

    [Theory]
    [InlineData("  - say: \"{budget.nothing}\"", "PL5204", 7)]
    [InlineData("  - say: \"共3次\"", "PL5203", 7)]
    [InlineData("  - say: \"{budget\"", "PL5201", 7)]
    [InlineData("  - say: \"{year[\"", "PL5201", 7)]
    [InlineData("  - say: \"{avg(budget)}\"", "PL5202", 7)]
    [InlineData("  - say: \"{rate(budget.total, organisation.retired)}\"", "PL5204", 7)]
    [InlineData("  - prose: budget.total", "PL5205", 7)]
    [InlineData("  - facts: projects", "PL5205", 7)]
    [InlineData("  - include: nothing", "PL5211", 7)]
    [InlineData("  - speak: x", "PL5210", 7)]
    public void Read_WhenSomethingIsWrong_NamesFileAndLine(string body, string rule, int line)
    {
        var result = FormLoading.ReadOutline(Head + body, "small.yaml");

        Assert.False(result.TryGet(out _));
        Assert.Contains(
            result.Findings,
            finding => finding.Rule == rule && finding.Place is FilePlace place && place.Line == line
        );
    }

    private static IEnumerable<string> Lines(string body, Filing? filing = null) =>
        Shipped.Lines(Compose(body, filing ?? Filing));

    private static ImmutableArray<Paragraph> Paragraphs(string body) =>
        [.. Compose(body, Filing).Blocks.OfType<Paragraph>()];

    private static Document Compose(string body, Filing filing) =>
        ReportWriting.Compose(
            FormLoading.ReadOutline(Head + body, "small.yaml").OrThrow(),
            new ReportSource(filing, SampleCases.Regime, ImmutableDictionary<string, Layout>.Empty)
        );
}
