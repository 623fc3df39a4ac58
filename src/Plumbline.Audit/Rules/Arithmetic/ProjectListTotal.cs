using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Arithmetic;

/// <summary>B10: the projects add up to 项目支出, where the list claims to be complete.</summary>
public sealed class ProjectListTotal : FilingRule
{
    public override RuleInfo Info { get; } =
        new(
            RuleIds.ProjectListTotal,
            "B10",
            Severity.Error,
            new("项目清单之和等于项目支出", "The listed projects add up to project expenditure"),
            Sources.Own
        );

    public override IEnumerable<Finding> Check(FilingCase subject)
    {
        var lines = subject.Filing.Budget?.Expenditure;
        if (lines is not { ProjectsComplete: true, Project.Amount: { } total })
        {
            return [];
        }

        var parts = subject
            .Filing.Projects.Select(
                (project, at) => (Item: project.Key ?? at.ToString(CultureInfo.InvariantCulture), project.Amount)
            )
            .Select(project => Printed.Of($"projects[{project.Item}].amount", project.Amount))
            .OfType<Printed>()
            .ToImmutableArray();
        var stated = Printed.Of("budget.expenditure.project.amount", total);
        var finding = SumOfMoney.Check(Info, "项目支出", stated, total, parts);
        return finding is null ? [] : [finding];
    }
}
