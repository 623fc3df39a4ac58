using Plumbline.Regimes.Packs;

namespace Plumbline.Regimes.Outlines;

/// <summary>Everything that loading layouts and outlines can complain about. Ids 52xx.</summary>
public static class OutlineMessages
{
    public static PackProblem Unclosed { get; } =
        new(
            "PL5201",
            new("句子中的“{mark}”没有对应的结束符号", "The sentence opens '{mark}' and never closes it"),
            new("补上结束符号", "Close it")
        );

    public static PackProblem NotAnExpression { get; } =
        new(
            "PL5202",
            new("“{text}”既不是数据路径，也不是可用的计算", "'{text}' is neither a path nor one of the functions"),
            new("可用的计算：{functions}", "Functions: {functions}")
        );

    public static PackProblem TypedNumber { get; } =
        new(
            "PL5203",
            new("句子中写死了数字“{number}”", "The number '{number}' is typed into the sentence"),
            new("数字应取自填报数据，用花括号引用数据路径", "Numbers come from the filing: refer to them in braces")
        );

    public static PackProblem NoSuchValue { get; } =
        new(
            "PL5204",
            new(
                "“{text}”在填报数据中不存在，或不能在此处显示",
                "'{text}' leads to no value of a filing that can be shown here"
            ),
            new(
                "对照填报数据格式（plumb schema）检查路径",
                "Check the path against the published schema (plumb schema)"
            )
        );

    public static PackProblem NotAList { get; } =
        new(
            "PL5205",
            new("“{text}”不是所需的列表", "'{text}' is not a list as needed here"),
            new("改为列表的路径", "Give the path of a list")
        );

    public static PackProblem Grid { get; } =
        new(
            "PL5206",
            new("这一行占{found}列，表格共{expected}列", "This row covers {found} columns of {expected}"),
            new("调整各单元格的 cols", "Adjust the cols of its cells")
        );

    public static PackProblem OpenSpan { get; } =
        new(
            "PL5207",
            new("有单元格（rows）跨出了所在的行组", "A cell spans (rows) beyond the rows it stands with"),
            new("减小 rows", "Lower its rows")
        );

    public static PackProblem NoSuchLayout { get; } =
        new(
            "PL5208",
            new("找不到表样“{id}”", "There is no layout '{id}'"),
            new("可用的表样：{known}", "Layouts: {known}")
        );

    public static PackProblem Twice { get; } =
        new(
            "PL5209",
            new("标识“{id}”在同一方案中重复", "The id '{id}' is used twice in the pack"),
            new("改用另一个标识", "Use another id")
        );

    public static PackProblem NoSuchFragment { get; } =
        new(
            "PL5211",
            new("找不到可引用的段落“{name}”", "There is no shared part '{name}'"),
            new("可用的段落：{known}", "Shared parts: {known}")
        );

    public static PackProblem NoSuchPart { get; } =
        new(
            "PL5210",
            new("看不出这一项是什么", "It is not clear what this item is"),
            new("应含有其中一个键：{known}", "It needs one of these keys: {known}")
        );
}
