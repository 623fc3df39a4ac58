using System.Collections.Immutable;
using Plumbline.Audit.Texts;
using Plumbline.Domain.Filings;
using Plumbline.Findings;

namespace Plumbline.App.Imports.Workbooks;

/// <summary>
/// Finds the form of a task that a workbook is: by the names of project and unit printed in it, blanks and widths of
/// characters aside. A name that fits several forms fits none.
/// </summary>
internal static class MatchWorkbook
{
    /// <summary>The form, or why there is none.</summary>
    internal static Result<WorkbookTarget> Of(string file, Filing filing, ImmutableArray<WorkbookTarget> targets)
    {
        var (name, unit) =
            filing.Subject == FilingSubject.Project
                ? (filing.Identity.Project ?? "", filing.Identity.Unit)
                : (filing.Identity.Department, null);
        var named = targets
            .Where(target => target.Form.Subject == filing.Subject && Same(target.Form.Name, name))
            .ToList();
        var fitting = unit is null ? named : named.FindAll(target => Same(target.UnitName, unit));
        return fitting is [var only]
            ? Result.Of(only)
            : Result.Failed<WorkbookTarget>(WorkbookMessages.Missing(file, name, unit, named.Count));
    }

    private static bool Same(string left, string right) => Folding.Compact(left) == Folding.Compact(right);
}
