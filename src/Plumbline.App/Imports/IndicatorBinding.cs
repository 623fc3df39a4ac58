using System.Globalization;
using Plumbline.Audit.Forms;
using Plumbline.Audit.Texts;
using Plumbline.Domain.Filings;
using Plumbline.Regimes.Values;

namespace Plumbline.App.Imports;

/// <summary>Binds a row of the indicator block to an indicator of a filing.</summary>
internal sealed class IndicatorBinding(CellBinding cells)
{
    /// <summary>The indicator of a row.</summary>
    internal Indicator Of(IndicatorRow row, int at)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"indicators[{at}]");
        var kind = KindOf(row.Level1);
        var aspect = AspectOf(row.Level2, kind);
        var isVoid = row is { Target.Text: "无", Actual.Text: "无" } || (row.Name == "无" && row.Weight.IsEmpty);
        return new Indicator
        {
            Kind = kind,
            KindAsPrinted = row.Level1.Length > 0 && row.Level1 != Terms.Word(kind) ? row.Level1 : null,
            Aspect = aspect,
            AspectAsPrinted =
                row.Level2.Length > 0 && (aspect is null || row.Level2 != Terms.Word(aspect.Value)) ? row.Level2 : null,
            Name = cells.Words($"{path}.name", row.Name) ?? "",
            Target = cells.Stated($"{path}.target", row.Target),
            Actual = cells.Stated($"{path}.actual", row.Actual),
            Weight = cells.Weight($"{path}.weight", row.Weight, row.Name),
            SelfScore = cells.Quantity($"{path}.selfScore", row.Score, row.Name),
            DeviationReason = cells.Words($"{path}.deviationReason", row.Deviation),
            NotApplicable = isVoid,
        };
    }

    /// <summary>The kind that a printed first level names; a level of frameworks of management where it names none.</summary>
    internal static IndicatorKind KindOf(string word)
    {
        bool Has(string part) => word.Contains(part, StringComparison.Ordinal);
        return Has("满意") ? IndicatorKind.Satisfaction
            : Has("成本") ? IndicatorKind.Cost
            : Has("产出") ? IndicatorKind.Output
            : Has("效益") || Has("效果") || Has("社会效应") ? IndicatorKind.Outcome
            : IndicatorKind.Management;
    }

    private static IndicatorAspect? AspectOf(string printed, IndicatorKind kind)
    {
        var word = Folding.Compact(printed);
        bool Has(string part) => word.Contains(part, StringComparison.Ordinal);
        return Has("满意") ? IndicatorAspect.UserSatisfaction
            : Has("经济成本") ? IndicatorAspect.EconomicCost
            : Has("社会成本") ? IndicatorAspect.SocialCost
            : Has("生态") && Has("成本") ? IndicatorAspect.EcologicalCost
            : Has("成本") ? (kind == IndicatorKind.Cost ? IndicatorAspect.EconomicCost : IndicatorAspect.OutputCost)
            : Has("数量") ? IndicatorAspect.Quantity
            : Has("质量") ? IndicatorAspect.Quality
            : Has("时效") ? IndicatorAspect.Timeliness
            : Has("经济") ? IndicatorAspect.EconomicBenefit
            : Has("社会") ? IndicatorAspect.SocialBenefit
            : Has("生态") || Has("环境") ? IndicatorAspect.EcologicalBenefit
            : Has("可持续") ? IndicatorAspect.Sustainability
            : null;
    }
}
