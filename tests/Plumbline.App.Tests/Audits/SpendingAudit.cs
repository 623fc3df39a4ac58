using Plumbline.App.Audits;
using Plumbline.Audit;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations;
using Plumbline.Documents.Reading;
using Plumbline.Findings;

namespace Plumbline.App.Tests.Audits;

/// <summary>A short report with a sum that is off by 0.17, a rate that ties by rounding, and a table of one form.</summary>
internal static class SpendingAudit
{
    internal const string Text = """
        某区教育局2023年度部门整体支出绩效自评报告
        一、部门基本情况
        全年支出合计6558.50万元，其中：基本支出1051.47万元，项目支出5506.86万元。项目支出占总支出的83.97%。
        二、<script>alert(1)</script>与"引号"&符号
        辖区学校36所。
        """;

    internal static AuditedFile Build(string file = "report.txt", string text = Text, string rate = "83.97") =>
        Build(new HandmadeAudit(text), file, rate);

    /// <summary>The same words in another format.</summary>
    internal static AuditedFile Build(SourceFile source) => Build(new HandmadeAudit(source), source.Name, "83.97");

    private static AuditedFile Build(HandmadeAudit audit, string file, string rate)
    {
        var year = audit.Figure("2023", "", "某区教育局");
        audit.Change(
            year,
            figure => figure with { Status = FigureStatus.Irrelevant, Reason = "年份", Dimension = Dimension.None }
        );
        var total = audit.Figure("6558.50", "万元", label: "支出合计");
        var basic = audit.Figure("1051.47", "万元", label: "基本支出");
        var projects = audit.Figure("5506.86", "万元", label: "项目支出");
        var share = audit.Figure(rate, "%", label: "项目支出占比");
        var schools = audit.Figure("36", "所", label: "学校");
        audit.Change(schools, figure => figure with { Status = FigureStatus.Plain });
        var sum = audit.Relate(RelationKind.Sum, total, Formula.Sum, basic, projects);
        audit.Relate(RelationKind.Share, share, Formula.Percent, projects, total);
        audit.Find(
            Severity.Error,
            "支出合计6558.50万元与其中项之和6558.33万元相差0.17万元",
            sum,
            new Story([(basic, "1051.64")], ["r1"], []),
            new Story([(projects, "5507.03")], ["r1"], ["r2"])
        );
        return audit.Build(file);
    }
}
