using Plumbline.Domain.Filings;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Consistency;

/// <summary>
/// B13: the same quantity stated twice has one value. The filing keeps the first and lists the others as restatements;
/// which of them is right, the documents cannot say, so both are shown.
/// </summary>
public sealed class SameQuantityTwice : FilingRule
{
    private static readonly Template Differs = new(
        "{name}前后不一致：一处为{first}，{where}为{second}，相差{difference}",
        "{name} has two values: {first}, and {second} in {where}; they differ by {difference}"
    );

    private static readonly Template Repair = new(
        "以原始账表核实后统一为同一数值",
        "Verify against the accounts and print one value everywhere"
    );

    public override RuleInfo Info { get; } =
        new(
            RuleIds.SameQuantityTwice,
            "B13",
            Severity.Error,
            new("同一数据在文字与表格中一致", "The same quantity has one value in text and form"),
            Sources.Own
        );

    public override IEnumerable<Finding> Check(FilingCase subject)
    {
        foreach (var (restated, first, second) in Restated.In(subject.Filing))
        {
            if (Restated.LooksLikeUnits(first, second) || Verdicts.Compare(first, second) != Verdict.Fails)
            {
                continue;
            }

            var message = Differs.With(
                ("name", FilingPath.Parse(restated.Path).Describe()),
                ("first", first.Text),
                ("where", restated.Where ?? "另一处"),
                ("second", second.Text),
                ("difference", Printed.Like(restated.Value, (first.Value - second.Value).Abs()))
            );
            yield return At(restated.Path, message) with
            {
                Found = $"{first.Text} / {second.Text}",
                Repair = Repair.With(),
            };
        }
    }
}
