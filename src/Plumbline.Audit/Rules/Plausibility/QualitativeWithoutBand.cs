using System.Collections.Immutable;
using Plumbline.Domain.Filings;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Plausibility;

/// <summary>
/// C11: a scored indicator in words is judged by a band with a reason; "100%" and "有效提升" are no targets that anybody
/// could miss. Only where rows carry weights.
/// </summary>
public sealed class QualitativeWithoutBand : FilingRule
{
    // A name with one of these measures something, so that 100 % is a figure like any other.
    private static readonly ImmutableArray<string> Measured =
    [
        "率",
        "占比",
        "比例",
        "比重",
        "满意度",
        "程度",
        "指数",
        "系数",
        "%",
        "％",
    ];

    private static readonly Template Figure = new(
        "“{typed}”是定性要求，指标值却写“{target}”，没有评分档次和理由",
        "'{typed}' is a demand in words, yet its target is '{target}', without a band and a reason"
    );

    private static readonly Template Vague = new(
        "“{typed}”的指标值“{target}”无法衡量，没有评分档次和理由",
        "The target '{target}' of '{typed}' cannot be measured, and there is no band with a reason"
    );

    private static readonly Template Repair = new(
        "改为可衡量的指标值；确需定性评价的，写明档次（达成、部分达成、未达成）和评分理由",
        "Set a measurable target; where words are needed, give the band and the reason"
    );

    public override RuleInfo Info { get; } =
        new(
            RuleIds.QualitativeWithoutBand,
            "C11",
            Severity.Warning,
            new("定性指标有评分档次和理由", "A qualitative indicator has a band and a reason"),
            Sources.Checker
        );

    public override IEnumerable<Finding> Check(FilingCase subject) =>
        IndicatorRow
            .In(subject.Filing)
            .Where(row => row.Indicator is { Weight: not null, Target: not null } && !IsJudged(row))
            .Select(row => (row, Template: Fault(row, subject.Parameters.GetValueOrDefault("words"))))
            .Where(fault => fault.Template is not null)
            .Select(fault => Report(fault.row, fault.Template!));

    private static bool IsJudged(IndicatorRow row) =>
        row.Indicator.Band is not null && Said.Something(row.Indicator.BandReason);

    private static Template? Fault(IndicatorRow row, string? words)
    {
        var target = row.Indicator.Target!;
        if (target.Figure is { IsPercent: true } figure && figure.Value == 100)
        {
            return IsQualitative(row) ? Figure : null;
        }

        return target.Figure is null && !VagueExpressions.In(target.Text, words).IsEmpty ? Vague : null;
    }

    // Several demands in one cell are as measurable as the vaguest of them.
    private static bool IsQualitative(IndicatorRow row) =>
        row.Indicator.Nature switch
        {
            IndicatorNature.Qualitative => true,
            IndicatorNature.Quantitative => false,
            _ => row.Name.Split(['；', ';']).Any(demand => Said.Something(demand) && !demand.ContainsAny(Measured)),
        };

    private Finding Report(IndicatorRow row, Template template) =>
        At(row.Path + ".target", template.With(("typed", row.Name), ("target", row.Indicator.Target!.Text))) with
        {
            Found = row.Indicator.Target!.Text,
            Repair = Repair.With(),
        };
}
