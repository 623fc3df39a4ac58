using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using Plumbline.App.Documents;
using Plumbline.App.Filings;
using Plumbline.Domain.Filings;
using Plumbline.Findings;

namespace Plumbline.App.Demo;

/// <summary>The page that opens the demonstration: one row and one card for each department, without script.</summary>
public static class DemoIndex
{
    private static readonly (string Heading, bool IsNumber)[] Headings =
    [
        ("部门", false),
        ("年度", false),
        ("规则方案", false),
        ("自评得分", true),
        ("复算得分", true),
        ("等级", false),
        ("错误", true),
        ("警告", true),
        ("提示", true),
    ];

    /// <summary>The page as HTML, with all styles inside; links are relative to the output folder.</summary>
    public static string Html(ImmutableArray<DemoDepartment> departments, string output)
    {
        var page = new StringBuilder(16 * 1024);
        var count = departments.Length.ToString(CultureInfo.InvariantCulture);
        page.Append(
            CultureInfo.InvariantCulture,
            $"""
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>准绳 · {count}个部门的绩效自评</title>
            <style>
            {DemoStyle.Css}
            </style>
            </head>
            <body>
            <header>
            <h1>准绳 <span>{count}个部门的绩效自评：审核、评分与文书</span></h1>
            <p>以下各表由填报数据直接生成。自评得分取自各部门公开的材料；复算得分按规则方案逐项计算，缺少表格、分值或指标的不计分，并说明原因。</p>
            </header>
            <main>

            """
        );
        AppendSummary(page, departments);
        foreach (var department in departments)
        {
            AppendCard(page, department, output);
        }

        page.Append("</main>\n</body>\n</html>\n");
        return page.ToString();
    }

    private static void AppendSummary(StringBuilder page, ImmutableArray<DemoDepartment> departments)
    {
        page.Append("<table class=\"summary\">\n<caption>汇总</caption>\n<thead><tr>");
        foreach (var (heading, isNumber) in Headings)
        {
            var style = isNumber ? " class=\"number\"" : "";
            page.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\"{style}>{heading}</th>");
        }

        page.Append("</tr></thead>\n<tbody>\n");
        foreach (var department in departments)
        {
            var filing = department.Department.Filing;
            page.Append("<tr>")
                .Append(
                    CultureInfo.InvariantCulture,
                    $"<th scope=\"row\"><a href=\"#{department.Folder}\">{Text(filing.Identity.Department)}</a></th>"
                )
                .Append(Cell(filing.Year.ToString()))
                .Append(Cell(department.Department.Regime.Code))
                .Append(Cell(filing.Scores?.Self?.Literal ?? "—", "number"))
                .Append(Cell(department.Department.Sheet.Total?.ToString() ?? "—", "number"))
                .Append(Cell(department.Department.Sheet.Grade?.Word ?? "—"));
            foreach (var severity in (Severity[])[Severity.Error, Severity.Warning, Severity.Info])
            {
                page.Append(Cell(Count(department.Filings, severity), "number " + Class(severity)));
            }

            page.Append("</tr>\n");
        }

        page.Append("</tbody>\n</table>\n");
    }

    private static void AppendCard(StringBuilder page, DemoDepartment department, string output)
    {
        var filing = department.Department.Filing;
        var (name, regime) = (Text(filing.Identity.Department), Text(department.Department.Regime.Name));
        page.Append(CultureInfo.InvariantCulture, $"<section id=\"{department.Folder}\">\n")
            .Append(CultureInfo.InvariantCulture, $"<h2>{name} <span>{filing.Year}年度 · {regime}</span></h2>\n");
        AppendScores(page, department.Department);
        AppendDocuments(page, department.Documents, output);
        foreach (var judged in department.Filings)
        {
            AppendFindings(page, judged);
        }

        page.Append("</section>\n");
    }

    private static void AppendScores(StringBuilder page, CheckedFiling judged)
    {
        page.Append("<dl>\n")
            .Append(Term("自评得分（原件所载）", judged.Filing.Scores?.Self?.Literal ?? "未载明"))
            .Append(Term("复算得分（指标完成情况）", ScoreWords.Of(judged.Sheet, Language.Chinese)));
        if (judged.Ratios is { } ratios)
        {
            page.Append(Term("管理指标得分", ScoreWords.Of(ratios, Language.Chinese)));
        }

        page.Append("</dl>\n");
    }

    private static void AppendDocuments(StringBuilder page, ImmutableArray<WrittenDocument> documents, string output)
    {
        page.Append("<h3>文书</h3>\n<ul class=\"documents\">\n");
        foreach (var document in documents)
        {
            page.Append(CultureInfo.InvariantCulture, $"<li><b>{Text(document.Title)}</b>");
            foreach (var file in document.Files)
            {
                var format = Path.GetExtension(file).TrimStart('.');
                page.Append(
                    CultureInfo.InvariantCulture,
                    $" <a href=\"{Link(output, file)}\" aria-label=\"{Text(document.Title)}，{format}格式\">{format}</a>"
                );
            }

            page.Append("</li>\n");
        }

        page.Append("</ul>\n");
    }

    private static void AppendFindings(StringBuilder page, CheckedFiling judged)
    {
        var title = judged.Filing.Identity.Project ?? "部门整体";
        page.Append(CultureInfo.InvariantCulture, $"<h3>审核问题：{Text(title)}</h3>\n");
        if (judged.Findings.IsEmpty)
        {
            page.Append("<p class=\"none\">没有发现问题。</p>\n");
            return;
        }

        page.Append("<ol class=\"findings\">\n");
        foreach (var finding in judged.Findings)
        {
            var place =
                finding.Place is FieldPlace field && FilingPath.TryParse(field.Path, out var path)
                    ? path.Describe(judged.Filing)
                    : $"{finding.Place}";
            var unverified = finding.Unverified ? " <i>依据未核实</i>" : "";
            var message = Text(finding.Message.In(Language.Chinese));
            page.Append(CultureInfo.InvariantCulture, $"<li class=\"{Class(finding.Severity)}\">")
                .Append(CultureInfo.InvariantCulture, $"<b>{Word(finding.Severity)}</b> <code>{finding.Rule}</code> ")
                .Append(
                    CultureInfo.InvariantCulture,
                    $"{message}{unverified}<small>{Text(place)}{Repair(finding)}</small></li>\n"
                );
        }

        page.Append("</ol>\n");
    }

    private static string Repair(Finding finding) =>
        finding.Repair is { } repair ? $"<br>处理：{Text(repair.In(Language.Chinese))}" : "";

    private static string Count(IEnumerable<CheckedFiling> filings, Severity severity) =>
        filings
            .Sum(filing => filing.Findings.Count(finding => finding.Severity == severity))
            .ToString(CultureInfo.InvariantCulture);

    private static string Term(string term, string value) => $"<div><dt>{term}</dt><dd>{Text(value)}</dd></div>\n";

    private static string Cell(string text, string? style = null) =>
        style is null ? $"<td>{Text(text)}</td>" : $"<td class=\"{style}\">{Text(text)}</td>";

    private static string Class(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "info",
        };

    private static string Word(Severity severity) =>
        severity switch
        {
            Severity.Error => "错误",
            Severity.Warning => "警告",
            _ => "提示",
        };

    private static string Link(string output, string file) =>
        string.Join(
            '/',
            Path.GetRelativePath(output, file).Split(Path.DirectorySeparatorChar).Select(Uri.EscapeDataString)
        );

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
