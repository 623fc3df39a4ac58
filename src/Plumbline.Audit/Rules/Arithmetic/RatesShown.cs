using Plumbline.Domain.Filings;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Arithmetic;

/// <summary>
/// B14: shares, changes and ratios to the budget are what their figures give, in lines of accounts and in facts.
/// </summary>
public sealed class RatesShown : FilingRule
{
    private static readonly Template ChangeFails = new(
        "{name}较上年变动{stated}，按{amount}与上年{prior}计算应为{computed}",
        "{name} is said to change by {stated}; {amount} against {prior} gives {computed}"
    );

    private static readonly Template ChangeRepair = new(
        "改正增减额，或核对本年数和上年数",
        "Correct the change, or check this year's and last year's figure"
    );

    public override RuleInfo Info { get; } =
        new(
            RuleIds.RatesShown,
            "B14",
            Severity.Warning,
            new("占比、增减和完成比例与其数据相符", "Shares, changes and ratios fit their figures"),
            Sources.FinalAccounts
        );

    public override IEnumerable<Finding> Check(FilingCase subject) =>
        StatedLines
            .In(subject.Filing)
            .SelectMany(Check)
            .Concat(StatedFacts.In(subject.Filing).SelectMany(fact => Check(subject.Filing, fact)));

    private IEnumerable<Finding> Check(StatedLine stated)
    {
        var (path, name, line, whole, initial) = stated;
        if (Printed.Of(path + ".amount", line.Amount) is not { } amount)
        {
            yield break;
        }

        if (
            line.Share is { } share
            && whole is { } total
            && ShownRate.Check(Info, name + "占比", path + ".share", share, amount, total) is { } wrongShare
        )
        {
            yield return wrongShare;
        }

        if (
            line.RatioToInitialBudget is { } ratio
            && initial is { } budget
            && ShownRate.Check(Info, name + "占年初预算比例", path + ".ratioToInitialBudget", ratio, amount, budget)
                is { } wrongRatio
        )
        {
            yield return wrongRatio;
        }

        if (Printed.Of(path + ".priorYear", line.PriorYear) is { } prior)
        {
            foreach (var finding in Changes(stated, amount, prior))
            {
                yield return finding;
            }
        }
    }

    private IEnumerable<Finding> Changes(StatedLine stated, Printed amount, Printed prior)
    {
        var (path, name, line, _, _) = stated;
        var difference = Printed.Sum([amount, prior.Negated()]);
        if (
            line.Change is { } change
            && Verdicts.Compare(Printed.Of(path + ".change", change), difference) == Verdict.Fails
        )
        {
            yield return Changed(
                path + ".change",
                name,
                $"{change}",
                Printed.Like(change, difference.Value),
                amount,
                prior
            );
        }

        if (
            line.ChangeRate is { } rate
            && ShownRate.Check(
                Info,
                name + "增减率",
                path + ".changeRate",
                rate,
                difference with
                {
                    Text = $"({amount.Text} − {prior.Text})",
                },
                prior
            )
                is { } wrong
        )
        {
            yield return wrong;
        }
    }

    private IEnumerable<Finding> Check(Filing filing, StatedFact stated)
    {
        var (path, fact, parent) = stated;
        if (Printed.OrNull(path + ".value", fact.Value) is not { } value)
        {
            yield break;
        }

        if (fact.Share is { IsPercent: true } share && StatedFacts.BaseOf(filing, fact, parent) is { } whole)
        {
            if (ShownRate.Check(Info, fact.Label + "占比", path + ".share", share, value, whole) is { } finding)
            {
                yield return finding;
            }
        }

        if (
            fact is { Change: { } change, PriorYear: { } before }
            && StatedFacts.SameUnit(change, fact.Value!)
            && StatedFacts.SameUnit(before, fact.Value!)
        )
        {
            var prior = Printed.Of(path + ".priorYear", before);
            var difference = Printed.Sum([value, prior.Negated()]);
            if (Verdicts.Compare(Printed.Of(path + ".change", change), difference) == Verdict.Fails)
            {
                yield return Changed(
                    path + ".change",
                    fact.Label,
                    change.Literal,
                    Printed.Like(change, difference.Value),
                    value,
                    prior
                );
            }
        }
    }

    private Finding Changed(string path, string name, string stated, string computed, Printed amount, Printed prior) =>
        At(
            path,
            ChangeFails.With(
                ("name", name),
                ("stated", stated),
                ("amount", amount.Text),
                ("prior", prior.Text),
                ("computed", computed)
            )
        ) with
        {
            Expected = computed,
            Found = stated,
            Repair = ChangeRepair.With(),
            Related = [new FieldPlace(amount.Path), new FieldPlace(prior.Path)],
        };
}
