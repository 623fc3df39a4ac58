using System.Collections.Immutable;
using Plumbline.Domain.Filings;

namespace Plumbline.App.Demo;

/// <summary>An indicator of a demonstration project.</summary>
/// <param name="Aspect">Second level; the first follows from it.</param>
/// <param name="Name">Third level.</param>
/// <param name="Unit">Unit of measure; empty for words.</param>
/// <param name="Direction">Which way is better.</param>
/// <param name="Weight">Points.</param>
/// <param name="Target">Annual target; for words the goal.</param>
/// <param name="PerSchool">What each further school adds to the target: schools differ in size.</param>
internal sealed record DemoIndicator(
    IndicatorAspect Aspect,
    string Name,
    string Unit,
    Direction Direction,
    int Weight,
    decimal Target,
    decimal PerSchool = 0
)
{
    /// <summary>A goal in words instead of a number.</summary>
    public string? Words { get; init; }
}

/// <summary>A project that every school of the demonstration has, year after year.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Goal">Goal of the year.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="BudgetFen">Budget of the first school in the first year.</param>
/// <param name="Indicators">Its indicators: 90 points, the other 10 are the budget's execution.</param>
internal sealed record DemoProject(
    string Name,
    string Goal,
    string Outcome,
    long BudgetFen,
    ImmutableArray<DemoIndicator> Indicators
)
{
    private const Direction Up = Direction.HigherIsBetter;

    private const Direction Down = Direction.LowerIsBetter;

    /// <summary>The projects.</summary>
    internal static ImmutableArray<DemoProject> All { get; } =
    [
        new(
            "义务教育公用经费",
            "按生均标准足额安排公用经费，保障学校正常运转。",
            "公用经费按标准拨付到校，教学、水电、设备维护等支出得到保障。",
            96_000_000,
            [
                new(IndicatorAspect.Quantity, "享受公用经费学生数", "人", Up, 15, 820, 165),
                new(IndicatorAspect.Quality, "公用经费足额到位率", "%", Direction.Equal, 15, 100),
                new(IndicatorAspect.Timeliness, "经费拨付及时率", "%", Up, 10, 95),
                new(IndicatorAspect.OutputCost, "生均公用经费", "元/人", Down, 10, 1150),
                Said(IndicatorAspect.SocialBenefit, "学校日常教学秩序", 15, "正常运转"),
                new(IndicatorAspect.Sustainability, "办学条件达标率", "%", Up, 15, 92),
                new(IndicatorAspect.UserSatisfaction, "师生满意度", "%", Up, 10, 90),
            ]
        ),
        new(
            "校舍维修改造",
            "消除校舍安全隐患，改善教学和生活用房条件。",
            "当年安排的维修项目按计划组织实施，主要工程已投入使用。",
            138_000_000,
            [
                new(IndicatorAspect.Quantity, "维修改造面积", "平方米", Up, 15, 1800, 240),
                new(IndicatorAspect.Quality, "工程验收合格率", "%", Direction.Equal, 15, 100),
                new(IndicatorAspect.Timeliness, "按期完工率", "%", Up, 10, 90),
                new(IndicatorAspect.OutputCost, "单位面积维修成本", "元/平方米", Down, 10, 620),
                new(IndicatorAspect.SocialBenefit, "安全隐患整改率", "%", Up, 15, 98),
                new(IndicatorAspect.Sustainability, "质保期内返修率", "%", Down, 15, 3),
                new(IndicatorAspect.UserSatisfaction, "教职工满意度", "%", Up, 10, 88),
            ]
        ),
        new(
            "家庭经济困难学生资助",
            "应助尽助，保障家庭经济困难学生按时入学并完成学业。",
            "资助对象认定规范，资助金按学期通过银行卡发放到位。",
            31_000_000,
            [
                new(IndicatorAspect.Quantity, "资助学生人次", "人次", Up, 15, 260, 38),
                new(IndicatorAspect.Quality, "资助对象认定准确率", "%", Direction.Equal, 15, 100),
                new(IndicatorAspect.Timeliness, "资助金发放及时率", "%", Up, 10, 98),
                new(IndicatorAspect.OutputCost, "人均资助标准", "元/人次", Down, 10, 1250),
                new(IndicatorAspect.SocialBenefit, "资助政策知晓率", "%", Up, 15, 95),
                Said(IndicatorAspect.Sustainability, "因贫失学情况", 15, "无因贫失学"),
                new(IndicatorAspect.UserSatisfaction, "受助学生及家长满意度", "%", Up, 10, 92),
            ]
        ),
    ];

    private static DemoIndicator Said(IndicatorAspect aspect, string name, int weight, string words) =>
        new(aspect, name, "", Up, weight, 0) { Words = words };
}
