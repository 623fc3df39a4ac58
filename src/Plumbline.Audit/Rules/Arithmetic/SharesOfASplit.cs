using System.Collections.Immutable;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Numbers;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Arithmetic;

/// <summary>B17: the shares of a split that claims to be complete add up to 100 %.</summary>
public sealed class SharesOfASplit : FilingRule
{
    private static readonly Template Fails = new(
        "{name}各项占比合计为{sum}%，不等于100%",
        "The shares of {name} add up to {sum}%, not to 100 %"
    );

    private static readonly Template Repair = new("逐项重新计算占比", "Work out each share again");

    public override RuleInfo Info { get; } =
        new(
            RuleIds.SharesOfASplit,
            "B17",
            Severity.Warning,
            new("同一分类各项占比合计为100%", "The shares of a split add up to 100 %"),
            Sources.FinalAccounts
        );

    public override IEnumerable<Finding> Check(FilingCase subject)
    {
        var lines = subject.Filing.Budget?.Expenditure;
        var functions = lines?.Functions ?? [];
        var found = Check("支出功能分类", "budget.expenditure.functions", [.. functions.Select(line => line.Share)]);
        var splits = StatedFacts
            .In(subject.Filing)
            .Where(stated => stated.Fact is { OfWhich: OfWhich.Exhaustive, Parts.IsEmpty: false })
            .Select(stated => Check(stated.Fact.Label, stated.Path, [.. stated.Fact.Parts.Select(part => part.Share)]));
        return splits.Prepend(found).OfType<Finding>();
    }

    private Finding? Check(string name, string path, ImmutableArray<Quantity?> shares)
    {
        if (shares.Length < 2 || shares.Any(share => share is not { IsPercent: true }))
        {
            return null;
        }

        var sum = Printed.Sum([.. shares.Select(share => Printed.Of("", share!))]);
        if (sum.Interval.Contains(new Fraction(100, 1)))
        {
            return null;
        }

        var text = Rounding.ToText(sum.Value, shares.Max(share => share!.Number.Decimals));
        return At(path, Fails.With(("name", name), ("sum", text))) with
        {
            Expected = "100%",
            Found = text + "%",
            Repair = Repair.With(),
        };
    }
}
