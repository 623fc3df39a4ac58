using System.Collections.Immutable;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Arithmetic;

/// <summary>
/// What all rules on sums of money share: a stated total, its parts, and the comparison by interval. A gap that printed
/// precision explains is worth an information at most.
/// </summary>
internal static class SumOfMoney
{
    private static readonly Template Fails = new(
        "{name}{stated}与分项之和{computed}不符，相差{difference}（{working}）",
        "{name}: stated {stated}, the parts add up to {computed}; the difference is {difference} ({working})"
    );

    private static readonly Template Rounds = new(
        "{name}{stated}与分项之和{computed}相差{difference}，在四舍五入范围内",
        "{name}: stated {stated}, the parts add up to {computed}; {difference} is within rounding"
    );

    private static readonly Template RepairFails = new(
        "核对合计与各分项，改正其中有误的一项；如属未列明的部分，请补列",
        "Check the total and each part and correct the wrong one; if a part is missing, add it"
    );

    private static readonly Template RepairRounds = new(
        "可不修改；如需相加一致，可用“尾差”行列示",
        "No change is needed; to make it add up, show a rounding row"
    );

    /// <summary>The finding for a total and its parts, or null when they agree or a figure is absent.</summary>
    internal static Finding? Check(
        RuleInfo rule,
        string name,
        Printed? total,
        Amount model,
        ImmutableArray<Printed> parts
    )
    {
        if (total is not { } stated || parts.IsEmpty)
        {
            return null;
        }

        var computed = Printed.Sum(parts);
        var verdict = Verdicts.Compare(stated, computed);
        if (verdict == Verdict.Holds)
        {
            return null;
        }

        var fails = verdict == Verdict.Fails;
        var expected = Printed.Like(model, computed.Value);
        var message = (fails ? Fails : Rounds).With(
            ("name", name),
            ("stated", stated.Text),
            ("computed", expected),
            ("difference", Printed.Like(model, (stated.Value - computed.Value).Abs())),
            ("working", computed.Text)
        );
        return new Finding(rule.Id, fails ? rule.Severity : Severity.Info, new FieldPlace(stated.Path), message)
        {
            Expected = expected,
            Found = stated.Text,
            Repair = (fails ? RepairFails : RepairRounds).With(),
            Related = [.. parts.Select(part => new FieldPlace(part.Path))],
        };
    }

    /// <summary>The finding for a line of accounts and the lines that make it up.</summary>
    internal static Finding? Check(
        RuleInfo rule,
        string path,
        string name,
        Line? total,
        params ReadOnlySpan<(string Path, Line? Line)> parts
    )
    {
        if (total?.Amount is not { } amount)
        {
            return null;
        }

        var found = ImmutableArray.CreateBuilder<Printed>();
        foreach (var (partPath, line) in parts)
        {
            if (Printed.Of(partPath + ".amount", line?.Amount) is { } part)
            {
                found.Add(part);
            }
        }

        return Check(rule, name, Printed.Of(path + ".amount", amount), amount, found.ToImmutable());
    }
}
