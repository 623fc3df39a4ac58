using System.Collections.Immutable;
using static Plumbline.Tests.Audit.Forms.FormLines;

namespace Plumbline.Tests.Audit.Forms;

/// <summary>Bare numbers, columns for sources and proofs, no funds.</summary>
internal static class BareStyles
{
    internal static ImmutableArray<FormStyle> All { get; } =
    [
        new("bare numbers")
        {
            FundsHead = National,
            Funds = NationalFunds,
            Head = NationalHead,
            Indicators =
            [
                Row("产出指标", "数量指标", "购置课桌椅", "600", "600", "20", "20"),
                Row("", "质量指标", "课桌椅合格率", "100", "100", "15", "15"),
                Row("", "时效指标", "到货及时率", "100", "90", "15", "13.5", "运输延误"),
                Row("效益指标", "经济效益指标", "节约资金率", "3", "4.2", "10", "10"),
                Row("", "社会效益指标", "受益学生人数", "1200", "1236", "20", "20"),
                Row("满意度指标", "服务对象满意度指标", "学生满意度", "90", "95", "10", "10"),
            ],
            TotalWeight = "100",
            TotalScore = "97.98",
        },
        new("data source and evidence")
        {
            Title = "项目支出绩效自评表",
            FundsHead = National,
            Funds = NationalFunds,
            Head =
            [
                ("一级指标", "1"),
                ("二级指标", "2"),
                ("三级指标", "n"),
                ("预期指标值", "t"),
                ("实际完成指标值", "a"),
                ("数据来源", "x"),
                ("分值", "w"),
                ("得分", "s"),
                ("备注", "d"),
            ],
            Indicators =
            [
                new(
                    ("1", "产出指标"),
                    ("2", "数量指标"),
                    ("n", "招聘教师数"),
                    ("t", "≥45人"),
                    ("a", "45人"),
                    ("x", "招聘公告"),
                    ("w", "20"),
                    ("s", "20")
                ),
                new(
                    ("2", "质量指标"),
                    ("n", "本科及以上学历占比"),
                    ("t", "≥80%"),
                    ("a", "88.9%"),
                    ("x", "人事档案"),
                    ("w", "15"),
                    ("s", "15")
                ),
                new(
                    ("2", "时效指标"),
                    ("n", "到岗及时率"),
                    ("t", "100%"),
                    ("a", "97.8%"),
                    ("x", "考勤记录"),
                    ("w", "15"),
                    ("s", "14.7")
                ),
                new(
                    ("1", "效益指标"),
                    ("2", "社会效益指标"),
                    ("n", "缓解师资不足"),
                    ("t", "有效缓解"),
                    ("a", "有效缓解"),
                    ("x", "总结材料"),
                    ("w", "30"),
                    ("s", "30")
                ),
                new(
                    ("1", "满意度指标"),
                    ("2", "服务对象满意度指标"),
                    ("n", "学校满意度"),
                    ("t", "≥90%"),
                    ("a", "93%"),
                    ("x", "调查问卷"),
                    ("w", "10"),
                    ("s", "10")
                ),
            ],
            TotalWeight = "100",
            TotalScore = "99.18",
        },
        new("no funds")
        {
            Title = "部门整体支出绩效自评表",
            ProjectLabel = "部门名称",
            Project = "青禾县教育局",
            UnitLabel = "联系电话",
            Unit = "0000-1234567",
            ExpectedLabel = "年度目标",
            OutcomeLabel = "绩效目标实际完成情况",
            Head = NationalHead,
            Indicators = Indicators,
            TotalWeight = "90",
            TotalScore = "87.58",
        },
    ];
}
