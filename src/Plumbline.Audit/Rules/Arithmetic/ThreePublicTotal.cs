using System.Collections.Immutable;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Arithmetic;

/// <summary>
/// B12: 三公经费 = 因公出国（境） + 公务用车（购置 + 运行） + 公务接待, this year and the year before, and the change of the
/// total is the difference of its two years (final accounts F10).
/// </summary>
public sealed class ThreePublicTotal : FilingRule
{
    private const string Root = "budget.threePublic.";

    private static readonly (string Name, string Member, Func<Line, Amount?> Get)[] Columns =
    [
        ("三公经费", "amount", line => line.Amount),
        ("上年三公经费", "priorYear", line => line.PriorYear),
        ("三公经费年初预算", "initialBudget", line => line.InitialBudget),
    ];

    public override RuleInfo Info { get; } =
        new(
            RuleIds.ThreePublicTotal,
            "B12",
            Severity.Error,
            new("三公经费等于各分项之和", "The three public expenses are the sum of their items"),
            Sources.FinalAccounts
        );

    public override IEnumerable<Finding> Check(FilingCase subject)
    {
        if (subject.Filing.Budget?.ThreePublic is not { Total: { } total } lines)
        {
            yield break;
        }

        foreach (var (name, member, get) in Columns)
        {
            if (get(total) is not { } stated)
            {
                continue;
            }

            // Fewer than two items are an example, not a break-down.
            var parts = Items(lines, member, get);
            if (parts.Length < 2)
            {
                continue;
            }

            if (SumOfMoney.Check(Info, name, Printed.Of($"{Root}total.{member}", stated), stated, parts) is { } finding)
            {
                yield return finding;
            }
        }
    }

    private static ImmutableArray<Printed> Items(ThreePublicExpenses lines, string member, Func<Line, Amount?> get)
    {
        (string Name, Line? Line)[] vehicles = lines.OfficialVehicles is null
            ? [("vehiclePurchase", lines.VehiclePurchase), ("vehicleRunning", lines.VehicleRunning)]
            : [("officialVehicles", lines.OfficialVehicles)];
        (string Name, Line? Line)[] items =
        [
            ("overseasTrips", lines.OverseasTrips),
            .. vehicles,
            ("reception", lines.Reception),
        ];
        return
        [
            .. items
                .Select(item => item.Line is null ? null : Printed.Of($"{Root}{item.Name}.{member}", get(item.Line)))
                .OfType<Printed>(),
        ];
    }
}
