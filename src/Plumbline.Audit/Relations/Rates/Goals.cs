using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>Whether a quantity was set as a goal: by its own words, or by the chapter it stands in.</summary>
internal static partial class Goals
{
    /// <summary>目标1800个; 一、年初绩效目标 … 新增1800个.</summary>
    public static bool IsGoal(Flow flow, int index) =>
        Goal().IsMatch(flow.Lead(index)) || Aim().IsMatch(flow.Tail(index)) || IsInPlan(flow, index);

    /// <summary>Whether it stands in a chapter of goals.</summary>
    public static bool IsInPlan(Flow flow, int index) =>
        (flow[index].Passage.Chapter is { } chapter && Planned().IsMatch(chapter.Compact))
        || Opening().IsMatch(flow[index].Passage.Compact);

    [GeneratedRegex("目标|任务|计划|预算|指标|应|要求|标准", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Goal();

    [GeneratedRegex("^(?:以上|以内)?的?(?:目标|任务|要求|指标|标准|计划)", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Aim();

    // (四)部门整体绩效目标。保障…
    [GeneratedRegex(
        "^[(]?[一二三四五六七八九十0-9]{1,3}[)、.][^，,。;:0-9]{0,12}目标[。:]",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Opening();

    [GeneratedRegex("(?:目标|任务|计划)(?!.*(?:完成|实现|情况))", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Planned();
}
