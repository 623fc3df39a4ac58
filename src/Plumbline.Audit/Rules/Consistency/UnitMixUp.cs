using Plumbline.Domain.Filings;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Consistency;

/// <summary>B15: two statements of one quantity that differ by a factor of 10,000 point to 元 and 万元 mixed up.</summary>
public sealed class UnitMixUp : FilingRule
{
    private static readonly Template Mixed = new(
        "{name}一处为{first}，{where}为{second}，约差一万倍，疑为元与万元混用",
        "{name} is {first} and, in {where}, {second}: about ten thousand times; 元 and 万元 may be mixed up"
    );

    private static readonly Template Repair = new("核对计量单位后统一", "Check the units and use one");

    public override RuleInfo Info { get; } =
        new(
            RuleIds.UnitMixUp,
            "B15",
            Severity.Warning,
            new("计量单位一致", "Units of money are consistent"),
            Sources.FinalAccounts
        );

    public override IEnumerable<Finding> Check(FilingCase subject)
    {
        foreach (var (restated, first, second) in Restated.In(subject.Filing))
        {
            if (!first.Value.IsZero && Restated.LooksLikeUnits(first, second))
            {
                var message = Mixed.With(
                    ("name", FilingPath.Parse(restated.Path).Describe()),
                    ("first", first.Text),
                    ("where", restated.Where ?? "另一处"),
                    ("second", second.Text)
                );
                yield return At(restated.Path, message) with
                {
                    Found = second.Text,
                    Repair = Repair.With(),
                };
            }
        }
    }
}
