using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Audit.Forms;
using Plumbline.Audit.Texts;
using Plumbline.Domain.Filings;

namespace Plumbline.App.Imports;

/// <summary>Binds the funds block of a form to the budget of a filing.</summary>
internal sealed class FundBinding(CellBinding cells)
{
    /// <summary>The budget, or null where the form has no funds.</summary>
    internal Budget? Of(RecognisedForm form)
    {
        if (form.Funds.IsEmpty)
        {
            return null;
        }

        FundsRow? total = null;
        var sources = ImmutableArray.CreateBuilder<FundsRow>();
        foreach (var row in form.Funds)
        {
            if (row.IsTotal && total is null)
            {
                total = Row(row, "budget.total") with { Label = null };
            }
            else if (IsSaid(row))
            {
                sources.Add(Row(row, string.Create(CultureInfo.InvariantCulture, $"budget.sources[{sources.Count}]")));
            }
        }

        foreach (var (source, amount) in form.Splits.Where(view => !IsSpending(view)).SelectMany(view => view.Parts))
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"budget.sources[{sources.Count}]");
            sources.Add(
                Named(new FundsRow { ExecutedAmount = cells.Amount($"{path}.executedAmount", amount, source) }, source)
            );
        }

        return new Budget
        {
            Total = total,
            Sources = sources.ToImmutable(),
            Expenditure = Spending(form),
        };
    }

    private FundsRow Row(FundRow row, string path) =>
        Named(
            new FundsRow
            {
                InitialBudget = cells.Amount($"{path}.initialBudget", row.Initial, row.Source),
                AdjustedBudget = cells.Amount($"{path}.adjustedBudget", row.Budget, row.Source),
                ExecutedAmount = cells.Amount($"{path}.executedAmount", row.Executed, row.Source),
                ExecutionRate = cells.Percent($"{path}.executionRate", row.Rate, row.Source),
                Weight = cells.Weight($"{path}.weight", row.Weight, row.Source),
                Score = cells.Quantity($"{path}.score", row.Score, row.Source),
            },
            row.Source
        );

    private Expenditure? Spending(RecognisedForm form)
    {
        var parts = form.Splits.Where(IsSpending).SelectMany(view => view.Parts).ToList();
        Line? Line(string name, string path) =>
            parts.Find(part => part.Source == name) is { Source: not null } part
                ? new Line { Amount = cells.Amount($"budget.expenditure.{path}.amount", part.Amount, name) }
                : null;

        return parts.Count == 0
            ? null
            : new Expenditure
            {
                Basic = Line("基本支出", "basic"),
                Project = Line("项目支出", "project"),
                Personnel = Line("人员经费", "personnel"),
                Operating = Line("公用经费", "operating"),
            };
    }

    private static bool IsSpending(FundSplit view) => view.View.Contains("支出", StringComparison.Ordinal);

    private static bool IsSaid(FundRow row) =>
        !row.Initial.IsEmpty || !row.Budget.IsEmpty || !row.Executed.IsEmpty || !row.Rate.IsEmpty;

    private static FundsRow Named(FundsRow row, string source)
    {
        var name = Folding.Compact(source);
        name = name.StartsWith("其中", StringComparison.Ordinal) ? name[2..].TrimStart(':') : name;
        bool Has(string word) => name.Contains(word, StringComparison.Ordinal);
        var nature =
            Has("政府性基金") ? FundNature.GovernmentFund
            : Has("国有资本") ? FundNature.StateCapital
            : Has("专户") ? FundNature.SpecialFiscalAccountFunds
            : Has("单位资金") ? FundNature.UnitFunds
            : Has("债券") ? FundNature.SpecialBondFunds
            : Has("一般公共预算") ? FundNature.GeneralPublic
            : name is "财政资金" or "财政拨款" ? FundNature.FiscalAppropriation
            : (FundNature?)null;
        var origin =
            Has("结转") ? FundOrigin.CarriedOver
            : name is "当年财政拨款" or "本年财政拨款" ? FundOrigin.CurrentYear
            : name is "其他资金" ? FundOrigin.Other
            : (FundOrigin?)null;
        return row with
        {
            Label = name,
            Nature = nature ?? (name is "其他资金" ? FundNature.Other : null),
            Origin = origin,
        };
    }
}
