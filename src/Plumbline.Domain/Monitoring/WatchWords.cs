using System.Globalization;
using Plumbline.Domain.Numbers;
using Plumbline.Findings;

namespace Plumbline.Domain.Monitoring;

/// <summary>The reasons of lights in words.</summary>
internal static class WatchWords
{
    internal static Template NothingYet { get; } = new("尚未填写截至目前完成值", "No value to date yet");

    internal static Template NoFigure { get; } =
        new("完成值不是数值，请选择完成目标的可能性", "The value is in words; say how likely the target is");

    internal static Template OtherUnit { get; } =
        new("完成值{value}与指标值{target}的单位不同，无法比较", "{value} and the target {target} differ in unit");

    internal static Template NoTarget { get; } =
        new("指标值为{target}，不能按时间进度比较", "A target of {target} cannot be held against the calendar");

    internal static Template NotDue { get; } =
        new("已完成{value}；第一个阶段目标尚未到期", "{value} so far; the first milestone is not due yet");

    internal static Template InRange { get; } = new("已达{value}，在要求（{bound}）之内", "{value} is within {bound}");

    internal static Template OutOfRange { get; } =
        new("目前{value}，不符合要求（{bound}）", "{value} is not within {bound}");

    internal static Template ByMilestone { get; } =
        new(
            "已完成{value}，按阶段目标{day}前应达到{expected}，为应达进度的{share}",
            "{value} reached; its milestone of {day} asks for {expected}: {share} of what is due"
        );

    internal static Template ByCalendar { get; } =
        new(
            "已完成{value}，为指标值{target}的{done}；时间进度{time}，为应达进度的{share}",
            "{value} reached, {done} of the target {target}, at {time} of the year: {share} of what is due"
        );

    internal static Template Certain { get; } = new("定性指标：填报为确定能完成", "Judged as certain");

    internal static Template Possible { get; } = new("定性指标：填报为有可能完成", "Judged as possible");

    internal static Template Impossible { get; } = new("定性指标：填报为完全不可能完成", "Judged as impossible");

    internal static Template NoBudget { get; } = new("没有全年预算数或执行数", "No budget or no spending is stated");

    internal static Template Spent { get; } =
        new(
            "已执行{rate}，时间进度{time}，为应达进度的{share}",
            "{rate} spent at {time} of the year: {share} of what is due"
        );

    internal static Template SpentPace { get; } =
        new(
            "已执行{rate}，{month}月末不得低于{least}",
            "{rate} spent; {least} is the least by the end of month {month}"
        );

    internal static Template Gap { get; } =
        new(
            "目标完成进度{goal}与预算执行进度{rate}相差{gap}个百分点，超过{most}",
            "Goals at {goal}, spending at {rate}: {gap} points apart, more than {most}"
        );

    internal static string Percent(Fraction share) => Rounding.ToText(share * 100, 1) + "%";

    internal static string Points(Fraction share) => Rounding.ToText(share * 100, 1);

    internal static string Day(DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{day.Month}月{day.Day}日");
}
