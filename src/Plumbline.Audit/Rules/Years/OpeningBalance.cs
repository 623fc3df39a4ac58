using Plumbline.Domain;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Years;

/// <summary>B18: 年初结转和结余 of this year is 年末结转和结余 of the last (final accounts F12).</summary>
public sealed class OpeningBalance : FilingRule
{
    private static readonly Template Differs = new(
        "年初结转和结余{opening}与上年年末{closing}不一致",
        "The opening balance {opening} differs from last year's closing balance {closing}"
    );

    private static readonly Template Repair = new(
        "核对上年决算；有年初调整的，说明调整事项",
        "Check last year's accounts; explain any adjustment at the start of the year"
    );

    public override RuleInfo Info { get; } =
        new(
            RuleIds.OpeningBalance,
            "B18",
            Severity.Error,
            new("年初结转结余等于上年年末数", "The opening balance is last year's closing balance"),
            Sources.Recalled("部门决算跨年勾稽关系")
        );

    public override IEnumerable<Finding> Check(FilingCase subject)
    {
        var balances = subject.Filing.Budget?.Balances;
        Amount? prior = balances?.PriorClosing ?? subject.PriorYear?.Budget?.Balances?.Closing;
        if (balances?.Opening is not { } opening || prior is not { } closing)
        {
            yield break;
        }

        var first = Printed.Of("budget.balances.opening", opening);
        var second = Printed.Of("budget.balances.priorClosing", closing);
        if (Verdicts.Compare(first, second) == Verdict.Fails)
        {
            yield return At(first.Path, Differs.With(("opening", first.Text), ("closing", second.Text))) with
            {
                Expected = second.Text,
                Found = first.Text,
                Repair = Repair.With(),
            };
        }
    }
}
