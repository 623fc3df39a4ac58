using Plumbline.Findings;

namespace Plumbline.Domain.ExAnte;

/// <summary>What can be wrong with a cell of a cost sheet.</summary>
public static class CostMessages
{
    public static Template Empty { get; } = new("没有填写", "Nothing is written here");

    public static Template Unread { get; } =
        new("第{at}个字符“{text}”读不懂", "“{text}” at character {at} cannot be read");

    public static Template Unfinished { get; } = new("算式不完整", "The formula is unfinished");

    public static Template Unbalanced { get; } = new("括号不配对", "The brackets do not match");

    public static Template Unknown { get; } = new("没有名为“{name}”的单元格", "There is no cell named “{name}”");

    public static Template Cycle { get; } = new("循环引用：{circle}", "The formula refers to itself: {circle}");

    public static Template Depends { get; } =
        new("引用的“{name}”算不出来", "“{name}”, to which it refers, has no value");

    public static Template ByZero { get; } = new("除数为零", "Division by zero");

    public static Template TooBig { get; } = new("数值超出范围", "The value is out of range");

    public static Template BadName { get; } =
        new(
            "名称用文字开头，只含文字、数字和下划线，不超过 30 个字，不用“合计”",
            "A name starts with a letter and holds letters, digits and underscores, at most 30"
        );

    public static Template SameName { get; } = new("名称“{name}”用了两次", "The name “{name}” is used twice");

    public static Template TooLong { get; } = new("算式最多 {most} 个字符", "A formula has at most {most} characters");

    public static Template NoToken { get; } =
        new("文中引用的“{name}”不在成本测算表中", "“{name}”, cited in the text, is not in the cost sheet");
}
