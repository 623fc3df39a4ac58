using Plumbline.Domain;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Arithmetic;

/// <summary>What all rules on printed rates share: the rate worked out again from its two figures and their intervals.</summary>
internal static class ShownRate
{
    private static readonly Template Fails = new(
        "{name}{stated}与重新计算的{computed}不符（{working}）",
        "{name}: stated {stated}, recomputed {computed} ({working})"
    );

    private static readonly Template Repair = new(
        "按{working}重新计算并改正，或核对所用的两个数",
        "Work it out again as {working}, or check the two figures"
    );

    private static readonly Template NoBase = new(
        "{name}为{stated}，但基数{base}为零，无法得出比率",
        "{name} is stated as {stated}, but its base {base} is zero: there is no rate"
    );

    private static readonly Template NoBaseRepair = new(
        "基数为零时填“—”，并说明原因",
        "With a zero base print a dash and say why"
    );

    /// <summary>The finding for a stated percentage, or null when it fits.</summary>
    internal static Finding? Check(
        RuleInfo rule,
        string name,
        string path,
        Quantity stated,
        Printed part,
        Printed whole
    )
    {
        var shown = Printed.Of(path, stated);
        if (whole.Value.IsZero)
        {
            return shown.Value.IsZero || !whole.Interval.Equals(Domain.Numbers.Interval.Exactly(whole.Value))
                ? null
                : new Finding(
                    rule.Id,
                    rule.Severity,
                    new FieldPlace(path),
                    NoBase.With(("name", name), ("stated", stated.Literal), ("base", whole.Text))
                )
                {
                    Repair = NoBaseRepair.With(),
                    Found = stated.Literal,
                };
        }

        if (Printed.Percent(part, whole) is not { } computed || Verdicts.Compare(shown, computed) != Verdict.Fails)
        {
            return null;
        }

        var expected = Printed.Like(stated, computed.Value);
        var message = Fails.With(
            ("name", name),
            ("stated", stated.Literal),
            ("computed", expected),
            ("working", computed.Text)
        );
        return new Finding(rule.Id, rule.Severity, new FieldPlace(path), message)
        {
            Expected = expected,
            Found = stated.Literal,
            Repair = Repair.With(("working", computed.Text)),
            Related = [new FieldPlace(part.Path), new FieldPlace(whole.Path)],
        };
    }
}
