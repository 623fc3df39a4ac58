using System.Collections.Immutable;

namespace Plumbline.Tests.Audit.Forms;

/// <summary>Heads and lines that many styles share.</summary>
internal static class FormLines
{
    internal static readonly ImmutableArray<(string, string)> National =
    [
        ("", "src"),
        ("年初预算数", "i"),
        ("全年预算数", "b"),
        ("全年执行数", "e"),
        ("分值", "fw"),
        ("执行率", "r"),
        ("得分", "fs"),
    ];

    internal static readonly ImmutableArray<Line> NationalFunds =
    [
        new(
            ("src", "年度资金总额"),
            ("i", "120.00"),
            ("b", "118.50"),
            ("e", "112.30"),
            ("fw", "10"),
            ("r", "94.77%"),
            ("fs", "9.48")
        ),
        new(
            ("src", "其中：当年财政拨款"),
            ("i", "100.00"),
            ("b", "98.50"),
            ("e", "92.30"),
            ("fw", "—"),
            ("r", "93.71%"),
            ("fs", "—")
        ),
        new(
            ("src", "上年结转资金"),
            ("i", "20.00"),
            ("b", "20.00"),
            ("e", "20.00"),
            ("fw", "—"),
            ("r", "100.00%"),
            ("fs", "—")
        ),
        new(("src", "其他资金"), ("i", "0.00"), ("b", "0.00"), ("e", "0.00"), ("fw", "—"), ("r", "—"), ("fs", "—")),
    ];

    internal static readonly ImmutableArray<(string, string)> NationalHead =
    [
        ("一级指标", "1"),
        ("二级指标", "2"),
        ("三级指标", "n"),
        ("年度指标值", "t"),
        ("实际完成值", "a"),
        ("分值", "w"),
        ("得分", "s"),
        ("偏差原因分析及改进措施", "d"),
    ];

    internal static readonly ImmutableArray<Line> Indicators =
    [
        Row("产出指标", "数量指标", "改造校园围墙长度", "≥800米", "820米", "10", "10"),
        Row("", "", "新增监控点位", "≥36个", "36个", "10", "10"),
        Row("", "质量指标", "工程验收合格率", "=100%", "100%", "15", "15"),
        Row("", "时效指标", "按期完工率", "≥95%", "91%", "10", "9.58", "雨季停工，已调整工期安排"),
        Row("", "成本指标", "项目总成本", "≤118.5万元", "112.3万元", "5", "5"),
        Row("效益指标", "社会效益指标", "校园安全责任事故数", "0起", "0起", "15", "15"),
        Row("", "可持续影响指标", "安全管理长效机制", "健全", "基本健全", "15", "13", "制度修订尚未完成"),
        Row("满意度指标", "服务对象满意度指标", "师生满意度", "≥90%", "96%", "10", "10"),
    ];

    internal static Line Row(
        string first,
        string second,
        string name,
        string target,
        string actual,
        string weight,
        string score,
        string reason = ""
    ) =>
        new(
            ("1", first),
            ("2", second),
            ("n", name),
            ("t", target),
            ("a", actual),
            ("w", weight),
            ("s", score),
            ("d", reason)
        );
}
