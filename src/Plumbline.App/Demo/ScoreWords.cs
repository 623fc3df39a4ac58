using Plumbline.Domain.Scoring;
using Plumbline.Findings;

namespace Plumbline.App.Demo;

/// <summary>A score in words: the total, or why there is none. Never 0 or 差 for want of data.</summary>
public static class ScoreWords
{
    private static readonly Template None = new("不计分：{why}", "not scored: {why}");

    /// <summary>The total with its grade, or the first reason why there is none.</summary>
    public static string Of(ScoreSheet sheet, Language language) =>
        sheet switch
        {
            { Total: { } total, Grade: { } grade } => $"{total}（{grade.Word}）",
            { Total: { } total } => $"{total}",
            { WhyNoTotal: [var why, ..] } => None.With(("why", why.In(language))).In(language),
            _ => "—",
        };
}
