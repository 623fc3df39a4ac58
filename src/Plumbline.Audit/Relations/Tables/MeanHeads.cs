using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Tables;

/// <summary>Heads of columns whose numbers are rates, means or prices: 生师比, 人均, 单价, 执行率(%). Nobody adds them up.</summary>
internal static partial class MeanHeads
{
    /// <summary>Whether a head names such a column.</summary>
    public static bool Are(string head) => Head().IsMatch(head);

    [GeneratedRegex(
        "(?:[比率价]|倍数|系数|均值|平均数?|标准|进度|增幅|降幅|涨幅|排名|名次)(?:$|[(:%])|平均|[人户亩生村户校车班日次件册台套间张份床栋辆]均"
            + "|每[人户亩生村校车班]|元/|单位成本|(?:占|完成)(?:全年|年初|年度)?(?:预算|计划|目标|任务)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Head();
}
