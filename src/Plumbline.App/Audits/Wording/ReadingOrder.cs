using Plumbline.Audit;
using Plumbline.Findings;

namespace Plumbline.App.Audits.Wording;

/// <summary>The order in which a person reads findings: the heaviest first, then as they stand in the document.</summary>
public static class ReadingOrder
{
    /// <summary>The report with its findings in that order.</summary>
    public static AuditReport Of(AuditReport report) =>
        report with
        {
            Findings =
            [
                .. report
                    .Findings.OrderByDescending(found => found.Finding.Severity)
                    .ThenBy(found => found.Finding.Place is SpanPlace place ? place.Start : -1),
            ],
        };
}
