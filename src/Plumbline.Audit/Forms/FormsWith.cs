using System.Collections.Immutable;
using Plumbline.Audit.Figures;

namespace Plumbline.Audit.Forms;

/// <summary>Forms with some of their figures replaced by what is known of them now.</summary>
internal static class FormsWith
{
    /// <summary>The forms with those figures, by index.</summary>
    public static ImmutableArray<RecognisedForm> Figures(
        ImmutableArray<RecognisedForm> forms,
        IReadOnlyDictionary<int, Figure> settled
    ) => [.. forms.Select(form => With(form, settled))];

    private static RecognisedForm With(RecognisedForm form, IReadOnlyDictionary<int, Figure> settled)
    {
        FormCell Of(FormCell cell) =>
            cell.Figure is { } figure && settled.TryGetValue(figure.Index, out var better)
                ? cell with
                {
                    Figure = better,
                }
                : cell;
        return form with
        {
            Funds = [.. form.Funds.Select(row => With(row, Of))],
            Indicators = [.. form.Indicators.Select(row => With(row, Of))],
            Subtotals =
            [
                .. form.Subtotals.Select(row =>
                    row with
                    {
                        Level2Weight = Of(row.Level2Weight),
                        Weight = Of(row.Weight),
                        Score = Of(row.Score),
                    }
                ),
            ],
            Splits = [.. form.Splits.Select(split => With(split, Of))],
            TotalWeight = Of(form.TotalWeight),
            TotalScore = Of(form.TotalScore),
        };
    }

    private static FundRow With(FundRow row, Func<FormCell, FormCell> of) =>
        row with
        {
            Initial = of(row.Initial),
            Budget = of(row.Budget),
            Executed = of(row.Executed),
            Rate = of(row.Rate),
            Weight = of(row.Weight),
            Score = of(row.Score),
        };

    private static IndicatorRow With(IndicatorRow row, Func<FormCell, FormCell> of) =>
        row with
        {
            Target = of(row.Target),
            Actual = of(row.Actual),
            Weight = of(row.Weight),
            Score = of(row.Score),
            Completion = of(row.Completion),
            Level1Weight = of(row.Level1Weight),
            Level2Weight = of(row.Level2Weight),
        };

    private static FundSplit With(FundSplit split, Func<FormCell, FormCell> of) =>
        split with
        {
            Parts = [.. split.Parts.Select(part => (part.Source, of(part.Amount)))],
            Whole = of(split.Whole),
        };
}
