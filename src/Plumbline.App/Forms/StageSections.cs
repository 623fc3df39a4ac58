using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Domain.Filings;
using static Plumbline.App.Forms.FormFields;

namespace Plumbline.App.Forms;

/// <summary>What is filled before the year is over: the declaration of goals, and the rounds of monitoring.</summary>
internal static class StageSections
{
    /// <summary>Milestones that the page offers; a filing may hold more.</summary>
    internal const int MostMilestones = 3;

    /// <summary>绩效目标申报: names, money, goals and indicators with their targets; no result and no score.</summary>
    internal static ImmutableArray<FormSection> Goal(FormBlock basics, FilingSubject subject)
    {
        var sections = new List<FormSection> { new(FormSectionKind.Basics, [basics]) };
        if (subject == FilingSubject.Project)
        {
            var funds = Funds("periodBudget", "initialBudget");
            sections.Add(new(FormSectionKind.Funds, [funds]));
            sections.Add(new(FormSectionKind.Goals, [Texts("period", "overall")]));
        }
        else
        {
            string[] columns = ["taskName", "taskContent", "budget", "fiscalBudget", "otherBudget"];
            sections.Add(new(FormSectionKind.Tasks, [List("tasks", columns)]));
            sections.Add(new(FormSectionKind.Goals, [Texts("overall")]));
        }

        sections.Add(new(FormSectionKind.Indicators, [Indicators()]));
        sections.Add(new(FormSectionKind.Milestones, [Milestones()]));
        return [.. sections];
    }

    /// <summary>绩效运行监控: money and values to date, forecast, and words on what is behind.</summary>
    internal static ImmutableArray<FormSection> Monitoring(FormBlock basics)
    {
        string[] own = ["valueToDate", "fullYearForecast", "likelihood"];
        string[] words = ["causes", "reason", "action"];
        var indicators = List(
            "indicators",
            ["kind", "aspect", "name", "target", .. own.Select(field => $"monitoring[0].{field}"), "weight"]
        );
        var deviations = List(
            "indicators",
            ["name", "target", "monitoring[0].valueToDate", .. words.Select(field => $"monitoring[0].{field}")]
        );
        return
        [
            new(FormSectionKind.Basics, [basics]),
            new(
                FormSectionKind.Funds,
                [ToDate(Funds("adjustedBudget", "executedAmount", "fullYearForecast")), Block("budget", "total.reason")]
            ),
            new(FormSectionKind.Goals, [Texts("overall")]),
            new(FormSectionKind.Indicators, [indicators]),
            new(FormSectionKind.Deviations, [Second(deviations, 3)]),
            new(FormSectionKind.Evidence, []),
        ];
    }

    private static FormBlock Funds(params string[] amounts) =>
        List("budget.sources", ["label", "origin", "nature", .. amounts]) with
        {
            Fixed = [new(FilingPath.Parse("budget.total").Describe().Split(" · ")[^1], "budget", "total.")],
        };

    // 实施期目标 and 年度总体目标 are told apart by the goal, not by what is said of it.
    private static FormBlock Texts(params string[] goals)
    {
        var block = Block("goals", [.. goals.Select(goal => goal + ".expectedGoal")]);
        return block with
        {
            Fields = [.. block.Fields.Zip(goals, (field, goal) => field with { Label = Term("goals." + goal) })],
        };
    }

    private static FormBlock Indicators() =>
        List(
            "indicators",
            "kind",
            "aspect",
            "name",
            "target",
            "measureUnit",
            "weight",
            "targetBasis",
            "nature",
            "direction",
            "priorActual"
        );

    // The same amount is read at the end of the year in the self-evaluation, and here at the cut-off day.
    private static FormBlock ToDate(FormBlock funds) =>
        funds with
        {
            Fields =
            [
                .. funds.Fields.Select(field =>
                    field.Field == "executedAmount" ? field with { Label = "截至目前执行数" } : field
                ),
            ],
        };

    private static readonly string[] MilestoneFields = ["on", "value"];

    private static FormBlock Milestones()
    {
        var places = Enumerable
            .Range(0, MostMilestones)
            .SelectMany(at =>
                MilestoneFields.Select(field =>
                    string.Create(CultureInfo.InvariantCulture, $"milestones[{at}].{field}")
                )
            );
        return Second(List("indicators", ["name", "target", .. places]), 2);
    }

    // A second view of a list: the first columns tell the rows apart and are typed elsewhere.
    private static FormBlock Second(FormBlock list, int shown) =>
        list with
        {
            Editable = false,
            Fields = [.. list.Fields.Select((field, at) => field with { Shown = at < shown })],
        };
}
