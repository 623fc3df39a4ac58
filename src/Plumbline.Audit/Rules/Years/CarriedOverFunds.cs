using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Years;

/// <summary>What the ledger of carried-over projects says of a project.</summary>
/// <param name="Balance">上年结转数.</param>
/// <param name="Spent">本年执行数; null: not stated for all sources.</param>
public sealed record CarriedFunds(Amount Balance, Amount? Spent);

/// <summary>Y08: the row 上年结转资金 of a project's form says what the ledger of carried-over projects says.</summary>
public sealed class CarriedOverFunds : FilingRule
{
    private static readonly Template Budgeted = new(
        "上年结转资金预算数{here}，结转项目登记为{there}",
        "The budget of carried-over funds is {here}, the ledger of carried-over projects has {there}"
    );

    private static readonly Template Spent = new(
        "上年结转资金执行数{here}，结转项目登记为{there}",
        "{here} of carried-over funds are spent, the ledger of carried-over projects has {there}"
    );

    private static readonly Template Missing = new(
        "资金栏没有上年结转资金，结转项目登记有{there}",
        "There is no carried-over money in the funds block, the ledger of carried-over projects has {there}"
    );

    private static readonly Template Repair = new(
        "核对结转项目的登记和支付明细，改正其中一处",
        "Check the ledger and the payments, and correct one of the two"
    );

    public override RuleInfo Info { get; } =
        new(
            RuleIds.CarriedOverFunds,
            "Y08",
            Severity.Warning,
            new("上年结转资金与结转项目登记一致", "Carried-over funds are those of the ledger"),
            Sources.Own
        );

    public override IEnumerable<Finding> Check(FilingCase subject)
    {
        if (subject.Beside.CarriedOver is not { } ledger || subject.Filing.Budget is not { } budget)
        {
            yield break;
        }

        var at = budget.Sources.ToList().FindIndex(row => row.Origin == FundOrigin.CarriedOver);
        var row = at < 0 ? null : budget.Sources[at];
        if ((row?.AdjustedBudget ?? row?.InitialBudget) is not { } budgeted)
        {
            var place = at < 0 ? "budget.sources" : PathOf(at, "adjustedBudget");
            yield return At(place, Missing.With(("there", ledger.Balance.ToString()))) with
            {
                Repair = Repair.With(),
            };
            yield break;
        }

        var member = row!.AdjustedBudget is null ? "initialBudget" : "adjustedBudget";
        if (Compare(PathOf(at, member), Budgeted, budgeted, ledger.Balance) is { } balance)
        {
            yield return balance;
        }

        if (
            row.ExecutedAmount is { } executed
            && ledger.Spent is { } spent
            && Compare(PathOf(at, "executedAmount"), Spent, executed, spent) is { } spending
        )
        {
            yield return spending;
        }
    }

    private Finding? Compare(string path, Template differs, Amount here, Amount there)
    {
        var (first, second) = (Printed.Of(path, here), Printed.Of(path, there));
        return Verdicts.Compare(first, second) != Verdict.Fails
            ? null
            : At(path, differs.With(("here", first.Text), ("there", second.Text))) with
            {
                Expected = second.Text,
                Found = first.Text,
                Repair = Repair.With(),
            };
    }

    private static string PathOf(int at, string member) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"budget.sources[{at}].{member}");
}
