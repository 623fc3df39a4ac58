using Plumbline.Findings;

namespace Plumbline.Regimes.Outlines;

/// <summary>What can be wrong with the layouts and outlines of a pack.</summary>
internal static class OutlineMessages
{
    /// <summary>The rule id of every finding about a layout or outline.</summary>
    internal const string Rule = "PL5201";

    internal static readonly Template Unclosed = new(
        "句子中的“{mark}”没有对应的结束符号",
        "the sentence opens '{mark}' and never closes it"
    );

    internal static readonly Template NotAnExpression = new(
        "“{text}”既不是数据路径，也不是可用的计算：{functions}",
        "'{text}' is neither a path nor one of the functions: {functions}"
    );

    internal static readonly Template TypedNumber = new(
        "句子中写死了数字“{number}”，数字应取自填报数据",
        "the number '{number}' is typed into the sentence; numbers come from the filing"
    );

    internal static readonly Template NoSuchValue = new(
        "“{text}”在填报数据中不存在，或不能在此处显示",
        "'{text}' leads to no value of a filing that can be shown here"
    );

    internal static readonly Template NotAList = new("“{text}”不是列表", "'{text}' is not a list");

    internal static readonly Template NotText = new("“{text}”不是叙述文字", "'{text}' is not prose");

    internal static readonly Template Grid = new(
        "这一行占了{found}列，表格共有{expected}列",
        "this row covers {found} columns of {expected}"
    );

    internal static readonly Template OpenSpan = new(
        "有单元格跨出了所在的行组",
        "a cell spans beyond the rows it stands with"
    );

    internal static readonly Template NoSuchLayout = new("找不到表样“{id}”", "there is no layout '{id}'");

    internal static readonly Template Twice = new("标识“{id}”重复", "the id '{id}' is used twice");
}
