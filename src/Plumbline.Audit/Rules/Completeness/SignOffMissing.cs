using System.Collections.Immutable;
using Plumbline.Domain.Filings;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Completeness;

/// <summary>
/// A13: who has to sign has signed. Public editions leave the block out, so that its absence says nothing unless the
/// regime asks for it (parameter <c>when: always</c>).
/// </summary>
public sealed class SignOffMissing : FilingRule
{
    private static readonly ImmutableArray<string> Roles = ["preparer", "financeHead", "unitHead"];

    private static readonly Template Missing = new("“{role}”未签署", "'{role}' has not signed");

    private static readonly Template Repair = new("锁定前由本人签署", "To be signed before the filing is locked");

    public override RuleInfo Info { get; } =
        new(
            RuleIds.SignOffMissing,
            "A13",
            Severity.Error,
            new("签章人员齐全", "Everyone who must sign has signed"),
            Sources.SignedForm
        );

    public override IEnumerable<Finding> Check(FilingCase subject)
    {
        if (subject.Filing.SignOff is null && subject.Parameter("when", "") is not "always")
        {
            yield break;
        }

        foreach (var role in subject.Items("roles", Roles))
        {
            if (
                FilingPath.TryParse("signOff." + role, out var path)
                && path.Kind() is not null
                && string.IsNullOrWhiteSpace(path.Find(subject.Filing)?.ToString())
            )
            {
                var message = Missing.With(("role", path.Describe().Split('·')[^1].Trim()));
                yield return At(path.Text, message) with
                {
                    Repair = Repair.With(),
                };
            }
        }
    }
}
