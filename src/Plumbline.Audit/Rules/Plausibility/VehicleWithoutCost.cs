using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Plausibility;

/// <summary>C19: a text that speaks of buying an official vehicle does not stand beside a purchase cost of zero.</summary>
public sealed partial class VehicleWithoutCost : FilingRule
{
    private static readonly string[] Denials =
    [
        "未",
        "无",
        "没有",
        "不得",
        "不再",
        "禁止",
        "严禁",
        "停止",
        "零",
        "0辆",
        "0台",
        "计划",
        "拟",
        "审批",
    ];

    private static readonly Template Bought = new(
        "文字提到“{text}”，而公务用车购置费为{amount}",
        "The text says '{text}', but the cost of vehicle purchase is {amount}"
    );

    private static readonly Template Repair = new(
        "核对车辆购置的列支科目，改正文字或购置费",
        "Check where the vehicle was booked, and correct the text or the cost"
    );

    public override RuleInfo Info { get; } =
        new(
            RuleIds.VehicleWithoutCost,
            "C19",
            Severity.Warning,
            new("购置公务用车与购置费相符", "A vehicle that was bought has its cost"),
            Sources.Own
        );

    public override IEnumerable<Finding> Check(FilingCase subject)
    {
        if (subject.Filing.Budget?.ThreePublic?.VehiclePurchase?.Amount is not { Value.Fen: 0 } cost)
        {
            return [];
        }

        return FilingWalk
            .Values(subject.Filing)
            .Where(value => value.Kind is ValueKind.Text or ValueKind.Prose)
            .SelectMany(value => Purchases(value).Select(text => Report(value.Path, text, cost)))
            .Take(1);
    }

    private static IEnumerable<string> Purchases(FilingValue value) =>
        (value.Value.ToString() ?? "")
            .Split(['，', '。', '；', ',', ';', '\n'])
            .Where(clause => !clause.ContainsAny(Denials))
            .Select(clause => Purchase().Match(clause))
            .Where(match => match.Success)
            .Select(match => match.Value);

    private Finding Report(string path, string text, Amount cost) =>
        At(path, Bought.With(("text", text), ("amount", $"{cost}"))) with
        {
            Found = text,
            Repair = Repair.With(),
            Related = [new FieldPlace("budget.threePublic.vehiclePurchase.amount")],
        };

    // School buses are no official vehicles, and 购置费 is an item of the accounts.
    [GeneratedRegex(
        "购[置买][^费及、校{}]{0,8}(公务用车|公务车|公车|轿车|越野车|执法车)(?!.{0,3}(费|保险|经费))",
        RegexOptions.ExplicitCapture,
        Patience.Milliseconds
    )]
    private static partial Regex Purchase();
}
