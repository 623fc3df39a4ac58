using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Plumbline.Audit.Figures;

/// <summary>The words that stand behind a number and say what it measures (量词和计量单位).</summary>
internal static class UnitWords
{
    private static readonly (string Words, Dimension Dimension)[] Source =
    [
        ("元 块", Dimension.Money),
        // Another currency is no yuan: it is set against itself alone.
        ("美元 港元 港币 欧元 日元 英镑 澳元 加元 韩元 卢布 新元 澳门元", Dimension.Measure),
        ("% ‰", Dimension.Percent),
        ("个百分点 百分点 个pct", Dimension.Points),
        ("分", Dimension.Score),
        (
            "人次 人 名 位 所 个 家 项 次 件 份 台 套 辆 批次 批 期 场次 场 栋 幢 间 座 处 册 本 张 篇 条 户次 户 种 类 轮 支 团 组 队 "
                + "班 个班 学位 床 株 棵 头 只 包 箱 部 门 节 堂 票 笔 宗 例 起 卷 校 村 镇 乡 社区 点 站 片 块 副 把 盏 部门 对 "
                + "师 生 名次 位次 科 届 级 等 星 度 盘 艘 架 枚 颗 瓶 袋 盒 桶 捆 件次 台次 车次 班次 架次 头次 例次 项次 个次 人天 人月 剂次 剂 针次 份次 "
                + "路 根 面 口 眼 排 层 股 档 步 款 章 城 县 县区 市 区 省 国 单 单位 宿舍 床位 车位 席 幅 首 集 部次 段 道 题 问 "
                + "大 顶 扇 羽 匹 趟 桩 杆 盆 桌 餐 樘 小组 工作室 基地 中心 课时 学时 节次 场所 品牌 平台 系统",
            Dimension.Count
        ),
        (
            "平方米 平方公里 公里 千米 米 厘米 毫米 亩 公顷 立方米 立方 吨 公斤 千克 克 升 毫升 千瓦 千瓦时 小时 分钟 秒 天 年 个月 月 周岁 周 岁 倍 番 成 折 "
                + "㎡ m² m2 m³ m3 m km² km2 km hm² hm2 ha 平方千米 kg t kW kWh MB GB TB G M 兆 平米 平方 工作日 个工作日 日 季度 个季度 学年 学期 个学期",
            Dimension.Measure
        ),
    ];

    private static readonly FrozenDictionary<char, ImmutableArray<(string Word, Dimension Dimension)>> ByFirst = Source
        .SelectMany(group => group.Words.Split(' ').Select(word => (Word: word, group.Dimension)))
        .GroupBy(unit => unit.Word[0])
        .ToFrozenDictionary(
            group => group.Key,
            group => group.OrderByDescending(unit => unit.Word.Length).ToImmutableArray()
        );

    /// <summary>The longest unit at the start of the text; an empty word when there is none.</summary>
    public static (string Word, Dimension Dimension) At(ReadOnlySpan<char> text)
    {
        if (!text.IsEmpty && ByFirst.TryGetValue(text[0], out var units))
        {
            foreach (var unit in units)
            {
                if (text.StartsWith(unit.Word, StringComparison.Ordinal) && !IsOtherWord(text))
                {
                    return unit;
                }
            }
        }

        return ("", Dimension.None);
    }

    // 10成本指标, as a glued row prints it: 成本 is no tenth.
    private static bool IsOtherWord(ReadOnlySpan<char> text) =>
        text is ['成', '本' or '立' or '果' or '效' or '员', ..]
        || text
            is [
                '大',
                '学'
                or '小'
                or '门'
                or '楼'
                or '量'
                or '型'
                or '面'
                or '会'
                or '力'
                or '队'
                or '班'
                or '数'
                or '中',
                ..,
            ];
}
