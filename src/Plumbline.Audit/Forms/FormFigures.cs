using Plumbline.Audit.Figures;

namespace Plumbline.Audit.Forms;

/// <summary>The figures that a form binds.</summary>
internal static class FormFigures
{
    public static IEnumerable<Figure> Of(RecognisedForm form) =>
        Cells(form).Select(cell => cell.Figure).OfType<Figure>();

    private static IEnumerable<FormCell> Cells(RecognisedForm form) =>
        [
            .. form.Funds.SelectMany(row =>
                (FormCell[])[row.Initial, row.Budget, row.Executed, row.Rate, row.Weight, row.Score]
            ),
            .. form.Indicators.SelectMany(row =>
                (FormCell[])
                    [row.Target, row.Actual, row.Completion, row.Weight, row.Score, row.Level1Weight, row.Level2Weight]
            ),
            .. form.Subtotals.SelectMany(row => (FormCell[])[row.Level2Weight, row.Weight, row.Score]),
            .. form.Splits.SelectMany(split => split.Parts).Select(part => part.Amount),
            .. form.Splits.Select(split => split.Whole),
            form.TotalWeight,
            form.TotalScore,
        ];
}
