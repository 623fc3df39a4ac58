using Plumbline.Findings;
using static Plumbline.Domain.Filings.FilingMessages;

namespace Plumbline.Domain.Filings;

/// <summary>
/// Whether every reference inside a filing leads to a value: tokens in prose, restated paths, bases of shares, and what
/// a problem concerns.
/// </summary>
internal static class FilingReferences
{
    internal static IEnumerable<Finding> Check(Filing filing)
    {
        foreach (var value in FilingWalk.Values(filing))
        {
            foreach (var reference in ReferencesIn(value))
            {
                if (!FilingPath.TryParse(reference, out var path) || path.Find(filing) is null)
                {
                    yield return new(
                        DeadReference,
                        Severity.Error,
                        new FieldPlace(value.Path),
                        DeadReferenceText.With(("path", reference))
                    )
                    {
                        Repair = DeadReferenceRepair.With(),
                        Found = reference,
                    };
                }
            }
        }
    }

    private static IEnumerable<string> ReferencesIn(FilingValue value) =>
        value.Value switch
        {
            Prose prose => prose.Parts().Where(part => part.IsToken).Select(part => part.Text),
            string text when IsReference(value.Path) => [text],
            _ => [],
        };

    private static bool IsReference(string path) =>
        path.EndsWith(".shareOf", StringComparison.Ordinal)
        || path.Contains(".concerns[", StringComparison.Ordinal)
        || (path.StartsWith("restatements[", StringComparison.Ordinal) && path.EndsWith(".path", StringComparison.Ordinal));
}
