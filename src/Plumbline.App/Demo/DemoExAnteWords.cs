using System.Collections.Immutable;
using Plumbline.App.ExAnte;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Demo;

/// <summary>What the ex-ante evaluations of the demonstration say.</summary>
internal static class DemoExAnteWords
{
    /// <summary>The repair of the first school: its goals of later years have the same indicators, but for the last.</summary>
    internal static AssessmentContent Repair { get; } =
        new(
            [
                new("屋面维修", "1800", "420", "", "设计单位出具的维修清单，单价参照同类工程中标价"),
                new("卫生间改造", "28", "15000", "", "教学楼4栋，每栋7间"),
                new("电路改造", "屋面维修.数量*50%", "180", "", "改造面积按屋面维修面积的一半测算"),
                new("监理费", "1", "(屋面维修+卫生间改造+电路改造)*3%", "", "按工程费用的3%"),
            ],
            Texts(
                "项目由示范市第一小学组织实施，维修屋面{屋面维修.数量}平方米、卫生间{卫生间改造.数量}间，申请资金{合计}。",
                "校舍安全排查发现屋面渗漏、线路老化，属于义务教育学校校舍安全保障范围，与其他项目不重复。",
                "工程费用按清单和同类中标价测算，其中屋面维修{屋面维修}，监理费{监理费}；比较过整体翻建，维修方案更节约。",
                "目标与校舍安全排查清单一一对应，面积、验收合格率和完成时间可以核实。",
                "暑期施工，学校设项目管理小组，招标、监理、验收和质保责任明确，完工后纳入日常维护。",
                "全部由本级财政资金安排，不举借债务，分年支付与财力相适应。"
            ),
            [
                .. DemoProject
                    .All[1]
                    .Indicators.Take(5)
                    .Select(one => new Promise(
                        one.Name,
                        one.Words ?? FormattableString.Invariant($"{one.Target}{one.Unit}")
                    )),
                new("因校舍问题停课天数", "0天"),
            ]
        );

    /// <summary>The projects of the coming budget.</summary>
    internal static ImmutableArray<(string Name, AssessmentContent Content, ExAnteState State)> Fresh { get; } =
    [
        (
            "校园广播系统更新",
            new(
                [
                    new("主机设备", "32", "18000", "", "每校1套"),
                    new("音箱", "主机设备.数量*40", "450", "", "每校40只"),
                    new("安装调试", "主机设备.数量", "6000", "", ""),
                ],
                Texts(
                    "更新全市{主机设备.数量}所学校的广播系统，申请资金{合计}。",
                    "部分学校设备使用超过八年。",
                    "按市场询价测算。",
                    "完成更新后广播覆盖全部教室。",
                    "集中采购，分校安装。",
                    "申请本级财政资金。"
                ),
                [new("更新学校数", "32所"), new("设备验收合格率", "100%")]
            ),
            ExAnteState.Refused
        ),
        (
            "农村小规模学校智慧课堂建设",
            new(
                [
                    new("教室", "96", "52000", "", "每间配交互设备、录播和网络改造，单价参照框架协议采购价"),
                    new("教师培训", "教室.数量*2", "380", "3", "每间教室2名教师，每人培训3天"),
                    new("运行维护", "教室.数量", "1200", "", "首年"),
                    new("验收检测", "1", "(教室+教师培训)*1.5%", "", "按建设和培训费用的1.5%"),
                ],
                Texts(
                    "为农村小规模学校建设智慧教室{教室.数量}间，培训教师{教师培训.数量}人次，申请资金{合计}。",
                    "农村小规模学校音乐、美术、英语教师不足，专递课堂缺少设备，符合义务教育优质均衡发展规划。",
                    "设备费{教室}，培训费{教师培训}；比较过租用服务的方式，三年总成本高于购置。",
                    "开课率、使用率和学生满意度均可从平台取数。",
                    "分两批建设，先试点后推广，教研室负责课程，电教站负责运维。",
                    "由本级财政和上级专项共同承担，不举借债务。"
                ),
                [
                    new("建成智慧教室数", "96间"),
                    new("音美英课程开齐率", "100%"),
                    new("设备月均使用课时", "40课时"),
                    new("师生满意度", "90%"),
                ]
            ),
            ExAnteState.Assigned
        ),
        (
            "中小学食堂明厨亮灶改造",
            new(
                [
                    new("食堂", "45", "26000", "", "监控、隔断和清洗设备"),
                    new("平台接入", "食堂.数量", "1500", "", "接入市场监管平台"),
                ],
                [(AssessmentContent.Overview, "改造{食堂.数量}所学校食堂，申请资金{合计}。")],
                [new("改造食堂数", "45所")]
            ),
            ExAnteState.Draft
        ),
    ];

    private static ImmutableArray<(string, string)> Texts(params ImmutableArray<string> texts) =>
        [
            .. new[]
            {
                AssessmentContent.Overview,
                "立项必要性",
                "投入经济性",
                "绩效目标合理性",
                "实施方案可行性",
                "筹资合规性",
            }.Zip(texts),
        ];
}
