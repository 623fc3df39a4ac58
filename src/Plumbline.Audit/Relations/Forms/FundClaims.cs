using System.Collections.Immutable;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Forms;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Domain.Numbers;

namespace Plumbline.Audit.Relations.Forms;

/// <summary>
/// Statements of the funds block: rate = executed ÷ full-year budget in each row, the parts add up to the total in each
/// column, and so does each view of the same money. Source: rule book §10.2, B01, B03.
/// </summary>
internal static class FundClaims
{
    private const int Tenth = 10;

    private static readonly (string Name, Func<FundRow, FormCell> Cell)[] Columns =
    [
        ("年初预算数", row => row.Initial),
        ("全年预算数", row => row.Budget),
        ("全年执行数", row => row.Executed),
    ];

    /// <summary>All of them.</summary>
    internal static IEnumerable<Claim> Of(RecognisedForm form) => Rates(form).Concat(Sums(form)).Concat(Views(form));

    // 年初预算 1860, 调整 124.50, 执行 1984.50, 执行率 100.00%: of the budget and its change together, where more rows bear it
    // out.
    private static List<Claim> Rates(RecognisedForm form)
    {
        var ofBudget = form.Funds.Select(row => Rate(form, row, row.Budget)).OfType<Claim>().ToList();
        var ofBoth = form.Funds.Select(row => Rate(form, row, row.Initial, row.Budget)).OfType<Claim>().ToList();
        return ofBoth.Count(Readings.Holds) > ofBudget.Count(Readings.Holds) ? ofBoth : ofBudget;
    }

    private static Claim? Rate(RecognisedForm form, FundRow row, params ImmutableArray<FormCell> whole) =>
        row is { Rate.Figure: { } rate, Executed.Figure: { } executed }
        && whole.All(cell => cell.Figure is { } part && IsMoney(part))
        && IsMoney(executed)
            ? new Claim(
                RelationKind.ExecutionRate,
                rate,
                [executed, .. whole.Select(cell => cell.Figure!)],
                whole.Length == 1 ? Formula.Percent : Formula.PercentOfSum,
                RuleIds.ExecutionRateShown
            )
            {
                Label = FormClaims.Label(form, $"{row.Source}执行率"),
            }
            : null;

    private static bool IsMoney(Figure figure) => figure.Dimension is Dimension.Money or Dimension.None;

    private static IEnumerable<Claim> Sums(RecognisedForm form)
    {
        var total = form.Funds.FirstOrDefault(row => row.IsTotal);
        foreach (var (name, cell) in Columns)
        {
            if (total is not null && cell(total).Figure is { } result)
            {
                foreach (
                    var parts in Splits(form, cell, result).Where(parts => parts.Length > 1 || Ties(parts, result))
                )
                {
                    yield return Sum(form, result, parts, name);
                }
            }
        }

        foreach (var (row, below) in Nested(form.Funds))
        {
            foreach (var claim in Below(form, row, below))
            {
                yield return claim;
            }
        }
    }

    // 其中 may leave parts out; where the parts give their row in most columns, they leave out none.
    private static IEnumerable<Claim> Below(RecognisedForm form, FundRow row, List<FundRow> below)
    {
        var sums = Columns
            .Where(column => column.Cell(row).Figure is not null && Figures(below, column.Cell).Length > 1)
            .Select(column => Sum(form, column.Cell(row).Figure!, Figures(below, column.Cell), column.Name))
            .ToList();
        var holds = sums.Count(sum => Adds(sum.Operands, sum.Result!) && !sum.Result!.Value.IsZero);
        return sums.Where(sum => holds * 2 > sums.Count || Adds(sum.Operands, sum.Result!));
    }

    // 基本支出, 项目支出, 一般公共预算, 政府性基金, 其他资金: the same money parted by its use and by its source makes it twice.
    private static IEnumerable<ImmutableArray<Figure>> Splits(
        RecognisedForm form,
        Func<FundRow, FormCell> cell,
        Figure result
    )
    {
        var parts = Parts(form, cell, result);
        var rows = form.Funds.Where(row => !row.IsTotal && row.Depth == 1).ToList();
        var uses = Figures(rows.Where(IsUse), cell);
        var sources = Figures(rows.Where(row => !IsUse(row)), cell);
        if (uses.Length < 2 || sources.Length < 2 || Ties(parts, result) || IsNothing(uses) || IsNothing(sources))
        {
            return [parts];
        }

        return uses.Any(use => Adds(sources, use)) ? [uses]
            : Ties(uses, result)
                ? IsNear(sources, result) ? [uses, sources]
                    : [uses]
            : Ties(sources, result)
                ? IsNear(uses, result) ? [uses, sources]
                    : [sources]
            : Total(uses) == Total(sources) ? [uses, sources]
            : [parts];
    }

    private static bool IsNothing(ImmutableArray<Figure> parts) => parts.All(part => part.Value.IsZero);

    // At printed precision.
    private static bool Ties(ImmutableArray<Figure> parts, Figure whole) =>
        Readings.Holds(new Claim(RelationKind.Sum, whole, parts, Formula.Sum, RuleIds.FundsTotal));

    // One that leaves much out is no whole view of the money.
    private static bool IsNear(ImmutableArray<Figure> parts, Figure whole) =>
        (Total(parts) - whole.Value).Abs() * Tenth <= whole.Value;

    private static bool IsUse(FundRow row) =>
        row.Source.EndsWith("基本支出", StringComparison.Ordinal)
        || row.Source.EndsWith("项目支出", StringComparison.Ordinal);

    // Rows under 其中 may be parts of the total or parts of a part; the printed frame does not always tell, the sums do.
    private static ImmutableArray<Figure> Parts(RecognisedForm form, Func<FundRow, FormCell> cell, Figure result)
    {
        var rows = form.Funds.Where(row => !row.IsTotal).ToList();
        var top = Figures(rows.Where(row => row.Depth == 1), cell);
        if (rows.TrueForAll(row => row.Depth == 1) || Adds(top, result))
        {
            return top;
        }

        var all = Figures(rows, cell);
        return Adds(all, result) ? all : top;
    }

    private static IEnumerable<(FundRow Row, List<FundRow> Below)> Nested(ImmutableArray<FundRow> rows)
    {
        for (var at = 0; at < rows.Length; at++)
        {
            var below = rows.Skip(at + 1).TakeWhile(row => row.Depth == 2).ToList();
            if (rows[at].Depth == 1 && below.Count > 1)
            {
                yield return (rows[at], below);
            }
        }
    }

    private static IEnumerable<Claim> Views(RecognisedForm form)
    {
        if (form.Funds.FirstOrDefault(row => row.IsTotal) is not { } total)
        {
            yield break;
        }

        foreach (var view in form.Splits)
        {
            ImmutableArray<Figure> parts = [.. view.Parts.Select(part => part.Amount.Figure).OfType<Figure>()];
            var viewed = Viewed(total, view, view.Whole.Figure is { } whole ? [whole] : parts);
            if (view.Whole.Figure is not { } told)
            {
                if (parts.Length > 1 && viewed is not null && (!view.IsNested || Adds(parts, viewed)))
                {
                    yield return Sum(form, viewed, parts, view.View);
                }

                continue;
            }

            // Parts of parts and what is carried on stand among the parts: only a slip is no other part.
            var sum = Sum(form, told, parts, view.View);
            if (parts.Length > 1 && Tables.Structures.HoldOrAreTurned([sum]))
            {
                yield return sum;
            }

            if (viewed is not null && (told.HasValueOf(viewed) || Relations.Sums.Ties.IsTurned(told, viewed.Value)))
            {
                yield return new Claim(RelationKind.Equality, told, [viewed], Formula.Same, RuleIds.FundsTotal)
                {
                    Label = FormClaims.Label(form, view.View),
                };
            }
        }
    }

    // Income is a view of the money that was available, spending of the money that was spent; many authors part what was
    // spent in both. The sums tell.
    private static Figure? Viewed(FundRow total, FundSplit view, ImmutableArray<Figure> parts)
    {
        var isSpending = view.View.Contains("支出", StringComparison.Ordinal);
        var meant = isSpending ? total.Executed.Figure : total.Budget.Figure;
        return ((FormCell[])[total.Budget, total.Executed, total.Initial])
                .Select(cell => cell.Figure)
                .FirstOrDefault(figure => figure is not null && Adds(parts, figure))
            ?? meant;
    }

    private static Claim Sum(RecognisedForm form, Figure result, ImmutableArray<Figure> parts, string name) =>
        new(RelationKind.Sum, result, parts, Formula.Sum, RuleIds.FundsTotal) { Label = FormClaims.Label(form, name) };

    private static ImmutableArray<Figure> Figures(IEnumerable<FundRow> rows, Func<FundRow, FormCell> cell) =>
        [.. rows.Select(row => cell(row).Figure).OfType<Figure>()];

    private static bool Adds(ImmutableArray<Figure> parts, Figure whole) => Total(parts) == whole.Value;

    private static Fraction Total(ImmutableArray<Figure> parts)
    {
        var sum = Fraction.Zero;
        foreach (var part in parts)
        {
            sum += part.Value;
        }

        return sum;
    }
}
