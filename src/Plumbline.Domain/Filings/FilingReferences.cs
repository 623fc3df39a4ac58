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
            foreach (var reference in ReferencesIn(value).Where(reference => !Leads(filing, reference, value.Kind)))
            {
                var excerpt = JsonText.Excerpt(reference);
                yield return new(
                    DeadReference,
                    Severity.Error,
                    new FieldPlace(value.Path),
                    DeadReferenceText.With(("path", excerpt))
                )
                {
                    Repair = DeadReferenceRepair.With(),
                    Found = excerpt,
                };
            }
        }
    }

    // Text that prints text could print itself, and a list has no print; other references may name a whole record.
    private static bool Leads(Filing filing, string reference, ValueKind from) =>
        FilingPath.TryParse(reference, out var path)
        && path.Find(filing) is not null
        && (from != ValueKind.Prose || path.Kind() is not (ValueKind.Prose or ValueKind.Record or ValueKind.List));

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
        || (
            path.StartsWith("restatements[", StringComparison.Ordinal)
            && path.EndsWith(".path", StringComparison.Ordinal)
        );
}
