using System.Collections.Immutable;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Numbers;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Plausibility;

/// <summary>
/// C04: full marks on every row ask for a second look. Where every row is a figure that reaches its target and has its
/// evidence, the full marks are proved and only mentioned.
/// </summary>
public sealed class AllFullMarks : FilingRule
{
    private const int FewestRows = 5;

    private static readonly Template Full = new(
        "{count}项指标全部自评满分（合计{total}分）",
        "All {count} indicators have full marks ({total} points)"
    );

    private static readonly Template Repair = new(
        "逐项对照目标、完成值和佐证复核得分；定性指标按分档给分并写明理由",
        "Check each score against target, result and evidence; judge qualitative indicators by band, with a reason"
    );

    public override RuleInfo Info { get; } =
        new(
            RuleIds.AllFullMarks,
            "C04",
            Severity.Warning,
            new("自评得分真实，不是全部满分", "Not every indicator has full marks"),
            new("绩效自评结果应当真实、准确的要求", Domain.Confidence.Restated)
        );

    public override IEnumerable<Finding> Check(FilingCase subject)
    {
        var rows = Rows(subject.Filing);
        if (rows.Length < subject.Parameter("rows", FewestRows) || !rows.All(row => row.HasFullMarks))
        {
            return [];
        }

        var total = rows.Aggregate(Fraction.Zero, (sum, row) => sum + row.Indicator.Weight!.Value.ToFraction());
        var finding = At(
            "indicators",
            Full.With(
                ("count", $"{rows.Length}"),
                ("total", $"{Domain.Score.FromScaled((long)Rounding.ToWhole(total * Domain.Score.Scale))}")
            )
        );
        return
        [
            finding with
            {
                Severity = rows.All(IsProved) ? Severity.Info : Info.Severity,
                Repair = Repair.With(),
                Related = [.. rows.Select(row => new FieldPlace(row.Path + ".selfScore"))],
            },
        ];
    }

    /// <summary>Rows that carry points.</summary>
    internal static ImmutableArray<IndicatorRow> Rows(Filing filing) =>
        [.. IndicatorRow.In(filing).Where(row => row.Indicator.Weight is { Scaled: > 0 })];

    private static bool IsProved(IndicatorRow row) =>
        !row.Indicator.Evidence.IsEmpty && Achievement.Of(row) is { Missed: false };
}
