using System.Globalization;
using Plumbline.Domain.Filings;

namespace Plumbline.Audit.Rules.Arithmetic;

/// <summary>A line of accounts with what its share and its ratio to the budget are taken from.</summary>
internal readonly record struct StatedLine(string Path, string Name, Line Line, Printed? Whole, Printed? InitialBudget);

/// <summary>All lines of accounts of a filing.</summary>
internal static class StatedLines
{
    internal static IEnumerable<StatedLine> In(Filing filing)
    {
        if (filing.Budget is not { } budget)
        {
            return [];
        }

        var initial = Printed.Of("budget.total.initialBudget", budget.Total?.InitialBudget);
        return Income(budget, initial).Concat(Expenditure(budget, initial)).Concat(ThreePublic(budget));
    }

    private static IEnumerable<StatedLine> Income(Budget budget, Printed? initial)
    {
        if (budget.Income is not { } income)
        {
            return [];
        }

        var whole = Printed.Of("budget.income.total.amount", income.Total?.Amount);
        return Lines(
            "budget.income",
            whole,
            ("total", "收入合计", income.Total, initial),
            ("fiscalAppropriation", "财政拨款收入", income.FiscalAppropriation, null),
            ("operating", "事业收入", income.Operating, null),
            ("superiorSubsidy", "上级补助收入", income.SuperiorSubsidy, null),
            ("subordinateRemittance", "附属单位上缴收入", income.SubordinateRemittance, null),
            ("business", "经营收入", income.Business, null),
            ("other", "其他收入", income.Other, null)
        );
    }

    private static IEnumerable<StatedLine> Expenditure(Budget budget, Printed? initial)
    {
        if (budget.Expenditure is not { } lines)
        {
            return [];
        }

        const string Root = "budget.expenditure";
        var whole = Printed.Of(Root + ".total.amount", lines.Total?.Amount);
        var fiscal = Printed.Of(Root + ".fiscalAppropriation.amount", lines.FiscalAppropriation?.Amount) ?? whole;
        return Lines(
                Root,
                whole,
                ("total", "支出合计", lines.Total, initial),
                ("basic", "基本支出", lines.Basic, null),
                ("personnel", "人员经费", lines.Personnel, null),
                ("operating", "公用经费", lines.Operating, null),
                ("project", "项目支出", lines.Project, null),
                ("fiscalAppropriation", "财政拨款支出", lines.FiscalAppropriation, null)
            )
            .Concat(Classes(Root + ".functions", lines.Functions, fiscal))
            .Concat(Classes(Root + ".economic", lines.Economic, whole))
            .Concat(Classes(Root + ".others", lines.Others, whole));
    }

    private static IEnumerable<StatedLine> ThreePublic(Budget budget) =>
        budget.ThreePublic is not { } lines
            ? []
            : Lines(
                "budget.threePublic",
                Printed.Of("budget.threePublic.total.amount", lines.Total?.Amount),
                ("total", "三公经费", lines.Total, null),
                ("overseasTrips", "因公出国（境）费", lines.OverseasTrips, null),
                ("officialVehicles", "公务用车费", lines.OfficialVehicles, null),
                ("vehiclePurchase", "公务用车购置费", lines.VehiclePurchase, null),
                ("vehicleRunning", "公务用车运行维护费", lines.VehicleRunning, null),
                ("reception", "公务接待费", lines.Reception, null)
            );

    private static IEnumerable<StatedLine> Lines(
        string root,
        Printed? whole,
        params IEnumerable<(string Member, string Name, Line? Line, Printed? Budget)> lines
    ) =>
        lines
            .Where(line => line.Line is not null)
            .Select(line => Stated($"{root}.{line.Member}", line.Name, line.Line!, whole, line.Budget));

    private static IEnumerable<StatedLine> Classes(string path, IEnumerable<Line> lines, Printed? whole) =>
        lines.Select(
            (line, at) =>
                Stated(
                    $"{path}[{line.Key ?? at.ToString(CultureInfo.InvariantCulture)}]",
                    line.Label ?? line.Code ?? "",
                    line,
                    whole,
                    null
                )
        );

    // A line's own budget is the base of its ratio; only totals may fall back on the budget of the whole.
    private static StatedLine Stated(string path, string name, Line line, Printed? whole, Printed? fallback) =>
        new(path, name, line, whole, Printed.Of(path + ".initialBudget", line.InitialBudget) ?? fallback);
}
