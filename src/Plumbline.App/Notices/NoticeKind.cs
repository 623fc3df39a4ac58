using System.Collections.Frozen;
using System.Text.Json;
using Plumbline.App.Data.Records;
using Plumbline.Findings;

namespace Plumbline.App.Notices;

/// <summary>Where the matter of a notice is dealt with.</summary>
public enum NoticeSubject
{
    /// <summary>On the page of the form's review.</summary>
    Review,

    /// <summary>Where the form is filled.</summary>
    Filling,

    /// <summary>On the page of the task.</summary>
    Task,

    /// <summary>Where the form's result is used.</summary>
    Result,

    /// <summary>In the rectification ledger.</summary>
    Ledger,
}

/// <summary>The kinds of notices, with their words. Notices keep the kind and the arguments; words are made when shown.</summary>
public static class NoticeKind
{
    /// <summary>A form waits for the person's review.</summary>
    public const string Waiting = "waiting";

    /// <summary>A form came back.</summary>
    public const string Returned = "returned";

    /// <summary>A form went on.</summary>
    public const string Moved = "moved";

    /// <summary>The result of a form is fixed.</summary>
    public const string Result = "result";

    /// <summary>Somebody remarked on a cell.</summary>
    public const string Remark = "remark";

    /// <summary>Somebody answered a remark.</summary>
    public const string Answer = "answer";

    /// <summary>A form was given for re-checking.</summary>
    public const string Assigned = "assigned";

    /// <summary>A deadline comes near.</summary>
    public const string Due = "due";

    /// <summary>A deadline has passed.</summary>
    public const string Overdue = "overdue";

    /// <summary>A task was issued.</summary>
    public const string Issued = "issued";

    /// <summary>A unit asks for more time or for a withdrawal.</summary>
    public const string Request = "request";

    /// <summary>A request was granted.</summary>
    public const string RequestGranted = "request-granted";

    /// <summary>A request was refused.</summary>
    public const string RequestRefused = "request-refused";

    /// <summary>A post or a password was changed.</summary>
    public const string Access = "access";

    /// <summary>What was decided about a budget line.</summary>
    public const string Decision = "decision";

    /// <summary>A problem has to be put right.</summary>
    public const string Rectify = "rectify";

    /// <summary>A rectification item moved on.</summary>
    public const string RectifyMoved = "rectify-moved";

    /// <summary>A rectification item is overdue.</summary>
    public const string RectifyOverdue = "rectify-overdue";

    /// <summary>A monitoring round ends with a warning; an answer is due.</summary>
    public const string Warned = "warned";

    /// <summary>A project or its payments stand still.</summary>
    public const string Suspended = "suspended";

    private static readonly FrozenDictionary<string, Template> Words = new Dictionary<string, Template>(
        StringComparer.Ordinal
    )
    {
        [Waiting] = new(
            "《{form}》（{year}年度）由{by}提交，等待您审核",
            "{form} ({year}) from {by} waits for your review"
        ),
        [Returned] = new(
            "《{form}》（{year}年度）被{by}退回：{reason}",
            "{form} ({year}) was returned by {by}: {reason}"
        ),
        [Moved] = new("《{form}》（{year}年度）已由{by}办理，进入下一环节", "{form} ({year}) went on; done by {by}"),
        [Result] = new("《{form}》（{year}年度）已终审，结果可以查看", "{form} ({year}) is final; see the result"),
        [Remark] = new("{by}对《{form}》提出意见：{text}", "{by} remarked on {form}: {text}"),
        [Answer] = new("{by}回复了《{form}》的意见：{text}", "{by} answered a remark on {form}: {text}"),
        [Assigned] = new(
            "《{form}》（{year}年度）已委托您复核，请先声明利益冲突情况",
            "{form} ({year}) was given to you; declare your interests first"
        ),
        [Due] = new(
            "《{form}》（{year}年度）距截止还有{days}天，截止时间{deadline}",
            "{form} ({year}) is due in {days} days, {deadline}"
        ),
        [Overdue] = new(
            "《{form}》（{year}年度）已逾期，截止时间{deadline}",
            "{form} ({year}) is overdue since {deadline}"
        ),
        [Issued] = new("收到任务“{task}”，请在{deadline}前完成", "New task {task}, due {deadline}"),
        [Decision] = new(
            "《{form}》的评价结果已用于{year}年度预算：{text}",
            "The result of {form} was used for the budget of {year}: {text}"
        ),
        [Rectify] = new("需要整改（{deadline} 前）：{text}", "To be put right by {deadline}: {text}"),
        [RectifyMoved] = new("整改事项“{text}”已由{by}办理", "{by} dealt with the rectification of: {text}"),
        [RectifyOverdue] = new("整改事项“{text}”已逾期{days}天", "The rectification of {text} is {days} days overdue"),
        [Warned] = new(
            "《{form}》（{year}年度）监控预警，请说明继续执行、调剂或取消：{reason}",
            "{form} ({year}) was warned; say whether it goes on, changes or ends: {reason}"
        ),
        [Suspended] = new(
            "《{form}》（{year}年度）已暂停，建议停止拨付：{reason}",
            "{form} ({year}) is suspended, payments are advised to stop: {reason}"
        ),
        [Access] = new("{by}{text}", "{by}: {text}"),
        [Request] = new(
            "{by}就《{form}》提出延期或撤回申请：{reason}",
            "{by} asks for more time or withdrawal of {form}: {reason}"
        ),
        [RequestGranted] = new("《{form}》的申请已同意。{reason}", "The request about {form} was granted. {reason}"),
        [RequestRefused] = new("《{form}》的申请未获同意：{reason}", "The request about {form} was refused: {reason}"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Where the matter of a notice is dealt with.</summary>
    public static NoticeSubject About(string kind) =>
        kind switch
        {
            Issued or Returned or Due or Overdue or Suspended or RequestGranted or RequestRefused =>
                NoticeSubject.Filling,
            Request => NoticeSubject.Task,
            Decision => NoticeSubject.Result,
            Rectify or RectifyMoved or RectifyOverdue => NoticeSubject.Ledger,
            _ => NoticeSubject.Review,
        };

    /// <summary>A notice in words.</summary>
    /// <param name="notice">The notice.</param>
    /// <param name="language">Of the words.</param>
    /// <param name="units">Units of the forms: <see cref="NoticeUnits"/>.</param>
    public static string Text(Notice notice, Language language, IReadOnlyDictionary<long, string> units)
    {
        if (!Words.TryGetValue(notice.Kind, out var template))
        {
            return notice.Kind;
        }

        var arguments = JsonSerializer.Deserialize<Dictionary<string, string>>(notice.Arguments) ?? [];
        // A form of a whole unit is called as the unit is.
        if (
            notice.FormId is { } form
            && units.TryGetValue(form, out var unit)
            && arguments.TryGetValue("form", out var name)
            && name != unit
        )
        {
            arguments["form"] = $"{unit} · {name}";
        }

        var holes = Holes.Select(hole => (hole, arguments.GetValueOrDefault(hole, ""))).ToArray();
        return template.With(holes).In(language);
    }

    private static readonly string[] Holes = ["form", "year", "by", "reason", "text", "days", "deadline", "task"];
}
