using System.Collections.Immutable;
using Plumbline.App.Documents;
using Plumbline.App.Filings;

namespace Plumbline.App.Demo;

/// <summary>A sample department as the demonstration shows it: its judged filings and what was written for it.</summary>
/// <param name="Folder">Folder name under the output folder.</param>
/// <param name="Department">The department's filing, judged.</param>
/// <param name="Projects">The filings of its projects, judged.</param>
/// <param name="Documents">What was written.</param>
public sealed record DemoDepartment(
    string Folder,
    CheckedFiling Department,
    ImmutableArray<CheckedFiling> Projects,
    ImmutableArray<WrittenDocument> Documents
)
{
    public IEnumerable<CheckedFiling> Filings => Projects.Prepend(Department);
}
