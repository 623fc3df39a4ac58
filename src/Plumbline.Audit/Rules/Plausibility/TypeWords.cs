using System.Collections.Immutable;
using Plumbline.Domain.Filings;

namespace Plumbline.Audit.Rules.Plausibility;

/// <summary>
/// Words by which the name of an indicator shows what it measures, the places where such an indicator is wrong, and the
/// place where it belongs.
/// </summary>
internal sealed record TypeWords(
    ImmutableArray<IndicatorAspect> WrongUnder,
    ImmutableArray<string> Words,
    ImmutableArray<string> Unless,
    string Belongs
)
{
    internal static ImmutableArray<TypeWords> All { get; } =
    [
        new(
            [
                IndicatorAspect.EconomicBenefit,
                IndicatorAspect.SocialBenefit,
                IndicatorAspect.EcologicalBenefit,
                IndicatorAspect.Sustainability,
            ],
            ["满意度", "满意率"],
            [],
            "满意度指标"
        ),
        new([IndicatorAspect.Quantity, IndicatorAspect.Timeliness], ["合格率", "优良率"], [], "质量指标"),
        new(
            [IndicatorAspect.Quantity, IndicatorAspect.Quality],
            ["及时率", "按时完成率", "按期完成率", "按期完工率"],
            [],
            "时效指标"
        ),
        new(
            [IndicatorAspect.Quantity, IndicatorAspect.Quality, IndicatorAspect.Timeliness],
            ["资金投入", "投入资金", "经费投入", "投入经费", "投入金额", "支出金额", "总投资", "资金总额"],
            ["率"],
            "成本指标（投入不能作为产出）"
        ),
    ];

    /// <summary>What a benefit for nature may be about; a row without any of them is about something else.</summary>
    internal static ImmutableArray<string> Ecology { get; } =
    [
        "生态",
        "环境",
        "环保",
        "绿",
        "节能",
        "节约",
        "节水",
        "节电",
        "能耗",
        "能源",
        "减排",
        "排放",
        "污染",
        "污水",
        "垃圾",
        "废",
        "低碳",
        "碳",
        "扬尘",
        "噪",
        "空气",
        "水质",
        "水土",
        "植",
        "森林",
        "湿地",
        "卫生",
        "美化",
        "净化",
        "无纸",
        "资源",
        "土壤",
        "危害",
        "清洁",
    ];

    /// <summary>Costs of which more is better.</summary>
    internal static ImmutableArray<string> Savings { get; } =
    ["节约", "降低", "下降", "减少", "节省", "压减", "回收", "利用率", "减免"];

    /// <summary>Money that reaches people is an output: what each of them gets.</summary>
    internal static ImmutableArray<string> Benefits { get; } =
    ["标准", "人均", "生均", "补助", "补贴", "资助", "发放", "奖", "救助", "减免", "收入", "产值", "销售"];

    internal bool Fits(Indicator indicator) =>
        indicator.Aspect is { } aspect
        && WrongUnder.Contains(aspect)
        && indicator.Name.ContainsAny(Words)
        && !indicator.Name.ContainsAny(Unless);
}
