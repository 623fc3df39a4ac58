using System.Collections.Immutable;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Forms;

/// <summary>Gives the bare numbers of a form the unit that their column has in every form: money, percent, points.</summary>
internal static class FormUnits
{
    private const int Lookback = 80;

    /// <summary>The figures and forms with those units; figures that have a unit keep it.</summary>
    public static (FigureSet Figures, ImmutableArray<RecognisedForm> Forms) Settle(
        AuditText text,
        FigureSet figures,
        ImmutableArray<RecognisedForm> forms
    )
    {
        var settled = new Dictionary<int, Figure>();
        SettleFunds(text, forms, settled);
        foreach (var row in forms.SelectMany(form => form.Indicators))
        {
            SettleValue(settled, row.Target, row);
            SettleValue(settled, row.Actual, row);
            Settle(settled, row.Weight, _ => new CellUnit(Dimension.Score, 1));
            Settle(settled, row.Score, _ => new CellUnit(Dimension.Score, 1));
            Settle(settled, row.Level1Weight, _ => new CellUnit(Dimension.Score, 1));
            Settle(settled, row.Level2Weight, _ => new CellUnit(Dimension.Score, 1));
        }

        foreach (var row in forms.SelectMany(form => form.Subtotals))
        {
            Settle(settled, row.Level2Weight, _ => new CellUnit(Dimension.Score, 1));
            Settle(settled, row.Weight, _ => new CellUnit(Dimension.Score, 1));
            Settle(settled, row.Score, _ => new CellUnit(Dimension.Score, 1));
        }

        foreach (var form in forms)
        {
            Settle(settled, form.TotalWeight, _ => new CellUnit(Dimension.Score, 1));
            Settle(settled, form.TotalScore, _ => new CellUnit(Dimension.Score, 1));
        }

        return settled.Count == 0 ? (figures, forms) : (figures.With(settled), FormsWith.Figures(forms, settled));
    }

    private static void SettleFunds(
        AuditText text,
        ImmutableArray<RecognisedForm> forms,
        Dictionary<int, Figure> settled
    )
    {
        foreach (var (row, total) in forms.SelectMany(form => form.Funds.Select(row => (row, UnitOfTotal(form)))))
        {
            foreach (var cell in (ReadOnlySpan<FormCell>)[row.Initial, row.Budget, row.Executed])
            {
                Settle(settled, cell, figure => total ?? MoneyUnit(text, figure));
            }

            Settle(settled, row.Rate, rate => new CellUnit(Dimension.Percent, IsRatio(row, rate) ? 100 : 1));
            Settle(settled, row.Weight, _ => new CellUnit(Dimension.Score, 1));
            Settle(settled, row.Score, _ => new CellUnit(Dimension.Score, 1));
        }

        foreach (var split in forms.SelectMany(form => form.Splits))
        {
            foreach (var cell in split.Parts.Select(part => part.Amount).Prepend(split.Whole))
            {
                Settle(settled, cell, figure => MoneyUnit(text, figure));
            }
        }
    }

    // 合计（万元） speaks for all rows that it adds up.
    private static CellUnit? UnitOfTotal(RecognisedForm form) =>
        form
            .Funds.Where(row => row.IsTotal)
            .Select(row => CellUnits.Stated(Folding.Compact(row.Source)))
            .FirstOrDefault(unit => unit is { Dimension: Dimension.Money });

    // 0.95 in the column of rates, where 95 of 100 were spent, is a ratio and not 0.95%.
    private static bool IsRatio(FundRow row, Figure rate) =>
        row is { Executed.Figure: { } executed, Budget.Figure: { } budget }
        && executed.Multiplier == budget.Multiplier
        && rate.Number.Unscaled > 0
        && budget.Number.Unscaled > 0
        && rate.Number.ToFraction() <= 1
        && rate.Number.ToInterval().Contains(executed.Number.ToFraction() / budget.Number.ToFraction());

    private static void Settle(Dictionary<int, Figure> settled, FormCell cell, Func<Figure, CellUnit?> unitOf)
    {
        if (
            cell.Figure is { Unit: "", Status: not FigureStatus.Irrelevant } figure
            && unitOf(figure) is { } unit
            && (
                figure.Dimension != unit.Dimension
                || figure.Multiplier != unit.Multiplier
                || figure.Status == FigureStatus.Unresolved
            )
        )
        {
            var better = figure with { Dimension = unit.Dimension, Multiplier = unit.Multiplier };
            settled[figure.Index] =
                figure.Reason == Reasons.Recognised || !better.IsWithinReason
                    ? better
                    : better with
                    {
                        Status = FigureStatus.Plain,
                        Reason = "",
                    };
        }
    }

    // The values of an indicator have the unit of its own column (个, %), and never that of the funds above them.
    private static void SettleValue(Dictionary<int, Figure> settled, FormCell cell, IndicatorRow row)
    {
        if (cell.Figure is not { Unit: "", Status: not FigureStatus.Irrelevant } figure)
        {
            return;
        }

        if (row.Unit is "%" or "％")
        {
            settled[figure.Index] = figure with { Unit = "%", Dimension = Dimension.Percent, Multiplier = 1 };
            return;
        }

        var unit = UnitLexer.At(row.Unit, 0);
        if (unit.Unit.Length > 0 && unit.Unit.Length == row.Unit.Length)
        {
            settled[figure.Index] = figure with
            {
                Unit = row.Unit,
                Implied = row.Unit.Length,
                Dimension = unit.Dimension,
                Multiplier = unit.Multiplier,
            };
        }
        else if (figure.Dimension == Dimension.Money && !CellUnits.IsMoney(row.Name))
        {
            settled[figure.Index] = figure with { Dimension = Dimension.None, Multiplier = 1 };
        }
    }

    // The unit that was stated last before the number: 项目资金（万元）.
    private static CellUnit? MoneyUnit(AuditText text, Figure figure)
    {
        for (var index = figure.Passage.Index; index >= Math.Max(0, figure.Passage.Index - Lookback); index--)
        {
            if (CellUnits.Stated(text.Passages[index].Compact) is { Dimension: Dimension.Money } stated)
            {
                return stated;
            }
        }

        return null;
    }
}
