using Plumbline.Findings;

namespace Plumbline.Domain.Library;

/// <summary>What the library's rules say.</summary>
internal static class LibraryMessages
{
    internal static Template Missing { get; } = new("指标缺少“{member}”", "The indicator lacks '{member}'");

    internal static Template MissingRepair { get; } = new("补写该项", "Add it");

    internal static Template Unread { get; } = new("“{member}”的内容不能识别", "'{member}' cannot be read");

    internal static Template UnreadRepair { get; } =
        new("按参考手册改写，或删除该项", "Write it as the reference says, or remove it");

    internal static Template TooLong { get; } = new("文字超过{most}字", "The text has more than {most} characters");

    internal static Template Shorten { get; } = new("写短一些", "Shorten it");

    internal static Template SynonymTwice { get; } =
        new("别名重复，或别名过多", "A synonym stands twice, or there are too many");

    internal static Template SynonymTwiceRepair { get; } =
        new("删除重复的别名；别名不能与名称相同", "Remove it; a synonym differs from the name");

    internal static Template WordsCounted { get; } =
        new("定性指标不能有方向和算式", "A qualitative indicator has neither direction nor formula");

    internal static Template WordsCountedRepair { get; } =
        new("删除方向和算式，或改为定量指标", "Remove them, or make it quantitative");

    internal static Template NotAsked { get; } =
        new("满意度指标要用问卷调查法取值", "A satisfaction indicator is measured by a survey");

    internal static Template NotAskedRepair { get; } =
        new("取值方式改为问卷调查法", "Take the survey as the way of measuring");

    internal static Template WrongLevel { get; } =
        new("二级指标不属于该一级指标", "The second level does not belong to the first");

    internal static Template WrongLevelRepair { get; } =
        new("改一级指标或二级指标", "Change the first or the second level");
}
