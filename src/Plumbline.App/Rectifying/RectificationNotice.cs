using System.Globalization;
using Plumbline.App.Data.Records;
using Plumbline.Documents.Model;

namespace Plumbline.App.Rectifying;

/// <summary>整改通知书 of an item of the ledger.</summary>
public static class RectificationNotice
{
    /// <summary>The notice.</summary>
    /// <param name="line">The item, its unit and form.</param>
    /// <param name="sender">Who signs.</param>
    /// <param name="on">Day on which it was told.</param>
    public static Document Of(LedgerLine line, string sender, DateOnly on)
    {
        var item = line.Item;
        var about = line.Form is { } form ? $"“{form}”" : "";
        Block[] blocks =
        [
            new Paragraph(ParagraphKind.Title, "预算绩效问题整改通知书"),
            new Paragraph(ParagraphKind.Addressee, $"{line.Unit}："),
            Body($"{From(item.Source)}，你单位{Text(item.Year)}年度{about}存在以下问题，请认真整改。"),
            new Heading(1, "一、存在的问题"),
            Body(item.Problem),
            new Heading(1, "二、整改要求"),
            Body(
                (item.Requirement is { Length: > 0 } asked ? Sentence(asked) : "请查明原因，制定整改措施并逐项落实。")
                    + (item.Owner is { Length: > 0 } owner ? $"责任部门（人）：{owner}。" : "")
            ),
            Body(
                $"请于{Day(item.Due)}前完成整改，并通过系统提交整改情况和佐证资料。逾期未整改或整改不到位的，按规定与以后年度预算安排挂钩。"
            ),
            new Paragraph(ParagraphKind.Signature, sender),
            new Paragraph(ParagraphKind.Signature, Day(on)),
        ];
        return new($"整改通知书（{line.Unit}）", [new Section([.. blocks])]) { Origin = "rectification/notice" };
    }

    private static Paragraph Body(string text) => new(ParagraphKind.Body, text);

    private static string Sentence(string text) => text[^1] is '。' or '！' or '？' or '；' ? text : $"{text}。";

    private static string From(ProblemSource source) =>
        source switch
        {
            ProblemSource.Finding => "经自动审核",
            ProblemSource.Recheck => "经抽查复核",
            _ => "经检查",
        };

    private static string Day(DateOnly day) => $"{Text(day.Year)}年{Text(day.Month)}月{Text(day.Day)}日";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
