using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Completeness;

/// <summary>
/// A01: every project with money has a self-evaluation form of its own, beside the department's. Only where the regime
/// asks for it (parameter <c>forms: all</c>): most published reports come without their project forms.
/// </summary>
public sealed class ProjectFormMissing : FilingRule
{
    private static readonly Template Missing = new(
        "项目“{typed}”（{amount}）没有绩效自评表",
        "The project '{typed}' ({amount}) has no self-evaluation form"
    );

    private static readonly Template Repair = new(
        "补报该项目的绩效自评表，或在项目清单中注明其自评表文件",
        "Add the project's form, or name its file in the list of projects"
    );

    public override RuleInfo Info { get; } =
        new(
            RuleIds.ProjectFormMissing,
            "A01",
            Severity.Error,
            new("有资金的项目都有绩效自评表", "Every project with money has a self-evaluation form"),
            Sources.Recalled("财预〔2020〕10号 第八条")
        );

    public override IEnumerable<Finding> Check(FilingCase subject)
    {
        if (subject.Parameter("forms", "") is not "all" || subject.Filing.Subject != FilingSubject.Department)
        {
            yield break;
        }

        for (var at = 0; at < subject.Filing.Projects.Length; at++)
        {
            var project = subject.Filing.Projects[at];
            if (
                Money(project) is { } amount
                && project.Form is null
                && !subject.Projects.Any(form => Is(form, project))
            )
            {
                var message = Missing.With(("typed", project.Name), ("amount", $"{amount}"));
                yield return At(ItemPath.Of("projects", project.Key, at), message) with
                {
                    Repair = Repair.With(),
                };
            }
        }
    }

    // A project whose budget was not spent is evaluated all the same.
    private static Amount? Money(ProjectLine project)
    {
        Amount?[] amounts = [project.Amount, project.AdjustedBudget, project.InitialBudget];
        return amounts.FirstOrDefault(amount => amount is { } stated && stated.Value > Domain.Money.Zero);
    }

    private static bool Is(Filing form, ProjectLine project) =>
        form.Identity is { ProjectCode: { } code } && code == project.Code
        || form.Identity.Project is { } name
            && project.AlsoCalled.Prepend(project.Name).Contains(name.Trim(), StringComparer.Ordinal);
}
