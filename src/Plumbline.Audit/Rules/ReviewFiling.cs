using System.Collections.Immutable;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules;

/// <summary>Runs the rules that a regime uses over a case.</summary>
public static class ReviewFiling
{
    /// <summary>
    /// All findings, heaviest first and then in the order of the rules. A rule with a recalled source never blocks: its
    /// errors become warnings, and each of its findings says that the source is unverified.
    /// </summary>
    public static ImmutableArray<Finding> Run(FilingCase subject) =>
        [
            .. subject
                .Regime.Rules.SelectMany(active => Run(active, subject))
                .OrderByDescending(finding => finding.Severity),
        ];

    private static IEnumerable<Finding> Run(Domain.ActiveRule active, FilingCase subject)
    {
        if (RuleCatalogue.Find(active.Id) is not { } rule)
        {
            return [];
        }

        var unverified = rule.Info.Source.Unverified || active.Source is { Unverified: true };
        return rule.Check(subject with { Parameters = active.Parameters })
            .Select(finding =>
                finding with
                {
                    Severity = Weigh(active.Severity ?? finding.Severity, unverified || finding.Unverified),
                    Unverified = unverified || finding.Unverified,
                }
            );
    }

    private static Severity Weigh(Severity severity, bool unverified) =>
        unverified && severity == Severity.Error ? Severity.Warning : severity;
}
