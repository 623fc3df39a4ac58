using System.Collections.Immutable;
using static Plumbline.Tests.Audit.Forms.FormLines;

namespace Plumbline.Tests.Audit.Forms;

/// <summary>The national form, and with points at the levels.</summary>
internal static class NationalStyles
{
    internal static ImmutableArray<FormStyle> All { get; } =
    [
        new("national")
        {
            FundsHead = National,
            Funds = NationalFunds,
            Head = NationalHead,
            Indicators = Indicators,
            TotalWeight = "100",
            TotalScore = "97.06",
        },
        new("levels with points")
        {
            Title = "2023年度项目支出绩效自评表",
            FundsHead = National,
            Funds = NationalFunds,
            Head = NationalHead,
            Indicators =
            [
                Row("产出指标（50分）", "数量指标", "资助学生人数", "≥735人次", "735人次", "15", "15"),
                Row("", "质量指标", "资助对象准确率", "100%", "100%", "15", "15"),
                Row("", "时效指标", "资金到位及时率", "100%", "100%", "10", "7", "拨付晚于计划"),
                Row("", "成本指标", "生均补助标准", "4元/天", "4元/天", "10", "10"),
                Row("效益指标（30分）", "社会效益指标", "政策知晓率", "≥95%", "98%", "15", "15"),
                Row("", "可持续影响指标", "促进教育公平", "持续促进", "持续促进", "15", "15"),
                Row("满意度指标（10分）", "服务对象满意度指标", "家长满意度", "≥95%", "97%", "10", "10"),
            ],
            TotalWeight = "100",
            TotalScore = "96.48",
        },
    ];
}
