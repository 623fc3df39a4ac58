using Plumbline.Audit.Figures;
using Plumbline.Audit.Forms;

namespace Plumbline.Audit.Relations.Restated;

/// <summary>What a number in a form says: what was planned, what came of it, or points.</summary>
internal enum FormRole
{
    /// <summary>Not in a form, or not known.</summary>
    None,

    /// <summary>指标值.</summary>
    Target,

    /// <summary>年初预算数.</summary>
    Initial,

    /// <summary>全年预算数.</summary>
    Budget,

    /// <summary>完成值, 执行数, 执行率.</summary>
    Actual,

    /// <summary>分值, 得分.</summary>
    Points,
}

/// <summary>A number in a form with the name of its row.</summary>
internal sealed record FormPlace(Figure Figure, string Name, FormRole Role);

/// <summary>The numbers of a form with their names and roles.</summary>
internal static class FormPlaces
{
    /// <summary>Each figure once, in the order of the rows.</summary>
    public static IEnumerable<FormPlace> Of(RecognisedForm form) => All(form).DistinctBy(place => place.Figure.Index);

    private static IEnumerable<FormPlace> All(RecognisedForm form) =>
        form.Indicators.SelectMany(Indicator).Concat(form.Funds.SelectMany(Fund)).Concat(Totals(form));

    private static IEnumerable<FormPlace> Indicator(IndicatorRow row) =>
        [
            .. Cell(row.Target, row.Name, FormRole.Target),
            .. Cell(row.Actual, row.Name, FormRole.Actual),
            .. Cell(row.Weight, row.Name, FormRole.Points),
            .. Cell(row.Score, row.Name, FormRole.Points),
            .. Cell(row.Level1Weight, row.Level1, FormRole.Points),
        ];

    private static IEnumerable<FormPlace> Fund(FundRow row) =>
        [
            .. Cell(row.Initial, row.Source, FormRole.Initial),
            .. Cell(row.Budget, row.Source, FormRole.Budget),
            .. Cell(row.Executed, row.Source, FormRole.Actual),
            .. Cell(row.Rate, row.Source + "执行率", FormRole.Actual),
            .. Cell(row.Weight, row.Source, FormRole.Points),
            .. Cell(row.Score, row.Source, FormRole.Points),
        ];

    private static IEnumerable<FormPlace> Totals(RecognisedForm form) =>
        [.. Cell(form.TotalWeight, "总分", FormRole.Points), .. Cell(form.TotalScore, "总分", FormRole.Points)];

    private static IEnumerable<FormPlace> Cell(FormCell cell, string name, FormRole role) =>
        cell.Figure is { } figure ? [new FormPlace(figure, name, role)] : [];
}
