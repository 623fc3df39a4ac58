using Plumbline.App.Data.Records;
using Plumbline.Domain;
using Plumbline.Domain.Filings;

namespace Plumbline.App.Forms;

/// <summary>What a new form says by itself: who, which year, which regime.</summary>
internal static class FormStart
{
    internal static Filing Of(Form form, Unit unit, Project? project, SeasonTask task) =>
        new()
        {
            Subject = form.Subject,
            Regime = form.Regime,
            Year = new FiscalYear(form.Year),
            Stage = task.Stage,
            Round = task.Round,
            Identity = new()
            {
                Department = unit.Name,
                DepartmentCode = UnitCode.TryParse(unit.Code, out var code) ? code : null,
                Unit = project is null ? null : unit.Name,
                Project = project?.Name,
                ProjectCode = project is not null && ProjectCode.TryParse(project.Code, out var number) ? number : null,
                Recurrence = project?.Recurrence,
            },
            Budget = new(),
        };
}
