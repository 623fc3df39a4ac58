using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Audit.Rules.Plausibility;
using Plumbline.Domain;
using Plumbline.Domain.Filings;

namespace Plumbline.Audit.Rules.Years;

/// <summary>A text that has to be written anew each year, because it tells what happened in that year.</summary>
/// <param name="Kind">What it is, in Chinese: 实际完成情况.</param>
/// <param name="Path">Where it stands.</param>
/// <param name="Text">Reduced to what can be compared.</param>
internal readonly record struct YearText(string Kind, string Path, TextLikeness Text)
{
    /// <summary>
    /// Outcomes, effects, problems, measures, reasons for deviations, activities and chapters, from the shortest length
    /// on. Goals, duties and plans may well stay as they were.
    /// </summary>
    internal static ImmutableArray<YearText> In(Filing filing, int shortest) =>
        [
            .. FilingWalk
                .Values(filing)
                .Where(value => value.Kind is ValueKind.Text or ValueKind.Prose)
                .Select(value => (Kind: KindOf(value.Path), value.Path, Text: value.Value as Prose ?? Plain(value)))
                .Where(found => found.Kind is not null && found.Text.Text.Length >= shortest)
                .Select(found => new YearText(found.Kind!, found.Path, new(found.Text)))
                .Where(text => text.Text.Core.Length >= shortest),
        ];

    /// <summary>The place as a person calls it: what it is, and in a list which one.</summary>
    internal string Place =>
        Path.IndexOf('[', StringComparison.Ordinal) is var open and >= 0
        && Path.IndexOf(']', open) is var close and > 0
        && int.TryParse(Path.AsSpan(open + 1, close - open - 1), CultureInfo.InvariantCulture, out var at)
            ? string.Create(CultureInfo.InvariantCulture, $"{Kind}第{at + 1}条")
            : Kind;

    private static Prose Plain(FilingValue value) => new(FilingWalk.Print(value.Value));

    private static string? KindOf(string path)
    {
        var member = path[(path.LastIndexOf('.') + 1)..];
        var list = path[..Math.Max(0, path.IndexOf('[', StringComparison.Ordinal))];
        return (list, member) switch
        {
            (_, "actualOutcome") => "实际完成情况",
            ("indicators", "deviationReason") => "偏差原因",
            ("projects", "effect") => "项目成效",
            ("problems", "text" or "cause") => "存在的问题",
            ("measures", "text") => "改进措施",
            ("activities", "text") => "履职情况",
            ("narrative", "text") => "报告正文",
            _ => null,
        };
    }
}
