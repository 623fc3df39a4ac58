using System.Collections.Immutable;
using Plumbline.App.Data.Records;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Regimes.Values;

namespace Plumbline.App.Forms;

/// <summary>What a new form says by itself: who, which year, which regime.</summary>
internal static class FormStart
{
    // The rows of the official form of projects.
    private static ImmutableArray<FundsRow> Sources { get; } =
    [.. Enum.GetValues<FundOrigin>().Select(origin => new FundsRow { Label = Terms.Word(origin), Origin = origin })];

    /// <summary>The filing that a new form starts from.</summary>
    /// <param name="form">The form.</param>
    /// <param name="unit">Its unit, which carries a project out.</param>
    /// <param name="department">The 主管部门 over it; the unit itself where it is one.</param>
    /// <param name="project">The project; null: the form is about the unit as a whole.</param>
    /// <param name="task">The task.</param>
    internal static Filing Of(Form form, Unit unit, Unit department, Project? project, SeasonTask task) =>
        new()
        {
            Subject = form.Subject,
            Regime = form.Regime,
            Year = new FiscalYear(form.Year),
            Stage = task.Stage,
            Round = task.Round,
            Identity = new()
            {
                Department = (project is null ? unit : department).Name,
                DepartmentCode = UnitCode.TryParse((project is null ? unit : department).Code, out var code)
                    ? code
                    : null,
                Unit = project is null ? null : unit.Name,
                Project = project?.Name,
                ProjectCode = project is not null && ProjectCode.TryParse(project.Code, out var number) ? number : null,
                Recurrence = project?.Recurrence,
            },
            Budget = new() { Sources = project is null ? [] : Sources },
        };
}
