using System.Text;
using Plumbline.Audit.Relations;
using Plumbline.Audit.Rules;
using Plumbline.Domain;
using Plumbline.Findings;
using Plumbline.Regimes.Packs;

namespace Plumbline.Testing;

/// <summary>The table of all rules in docs/reference/rules, written from the code and the packs.</summary>
public static class RuleTable
{
    private const string Head = """
        # 审核规则一览

        本表由程序生成，请勿手改；更新方法见 CONTRIBUTING。程度为默认值，依据为“未核实”的规则不拦截，发现时一律降为警告并注明。
        各规则的参数和例子见其页面。

        | 规则 | 编号 | 程度 | 应当满足 | 依据 | 置信度 | 使用的方案 |
        | --- | --- | --- | --- | --- | --- | --- |

        """;

    private const string Foot = """

        ## 读取文件时的提示

        - [填报文件（PL50xx）](reading-filings.md)
        - [规则方案（PL51xx）](reading-packs.md)
        - [履职事项登记和问卷模板（PL555x、PL516x）](registers.md)
        - [表样和报告提纲（PL52xx）](reading-layouts.md)
        - [文件和命令（PL53xx）](files.md)
        - [对照其他文件（PL61xx）](against-documents.md)

        """;

    /// <summary>The whole page.</summary>
    public static string Write(IEnumerable<RuleInfo> rules, RegimeCatalogue regimes)
    {
        var page = new StringBuilder(Head);
        foreach (var info in rules.OrderBy(info => info.Id, StringComparer.Ordinal))
        {
            var users = regimes.All.Values.Where(regime => regime.Rules.Any(active => active.Id == info.Id));
            var cells = string.Join(
                " | ",
                $"[{info.Id}]({info.Id}.md)",
                info.Code,
                Word(info.Severity),
                info.Title.Chinese,
                info.Source.Text,
                Word(info.Source.Confidence),
                TextRules.All.Contains(info) ? "不限" : Users([.. users.Select(regime => regime.Code)], regimes)
            );
            page.Append("| ").Append(cells).Append(" |\n");
        }

        return page.Append(Foot.TrimEnd('\n')).Append('\n').ToString();
    }

    /// <summary>What a rule's page prints for its severity.</summary>
    public static string Word(Severity severity) =>
        severity switch
        {
            Severity.Error => "错误",
            Severity.Warning => "警告",
            _ => "提示",
        };

    /// <summary>What a rule's page prints for its confidence.</summary>
    public static string Word(Confidence confidence) =>
        confidence switch
        {
            Confidence.Verified => "已核实",
            Confidence.Restated => "转述",
            Confidence.Recalled => "未核实",
            _ => "自有",
        };

    private static string Users(IReadOnlyCollection<string> codes, RegimeCatalogue regimes) =>
        codes.Count == regimes.All.Count ? "全部"
        : codes.Count == 0 ? "无"
        : string.Join('、', codes.Order(StringComparer.Ordinal));
}
