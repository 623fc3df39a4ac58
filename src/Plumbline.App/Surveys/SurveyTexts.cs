using System.Globalization;
using Plumbline.Domain.Surveys;
using Plumbline.Findings;

namespace Plumbline.App.Surveys;

/// <summary>Texts of surveys.</summary>
public static class SurveyTexts
{
    internal static Template Taken { get; } =
        new(
            "取自满意度调查：{submitted}份有效答卷（发出{expected}份）",
            "Taken from a satisfaction survey: {submitted} valid answers of {expected} given out"
        );

    internal static Template TakenUncounted { get; } =
        new(
            "取自满意度调查：{submitted}份有效答卷（未登记发出份数）",
            "Taken from a satisfaction survey: {submitted} valid answers, the number given out is not known"
        );

    internal static Template NoTemplate { get; } = new("请选择问卷模板", "Choose a questionnaire");

    internal static Template NoName { get; } =
        new("请填写调查名称（100字以内）", "Give it a name of at most 100 characters");

    internal static Template NoQuestions { get; } =
        new("问卷至少要有一道题，且有一道总体评价题", "A questionnaire needs questions, one of them about the whole");

    internal static Template BadScale { get; } =
        new(
            "“{question}”须有选项算作满意，且不能全部算作满意",
            "“{question}”: at least one option counts as satisfied, and not all of them"
        );

    internal static Template NotThen { get; } =
        new("调查的当前状态下不能这样办", "The survey’s state does not allow that");

    internal static Template NoSlip { get; } =
        new("这张二维码已经用过，或不是本次调查的", "This slip has been used, or is not of this survey");

    internal static Template Twice { get; } =
        new("这台设备已经答过本次调查", "This device has answered the survey already");

    internal static Template Nothing { get; } = new("请至少回答一道题", "Please answer at least one question");

    internal static Template NoIndicator { get; } = new("没有这个指标", "There is no such indicator");

    internal static Template BadNumber { get; } =
        new("请填写不超过{most}的整数", "Enter a whole number of at most {most}");

    internal static Template BadPaper { get; } =
        new("第{row}行第{question}题“{text}”不是选项序号", "Row {row}, question {question}: “{text}” is no option");

    /// <summary>The rate with all that is needed to judge it: n, interval, response.</summary>
    public static string InWords(SurveyResult result)
    {
        if (result.Satisfaction is not { } rate)
        {
            return "";
        }

        var response = result.Response is { } share
            ? string.Create(CultureInfo.InvariantCulture, $"，发出{result.Issued}份，回收率{share.ToPercent(2)}")
            : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"满意度{rate.Share.ToPercent(2)}（{rate.Hits}/{rate.Answers}），n={rate.Answers}，95%置信区间{rate.IntervalText}{response}"
        );
    }
}
