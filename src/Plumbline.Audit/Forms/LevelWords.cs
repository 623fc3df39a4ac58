using System.Collections.Frozen;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Forms;

/// <summary>
/// The names of indicators of the first and second level. The three families are the national one (output, benefit,
/// satisfaction, cost), that of provincial department forms, and that of evaluation frameworks (decision, process).
/// </summary>
internal static class LevelWords
{
    private const string First =
        "产出 效益 满意度 成本 投入 过程 管理 决策 效果 履职效能 履职效果 履职效益 运行成本 管理效率 社会效应 可持续发展能力 项目决策 项目过程 "
        + "项目管理 项目产出 项目效益 项目效果 项目绩效 项目投入 产出与效益 部门决策 部门管理 部门绩效 产出绩效 效益绩效 预算管理 资金管理 绩效管理 "
        + "履职产出 部门效果 能力建设 服务满意 社会满意度 项目满意度 预算执行 预算执行率 部门预算管理 整体效能 业务管理 资产管理 绩效结果 预算编制";

    private const string Second =
        "数量 质量 时效 成本 经济成本 社会成本 生态环境成本 生态成本 环境成本 经济效益 社会效益 生态效益 环境效益 可持续影响 可持续发展 可持续性 "
        + "可持续影响力 可持续 服务对象满意度 社会公众满意度 社会公众或服务对象满意度 服务对象或社会公众满意度 满意度 公众满意度 受益对象满意度 服务对象 "
        + "受益者满意度 群众满意度 产出数量 产出质量 产出时效 产出成本 具体 其他 经济性 效率性 社会 经济 生态 具体满意度 项目效益 可持续影响效益 "
        + "项目立项 绩效目标 资金投入 资金管理 组织实施 业务管理 财务管理 资金落实 立项规范 政治效益 安全效益 受益群体满意度 服务对象的满意度 时间 "
        + "服务对象满意度指标 主管部门满意度 社会影响 服务满意度 可持续发展影响";

    private static readonly FrozenSet<string> FirstWords = Set(First);
    private static readonly FrozenSet<string> SecondWords = Set(Second);

    /// <summary>All names with 指标 behind them, as forms print them in full.</summary>
    internal static IEnumerable<string> All =>
        FirstWords
            .Concat(SecondWords)
            .SelectMany(word => new[] { word, word.EndsWith("指标", StringComparison.Ordinal) ? word : word + "指标" })
            .Distinct(StringComparer.Ordinal);

    /// <summary>Whether a folded cell without brackets names a first level: 产出指标, 效益.</summary>
    internal static bool IsFirst(string word) => FirstWords.Contains(Stem(word));

    /// <summary>Whether a folded cell without brackets names a second level: 数量指标, 社会效益.</summary>
    internal static bool IsSecond(string word) => SecondWords.Contains(Stem(word));

    /// <summary>Whether it ends in 指标, so that it is a level beyond doubt.</summary>
    internal static bool IsFull(string word) =>
        word.EndsWith("指标", StringComparison.Ordinal) || word.EndsWith("指标等", StringComparison.Ordinal);

    private static string Stem(string word)
    {
        var stem = word.EndsWith('等') ? word[..^1] : word;
        return stem.Length > 2 && stem.EndsWith("指标", StringComparison.Ordinal) ? stem[..^2] : stem;
    }

    private static FrozenSet<string> Set(string words) =>
        words.Split(' ').Select(Folding.Compact).ToFrozenSet(StringComparer.Ordinal);
}
