using Plumbline.Regimes.Packs;

namespace Plumbline.Regimes.Registers;

/// <summary>What can be wrong with a catalogue of activity systems, besides what any file of data can. Ids 516x.</summary>
public static class RegisterProblems
{
    public static PackProblem Twice { get; } =
        new(
            "PL5160",
            new("“{name}”在目录中出现两次", "'{name}' stands twice in the catalogue"),
            new("改用另一个编号、键或名称", "Use another number, key or name")
        );

    public static PackProblem NoSuchList { get; } =
        new(
            "PL5161",
            new("没有名为“{name}”的清单", "There is no list '{name}'"),
            new("可用的清单：{known}", "Lists there are: {known}")
        );

    public static PackProblem NoSuchGroup { get; } =
        new(
            "PL5162",
            new("没有名为“{name}”的分组", "There is no group '{name}'"),
            new("可用的分组：{known}", "Groups there are: {known}")
        );

    public static PackProblem NoSuchFigure { get; } =
        new(
            "PL5163",
            new("本系统没有键为“{name}”的数据", "The system has no figure '{name}'"),
            new("可用的键：{known}", "Keys there are: {known}")
        );

    public static PackProblem NoQuotient { get; } =
        new(
            "PL5164",
            new(
                "“{name}”缺少分子或分母，或两者类别、单位不同",
                "'{name}' lacks numerator or denominator, or these differ in kind"
            ),
            new(
                "比率写 of 和 over，两者都是 count 或都是 amount",
                "A rate has 'of' and 'over', both of kind count or both of kind amount"
            )
        );

    public static PackProblem BadChange { get; } =
        new(
            "PL5165",
            new("“{name}”的 change 与种类不符", "The change of '{name}' does not fit its kind"),
            new(
                "百分点是某比率的变化；金额和数量的变化须与原数据同种类",
                "Points are the change of a rate; changes of amounts and counts have the kind of their figure"
            )
        );

    public static PackProblem BadIdentity { get; } =
        new(
            "PL5166",
            new("读不懂关系式“{text}”", "The identity '{text}' cannot be read"),
            new("写成 a + b - c = d 或 a <= b", "Write it as a + b - c = d or a <= b")
        );

    public static PackProblem MixedIdentity { get; } =
        new(
            "PL5167",
            new("关系式“{text}”混用了不同种类的数据", "The identity '{text}' mixes figures of different kinds"),
            new("同一关系式只用同一种类的数据", "Use figures of one kind in one identity")
        );
}
