using Plumbline.Findings;

namespace Plumbline.App.Draws;

/// <summary>Sentences about draws.</summary>
internal static class DrawMessages
{
    internal static Template BadRecord { get; } =
        new("记录不完整，金额或名单读不出", "The record is incomplete: amounts or population cannot be read");

    internal static Template OtherPopulation { get; } =
        new(
            "名单与公布的校验值不符：记录写{stated}，重算为{found}",
            "The population is not the published one: the record says {stated}, reckoned {found}"
        );

    internal static Template NotDrawn { get; } =
        new("名单已公布，尚未抽取", "The population is published; nothing was drawn yet");

    internal static Template DoesNotFit { get; } =
        new(
            "名单有{count}项，无法抽取{sample}项，或编码重复",
            "{sample} cannot be drawn from {count}, or a code stands twice"
        );

    internal static Template Stratum { get; } =
        new(
            "第{at}层不符：记录为{stated}，重算为{found}",
            "stratum {at} differs: the record says {stated}, reckoned {found}"
        );

    internal static Template Tie { get; } =
        new(
            "余数相同的第{at}层不符：记录为{stated}，重算为{found}",
            "tied stratum {at} differs: the record says {stated}, reckoned {found}"
        );

    internal static Template Lot { get; } =
        new(
            "第{at}个抽中项不符：记录为{stated}，重算为{found}",
            "drawn item {at} differs: the record says {stated}, reckoned {found}"
        );

    internal static Template Name { get; } =
        new("请填写抽查名称，不超过 200 字", "Give the draw a name of at most 200 characters");

    internal static Template Sample { get; } =
        new("抽取数量应为 1 至 {most} 的整数", "The sample is a whole number from 1 to {most}");

    internal static Template Empty { get; } =
        new(
            "该任务还没有主管部门审核通过、可以抽查的表",
            "No form of the task has been approved by its department yet"
        );

    internal static Template Seed { get; } =
        new(
            "请填写种子（不超过 200 字）和它的公开来源（不超过 500 字）",
            "Give the seed (200 characters) and where it comes from (500 characters)"
        );

    internal static Template NoExpert { get; } =
        new("没有可指派的第三方机构或专家账号", "There is no third party or expert to assign");

    internal static Template NoScores { get; } =
        new("请先逐项给出复核得分，再提交意见", "Give the scores of the re-check first, then the opinion");

    internal static Template SamePerson { get; } =
        new("参与复核评分的人不能作出结论", "Whoever re-scored does not conclude");
}
