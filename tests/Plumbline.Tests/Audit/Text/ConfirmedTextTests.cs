using Plumbline.Audit;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations;
using Plumbline.Documents.Model;
using Plumbline.Documents.Reading.Ocr;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Recognised figures that a person has compared with the original are as good as typed ones; others are not.</summary>
public sealed class ConfirmedTextTests
{
    private const string Prose = "全年支出510万元，其中：基本支出300万元，项目支出210万元。结余率为12%。";

    private const string Form = """
        项目支出绩效自评表
        项目名称	学生资助
        项目资金（万元）		全年预算数	全年执行数	分值	执行率	得分
        	年度资金总额	100	80	10	80%	8
        绩效指标	一级指标	二级指标	三级指标	年度指标值	实际完成值	分值	得分
        	产出指标	数量指标	资助人数	≥200人	215人	90	90
        总分						100	98
        """;

    [Theory]
    [InlineData(Prose)]
    [InlineData(Form)]
    public void AllConfirmed_IsLikeTypedText(string text)
    {
        var typed = Audited.Text(text);

        var confirmed = Confirmed(text, (raw, _) => raw);

        Assert.NotEmpty(typed.Relations);
        Assert.Equal(typed.Relations.Select(Line), confirmed.Relations.Select(Line));
        Assert.Equal(typed.Figures.Select(figure => figure.Status), confirmed.Figures.Select(figure => figure.Status));
        Assert.DoesNotContain(confirmed.Figures, figure => figure.IsUnconfirmed);
    }

    [Fact]
    public void OneCorrected_IsReckonedWithAsPrinted()
    {
        var report = Confirmed(Prose, (raw, _) => raw == "210万元" ? "240万元" : raw);

        var relation = Assert.Single(report.Relations);
        Assert.Equal(Verdict.Fails, relation.Verdict);
        Assert.Equal(["510万元", "300万元", "240万元"], relation.Figures.Select(figure => figure.Raw));
    }

    // A sum of which one part is open must not be reckoned without it.
    [Theory]
    [InlineData(Prose, "210万元")]
    [InlineData(Prose, "510万元")]
    [InlineData(Form, "80")]
    public void OneOpen_StatesNothingThatUsesIt(string text, string open)
    {
        var report = Confirmed(text, (raw, _) => raw == open ? null : raw);

        Assert.DoesNotContain(report.Relations, relation => relation.Verdict is Verdict.Fails);
        Assert.DoesNotContain(report.Relations, relation => relation.Figures.Any(figure => figure.Raw == open));
        Assert.All(
            report.Figures.Where(figure => figure.Raw == open),
            figure => Assert.Equal((FigureStatus.Unresolved, Reasons.Recognised), (figure.Status, figure.Reason))
        );
        Assert.Contains(report.Figures, figure => figure.IsQuantity);
    }

    [Fact]
    public void LetterInTheNumber_IsReckonedWithOncePrintedDigitsAreKnown()
    {
        const string text = "全年支出1O0万元，其中：基本支出60万元，项目支出40万元。";
        var open = Pictured.Text(text);
        var start = text.IndexOf("1O0", StringComparison.Ordinal);

        var report = AuditDocument.Of(
            CorrectedDocument.Of(
                open,
                [
                    .. Places(text, (raw, _) => raw is "60万元" or "40万元" ? raw : null),
                    new TextCorrection(new TextSpan(start, start + "1O0万元".Length), "100万元"),
                ]
            ),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(Verdict.Holds, Assert.Single(report.Relations).Verdict);
    }

    [Theory]
    [InlineData("支出120.50万元", "130.50", "130.50万元")]
    [InlineData("支出120.50万元", "1,130.5", "1,130.5万元")]
    [InlineData("支出120.50万元", "120.5", "120.50万元")]
    [InlineData("支出120.50万元", "130.50亿元", "130.50亿元")]
    [InlineData("支出120.50万元", "１３０．５", "130.5万元")]
    [InlineData("完成率95%", "96", "96%")]
    [InlineData("完成率95%", "96.5%", "96.5%")]
    [InlineData("完成百分之九十五的任务", "百分之九十六", "百分之九十六")]
    [InlineData("开展培训三轮", "五", "五轮")]
    [InlineData("支出120.50万元", "一二", null)]
    [InlineData("支出120.50万元", "12a", null)]
    [InlineData("支出120.50万元", "12 或 13", null)]
    [InlineData("支出120.50万元", "12345678901234567890", null)]
    [InlineData("支出120.50万元", "大约", null)]
    public void Printed_IsANumberWithTheUnitThatWasRead(string text, string written, string? expected)
    {
        var figure = Assert.Single(Audited.Text(text + "。").Figures);

        Assert.Equal(expected, PrintedInstead.Of(figure, written));
    }

    private static AuditReport Confirmed(string text, Func<string, int, string?> printed) =>
        AuditDocument.Of(
            CorrectedDocument.Of(Pictured.Text(text), Places(text, printed)),
            TestContext.Current.CancellationToken
        );

    private static IEnumerable<TextCorrection> Places(string text, Func<string, int, string?> printed) =>
        AuditDocument
            .Of(Pictured.Text(text), TestContext.Current.CancellationToken)
            .Figures.Where(figure => figure.IsUnconfirmed)
            .Select((figure, index) => (figure.Span, Printed: printed(figure.Raw, index)))
            .Where(place => place.Printed is not null)
            .Select(place => new TextCorrection(place.Span, place.Printed!));

    private static string Line(Relation relation) =>
        $"{relation.Verdict} {relation.Claim.Kind} " + string.Join(", ", relation.Figures.Select(figure => figure.Raw));
}
