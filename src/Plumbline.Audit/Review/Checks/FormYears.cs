using System.Globalization;
using Plumbline.Findings;

namespace Plumbline.Audit.Review.Checks;

/// <summary>PL1003 on a text: the forms of a report are for the year of the report.</summary>
internal static class FormYears
{
    internal static IEnumerable<AuditFinding> Of(TextCase subject)
    {
        if (subject.Identity.Year is not { } year)
        {
            yield break;
        }

        foreach (var form in subject.Forms)
        {
            if (form.Year is { } found && Math.Abs(found - year) == 1)
            {
                var place = subject.Find(found.ToString(CultureInfo.InvariantCulture));
                yield return TextCase.Report(
                    RuleIds.FiscalYearDiffers,
                    Severity.Info,
                    place,
                    TextMessages.OtherYear.With(
                        ("form", TextCase.NameOf(form)),
                        ("found", $"{found}"),
                        ("year", $"{year}")
                    ),
                    TextMessages.OneYear.With()
                );
            }
        }
    }
}
