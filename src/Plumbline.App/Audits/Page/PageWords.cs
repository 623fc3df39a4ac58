using Plumbline.Findings;

namespace Plumbline.App.Audits.Page;

/// <summary>Words of the audit page, in both languages.</summary>
internal static class PageWords
{
    internal static Template Heading { get; } = new("审核结果", "Audit");

    internal static Template Skip { get; } = new("跳到问题清单", "Skip to the findings");

    internal static Template Findings { get; } = new("问题清单", "Findings");

    internal static Template None { get; } = new("没有发现问题。", "Nothing found.");

    internal static Template Filter { get; } = new("按程度筛选", "Filter by severity");

    internal static Template Legend { get; } = new("图例", "Key");

    internal static Template Document { get; } = new("原文", "The document as read");

    internal static Template Table { get; } = new("表", "Table");

    internal static Template Remarks { get; } = new("读取说明", "Remarks on reading");

    internal static Template Repair { get; } = new("处理", "Repair");

    internal static Template Story { get; } = new("可能的改法", "Possible repair");

    internal static Template Usage { get; } =
        new(
            "指向或用 Tab 键移到一个数字，即显示它参与的勾稽关系；单击固定，Esc 取消；N、P 键在问题之间移动。",
            "Point at a number or reach it with Tab to see its relations; click pins, Esc releases; N and P go through findings."
        );

    internal static Template NoRelation { get; } = new("没有可核对的关系", "nothing to check it against");

    internal static Template Made { get; } =
        new("由准绳（Plumbline）离线生成，不联网。", "Made offline by Plumbline; nothing is loaded from a network.");
}
