using System.Globalization;
using Plumbline.Findings;

namespace Plumbline.App.Review;

/// <summary>Refusals of the review, in words.</summary>
internal static class ReviewRefusals
{
    /// <summary>Remarks of the return wait for an answer.</summary>
    internal static Finding Open(int count) =>
        Make(
            Refusals.RemarksOpen,
            OpenText.With(("count", count.ToString(CultureInfo.InvariantCulture))),
            OpenRepair.With()
        );

    /// <summary>The third party may not score this form.</summary>
    internal static Finding Mandate() => Make(Refusals.NoMandate, MandateText.With(), MandateRepair.With());

    /// <summary>The form is not one for a batch.</summary>
    internal static Finding Unclean(int errors, int warnings) =>
        Make(
            Refusals.NotClean,
            UncleanText.With(
                ("errors", errors.ToString(CultureInfo.InvariantCulture)),
                ("warnings", warnings.ToString(CultureInfo.InvariantCulture))
            ),
            UncleanRepair.With()
        );

    /// <summary>A score that cannot be read, or that is more than the line's weight.</summary>
    internal static Finding BadScore(string most) => Refusals.Bad("score", ScoreText.With(("most", most)));

    /// <summary>There is no such line in the form.</summary>
    internal static Finding NoSuchItem() => Refusals.Bad("item", ItemText.With());

    /// <summary>A text is missing or too long.</summary>
    internal static Finding BadText(string field) => Refusals.Bad(field, TextText.With());

    private static Finding Make(string rule, Message message, Message repair) =>
        new(rule, Severity.Error, new FieldPlace(""), message) { Repair = repair };

    private static Template OpenText { get; } =
        new("还有{count}条退回意见未处理", "{count} remarks of the return are still open");

    private static Template OpenRepair { get; } =
        new(
            "逐条修改后标为已处理，或回复说明理由，再送审",
            "Mend each and mark it as resolved, or answer it with a reason, then submit"
        );

    private static Template MandateText { get; } =
        new("您没有受托评分这份表，或尚未声明、已声明利益冲突", "You hold no mandate to score this form");

    private static Template MandateRepair { get; } =
        new(
            "先在本页提交利益冲突声明；存在冲突的，由财政绩效股另行指派",
            "Declare your interests on this page first; with a conflict somebody else has to be assigned"
        );

    private static Template UncleanText { get; } =
        new(
            "有{errors}处错误、{warnings}处警告，不能批量通过",
            "{errors} errors and {warnings} warnings: not for a batch"
        );

    private static Template UncleanRepair { get; } = new("打开逐份审核", "Open it and review it by itself");

    private static Template ScoreText { get; } =
        new("评分应为 0 至 {most} 的数，最多四位小数", "A score is a number from 0 to {most}, at most four decimals");

    private static Template ItemText { get; } = new("表中没有这一行", "The form has no such line");

    private static Template TextText { get; } =
        new("请填写内容，不超过 2000 字", "Write something, at most 2,000 characters");
}
