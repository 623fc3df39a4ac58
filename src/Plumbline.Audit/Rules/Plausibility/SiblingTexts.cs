using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Domain;
using Plumbline.Domain.Filings;

namespace Plumbline.Audit.Rules.Plausibility;

/// <summary>One text of one item of a list.</summary>
internal sealed record SiblingText(string Owner, string Path, TextLikeness Text);

/// <summary>Texts that stand in the same place of items of the same list: contents of tasks, purposes of projects.</summary>
internal sealed record SiblingTexts(string What, ImmutableArray<SiblingText> Texts)
{
    internal static IEnumerable<SiblingTexts> In(Filing filing)
    {
        yield return Of(
            "任务内容",
            "tasks",
            "taskContent",
            filing.Tasks,
            task => (task.No, task.TaskName, task.TaskContent)
        );
        yield return Of(
            "任务完成情况",
            "tasks",
            "actualOutcome",
            filing.Tasks,
            task => (task.No, task.TaskName, task.ActualOutcome)
        );
        yield return Of(
            "项目用途",
            "projects",
            "purpose",
            filing.Projects,
            project => (project.Key, project.Name, project.Purpose)
        );
        yield return Of(
            "项目成效",
            "projects",
            "effect",
            filing.Projects,
            project => (project.Key, project.Name, project.Effect)
        );
        var goals = filing.Goals?.Items ?? [];
        yield return Of(
            "预期目标",
            "goals.items",
            "expectedGoal",
            goals,
            goal => (goal.Key, goal.Name, goal.ExpectedGoal)
        );
        yield return Of(
            "实际完成情况",
            "goals.items",
            "actualOutcome",
            goals,
            goal => (goal.Key, goal.Name, goal.ActualOutcome)
        );
    }

    private static SiblingTexts Of<T>(
        string what,
        string list,
        string member,
        ImmutableArray<T> items,
        Func<T, (string? Key, string? Name, Prose? Text)> read
    ) =>
        new(
            what,
            [
                .. items
                    .Select((item, at) => (Item: read(item), At: at.ToString(CultureInfo.InvariantCulture)))
                    .Where(entry => entry.Item.Text is not null)
                    .Select(entry => new SiblingText(
                        entry.Item.Name ?? entry.Item.Key ?? entry.At,
                        $"{list}[{entry.Item.Key ?? entry.At}].{member}",
                        new(entry.Item.Text!)
                    )),
            ]
        );
}
