using System.Collections.Immutable;
using System.Text.Json;
using Plumbline.Audit.Forms;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Scoring;
using Plumbline.Regimes.Values;

namespace Plumbline.App.Forms;

/// <summary>Fields of filings as a page offers them: the label is the filing's own term, choices have their words.</summary>
internal static class FormFields
{
    private static readonly ImmutableDictionary<string, ImmutableArray<FieldChoice>> Words = new[]
    {
        Choices<IndicatorKind>(),
        Choices<IndicatorAspect>(),
        Choices<IndicatorNature>(),
        Choices<Direction>(),
        Choices<QualitativeBand>(),
        Choices<FundNature>(),
        Choices<FundOrigin>(),
        Choices<ProjectContinuity>(),
        Choices<ProjectRecurrence>(),
        Choices<DeviationCause>(),
        Choices<CompletionLikelihood>(),
    }.ToImmutableDictionary(Key, StringComparer.Ordinal);

    /// <summary>The choices of a closed list; none for a list that is never chosen from.</summary>
    internal static ImmutableArray<FieldChoice> ChoicesOf(IEnumerable<string> words) =>
        Words.GetValueOrDefault(string.Join(' ', words), []);

    /// <summary>Fields of a block.</summary>
    internal static FormBlock Block(string part, params string[] fields) =>
        new(part, Term(part), [.. fields.Select(field => Field(part, field))]);

    /// <summary>The columns of a list.</summary>
    internal static FormBlock List(string part, params string[] fields) =>
        new(part, Term(part), [.. fields.Select(field => Field(part + "[0]", field))]) { IsList = true };

    private static FormField Field(string row, string field)
    {
        var path = FilingPath.Parse($"{row}.{field}");
        // 支出合计 · 年初预算数 says more than 年初预算数 alone; the block itself is said above.
        var label = string.Join(" · ", path.Describe().Split(" · ")[^Depth(field)..]);
        var kind = path.Kind() ?? throw new InvalidOperationException($"No such field: {path}");
        var chosen = kind == ValueKind.List ? FilingPath.Parse(path.Text + "[0]") : path;
        return new(field, label, kind)
        {
            Choices = chosen.Choices() is { Count: > 0 } words ? ChoicesOf(words) : [],
            Headings = PrintedHeadings.Of(row.Replace("[0]", "", StringComparison.Ordinal), field),
            Required = field is "name" or "kind" or "taskName" or "text",
        };
    }

    // Within 年度总体目标 and 结转结余 the last term is enough.
    private static int Depth(string field) =>
        field.Split('.') is { Length: > 1 } steps
        && (steps[0] is "expenditure" or "threePublic" || steps[0].StartsWith("milestones", StringComparison.Ordinal))
            ? 2
            : 1;

    /// <summary>The filing's own term for the end of a path.</summary>
    internal static string Term(string path) => FilingPath.Parse(path).Describe().Split(" · ")[^1];

    private static string Key(ImmutableArray<FieldChoice> choices) =>
        string.Join(' ', choices.Select(choice => choice.Value));

    private static ImmutableArray<string> Written(object value) =>
        value switch
        {
            Direction.HigherIsBetter => ["≥", ">=", "＞", ">", "大于等于", "不低于", "不少于", "越高越好", "正向指标"],
            Direction.LowerIsBetter => ["≤", "<=", "＜", "<", "小于等于", "不高于", "不超过", "越低越好", "反向指标"],
            Direction.Equal => ["=", "＝"],
            IndicatorNature.Quantitative => ["定量指标"],
            IndicatorNature.Qualitative => ["定性指标"],
            _ => [],
        };

    private static ImmutableArray<FieldChoice> Choices<T>()
        where T : struct, Enum =>
        [
            .. Enum.GetValues<T>()
                .Select(value => new FieldChoice(
                    JsonNamingPolicy.CamelCase.ConvertName(value.ToString()),
                    Terms.Word(value)
                )
                {
                    Written = Written(value),
                }),
        ];
}
