using Plumbline.Findings;

namespace Plumbline.App;

/// <summary>Expected refusals of operations, ids 55xx: each with what to do instead.</summary>
public static class Refusals
{
    /// <summary>A text that cannot be read as a value of its field.</summary>
    public const string UnreadField = "PL5501";

    /// <summary>A move that the process does not have for this state and person.</summary>
    public const string MoveNotAllowed = "PL5502";

    /// <summary>A move that needs a reason came without one.</summary>
    public const string ReasonMissing = "PL5503";

    /// <summary>A form with errors that nobody explained.</summary>
    public const string ErrorsStand = "PL5504";

    /// <summary>Somebody changed it in the meantime.</summary>
    public const string ChangedMeanwhile = "PL5505";

    /// <summary>A value that an operation needs is missing or wrong.</summary>
    public const string BadInput = "PL5506";

    /// <summary>Remarks for which the form was returned are neither resolved nor answered.</summary>
    public const string RemarksOpen = "PL5520";

    /// <summary>A third party that was not given the form, declared nothing yet, or declared a conflict.</summary>
    public const string NoMandate = "PL5521";

    /// <summary>A form in a batch that has findings to be looked at one by one.</summary>
    public const string NotClean = "PL5522";

    /// <summary>A report with numbers or dates of last year that nobody replaced or confirmed.</summary>
    public const string StaleLeft = "PL5524";

    internal static Template Unread { get; } =
        new("“{text}”读不成这一栏的数值", "“{text}” cannot be read as a value of this field");

    internal static Template Blank { get; } = new("这一栏必须填写", "This field has to be filled");

    internal static Template BlankRepair { get; } = new("填写这一栏；不需要的行可以删除", "Fill it, or remove the row");

    internal static Template UnreadRepair { get; } =
        new("改成这一栏要求的写法；原文已保存，不会丢失", "Write it as the field asks; what was typed is kept");

    /// <summary>No right, or not in this state: which of the two, a page that was loaded anew shows.</summary>
    public static Finding NotAllowed() =>
        new(MoveNotAllowed, Severity.Error, new FieldPlace(""), NotAllowedText.With())
        {
            Repair = NotAllowedRepair.With(),
        };

    /// <summary>A reason is compulsory.</summary>
    public static Finding NoReason() =>
        new(ReasonMissing, Severity.Error, new FieldPlace("reason"), NoReasonText.With())
        {
            Repair = NoReasonRepair.With(),
        };

    /// <summary>Errors stand without explanation.</summary>
    public static Finding Unexplained(int count) =>
        new(
            ErrorsStand,
            Severity.Error,
            new FieldPlace(""),
            UnexplainedText.With(("count", count.ToString(System.Globalization.CultureInfo.InvariantCulture)))
        )
        {
            Repair = UnexplainedRepair.With(),
        };

    /// <summary>The thing is in another state than the person saw.</summary>
    public static Finding Meanwhile() =>
        new(ChangedMeanwhile, Severity.Error, new FieldPlace(""), MeanwhileText.With())
        {
            Repair = MeanwhileRepair.With(),
        };

    /// <summary>A field of a request is missing or wrong.</summary>
    public static Finding Bad(string field, Message what) => new(BadInput, Severity.Error, new FieldPlace(field), what);

    /// <summary>A text that is longer than its place.</summary>
    internal static Message TooLong(int most) =>
        TooLongText.With(("most", most.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>A form that cannot be copied from.</summary>
    internal static Message NothingToCopy() => NothingToCopyText.With();

    private static Template TooLongText { get; } =
        new("文字过长，最多{most}字", "The text is too long; {most} characters at most");

    private static Template NothingToCopyText { get; } =
        new("找不到可以复制的填报表，或它与本表不是同一类", "There is no form to copy from, or it is of another kind");

    private static Template NotAllowedText { get; } =
        new(
            "现在不能办理这项操作：您没有权限，或者它的状态已经改变",
            "This cannot be done now: you have no right to it, or its state has changed"
        );

    private static Template NotAllowedRepair { get; } =
        new("刷新页面，按页面上可用的操作办理", "Reload the page and use one of the moves it offers");

    private static Template NoReasonText { get; } = new("请写明理由", "A reason is required");

    private static Template NoReasonRepair { get; } =
        new("用一两句话说明理由，对方会看到", "Say why in a sentence or two; the other side will see it");

    private static Template UnexplainedText { get; } =
        new("还有{count}处错误未改正也未说明", "{count} errors are neither mended nor explained");

    private static Template UnexplainedRepair { get; } =
        new(
            "改正，或在问题旁写明情况；审核人会看到说明",
            "Mend them or explain each beside it; reviewers see the explanation"
        );

    private static Template MeanwhileText { get; } =
        new("在您操作之前，内容已被他人改动", "Somebody changed this before you did");

    private static Template MeanwhileRepair { get; } =
        new("刷新页面，看过新内容后再办理", "Reload the page, look at what is new, then decide");
}
