using Plumbline.Findings;

namespace Plumbline.Domain.Registers;

/// <summary>What can be wrong with the figures of a register. Ids 555x.</summary>
public static class RegisterMessages
{
    /// <summary>An identity of the catalogue does not hold.</summary>
    public const string Contradiction = "PL5550";

    /// <summary>A rate of more than the whole.</summary>
    public const string BeyondWhole = "PL5551";

    /// <summary>What the unit typed is not what its units below add up to.</summary>
    public const string NotTheSum = "PL5552";

    /// <summary>Numerator and denominator are not of one origin.</summary>
    public const string HalfARate = "PL5553";

    /// <summary>What was typed cannot be read as a value of the figure; it is kept and counts nowhere.</summary>
    public const string Unread = "PL5554";

    internal static Template UnreadText { get; } =
        new("“{text}”读不成“{name}”的数值", "“{text}” cannot be read as a value of '{name}'");

    internal static Template UnreadRepair { get; } =
        new(
            "只写数和单位“{unit}”，不写约数；没有此事填0，不涉及填“不适用”",
            "Write the number alone, or with the unit '{unit}'; 0 for none, 不适用 where it does not apply"
        );

    internal static Template ContradictionText { get; } =
        new("应有 {identity}，现为 {left} 与 {right}", "{identity} must hold, but the sides are {left} and {right}");

    internal static Template ContradictionRepair { get; } =
        new("核对这几个数，改正填错的一个", "Check these figures and mend the wrong one");

    internal static Template BeyondWholeText { get; } =
        new("{name}为{value}，超过100%", "{name} is {value}, more than 100 %");

    internal static Template BeyondWholeRepair { get; } =
        new(
            "核对分子“{above}”与分母“{under}”的口径和数值",
            "Check scope and value of the numerator '{above}' and the denominator '{under}'"
        );

    internal static Template NotTheSumText { get; } =
        new("本单位填{typed}，下级{count}个单位合计{sum}", "Typed here: {typed}; {count} units below add up to {sum}");

    internal static Template NotTheSumRepair { get; } =
        new("以下级合计为准时清空本格，否则核对下级数据", "Clear this cell to use the sum, or check the units below");

    internal static Template HalfARateText { get; } =
        new(
            "“{above}”与“{under}”不是同一来源都有，算不出{name}",
            "'{above}' and '{under}' are not both stated by the same source, so {name} cannot be computed"
        );

    internal static Template HalfARateRepair { get; } =
        new("补填缺少的一个，或清空已填的一个改用下级合计", "Type the missing one, or clear the other to use the sums");
}
