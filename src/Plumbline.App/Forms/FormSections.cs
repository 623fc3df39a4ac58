using System.Collections.Immutable;
using Plumbline.Domain.Filings;
using Plumbline.Regimes.Layouts;
using Plumbline.Regimes.Values;
using static Plumbline.App.Forms.FormFields;

namespace Plumbline.App.Forms;

/// <summary>
/// What the page of a form offers. The official form of the regime decides which lists are there; what every form of the
/// subject needs is always there, so that a regime without a form of its own can be filled too.
/// </summary>
public static class FormSections
{
    private static readonly string[] Amounts = ["initialBudget", "adjustedBudget", "executedAmount"];

    /// <summary>The sections of a stage, in the order of the official form.</summary>
    /// <param name="stage">A goal, a monitoring round or a self-evaluation.</param>
    /// <param name="subject">Department or project.</param>
    /// <param name="layout">The official form of the stage; null: the regime has none.</param>
    public static ImmutableArray<FormSection> Of(FilingStage stage, FilingSubject subject, Layout? layout) =>
        stage switch
        {
            FilingStage.Goal => StageSections.Goal(Basics(subject == FilingSubject.Department), subject),
            FilingStage.Monitoring => StageSections.Monitoring(Basics(subject == FilingSubject.Department)),
            _ => Of(subject, layout),
        };

    /// <summary>The sections of a self-evaluation, in the order of the official form.</summary>
    /// <param name="subject">Department or project.</param>
    /// <param name="layout">The official form; null: the regime has none.</param>
    public static ImmutableArray<FormSection> Of(FilingSubject subject, Layout? layout)
    {
        var used = layout is null ? [] : Paths(layout.Rows).ToHashSet(StringComparer.Ordinal);
        var department = subject == FilingSubject.Department;
        var sections = new List<FormSection> { new(FormSectionKind.Basics, [Basics(department, isSigned: true)]) };
        if (department)
        {
            sections.Add(new(FormSectionKind.Organisation, Organisation()));
        }

        sections.Add(new(FormSectionKind.Funds, Funds(department)));
        sections.Add(new(FormSectionKind.Goals, Goals(department || Uses(used, "goals.items"))));
        if (department || Uses(used, "tasks"))
        {
            sections.Add(
                new(
                    FormSectionKind.Tasks,
                    [List("tasks", "no", "taskName", "taskContent", "actualOutcome", "budget", "fiscalBudget")]
                )
            );
        }

        sections.Add(new(FormSectionKind.Indicators, [Indicators(used)]));
        sections.Add(new(FormSectionKind.Deviations, [Deviations()]));
        sections.Add(new(FormSectionKind.Problems, Problems()));
        sections.Add(new(FormSectionKind.Evidence, []));
        return [.. sections];
    }

    // Reports are signed and dated; of projects only the one on the self-evaluation.
    private static FormBlock Basics(bool department, bool isSigned = false) =>
        department
            ? Block(
                "identity",
                "department",
                "departmentCode",
                "region",
                "scope",
                "addressee",
                "signatory",
                "documentDate"
            )
            : Block(
                "identity",
                [
                    "project",
                    "projectCode",
                    "department",
                    "unit",
                    "continuity",
                    "recurrence",
                    "startsOn",
                    "endsOn",
                    .. isSigned ? (string[])["signatory", "documentDate"] : [],
                ]
            );

    private static ImmutableArray<FormBlock> Organisation() =>
        [
            Block("organisation", "nature", "unitLevel", "authorisedPosts", "staffInPost", "retired", "staffAsOf"),
            List("duties", "no", "text"),
        ];

    private static ImmutableArray<FormBlock> Funds(bool department)
    {
        var grid = List("budget.sources", ["label", "origin", "nature", .. Amounts, "weight", "score"]) with
        {
            Fixed = [new(FilingPath.Parse("budget.total").Describe().Split(" · ")[^1], "budget", "total.")],
        };
        var reason = Block("budget", "adjustmentReason");
        if (!department)
        {
            return [grid, reason];
        }

        string[] lines = ["total", "basic", "personnel", "operating", "project"];
        return
        [
            grid,
            reason,
            Block(
                "budget",
                [
                    .. lines.SelectMany(line =>
                        new[] { $"expenditure.{line}.initialBudget", $"expenditure.{line}.amount" }
                    ),
                ]
            ),
            Block(
                "budget",
                "balances.opening",
                "balances.closing",
                "threePublic.total.initialBudget",
                "threePublic.total.amount"
            ),
        ];
    }

    private static ImmutableArray<FormBlock> Goals(bool items)
    {
        var overall = Block("goals", "overall.expectedGoal", "overall.actualOutcome");
        return items ? [overall, List("goals.items", "no", "name", "expectedGoal", "actualOutcome")] : [overall];
    }

    // The official form's columns first, in its order: a block copied from it can be pasted as it is.
    private static FormBlock Indicators(HashSet<string> used)
    {
        string[] columns =
        [
            "kind",
            "aspect",
            "name",
            "target",
            "actual",
            "weight",
            "selfScore",
            "nature",
            "direction",
            "measureUnit",
            "band",
            "priorActual",
        ];
        return List("indicators", Uses(used, "explanation") ? [.. columns, "explanation"] : columns);
    }

    private static FormBlock Deviations()
    {
        var list = List("indicators", "name", "target", "actual", "deviationReason", "correctiveAction");
        return list with
        {
            Editable = false,
            Fields = [.. list.Fields.Select((field, at) => field with { Shown = at < 3 })],
        };
    }

    private static ImmutableArray<FormBlock> Problems() =>
        [
            List("problems", "title", "text", "cause"),
            List("measures", "title", "text", "owner", "due"),
            List("suggestions", "title", "text"),
        ];

    private static bool Uses(HashSet<string> used, string path) =>
        used.Contains(path) || used.Any(one => one.StartsWith(path + ".", StringComparison.Ordinal));

    private static IEnumerable<string> Paths(IEnumerable<LayoutRow> rows) =>
        rows.SelectMany(row =>
            row switch
            {
                RepeatRow repeat => repeat.Cells.SelectMany(Paths).Append(repeat.List),
                SideRow side => Paths(side.Rows),
                FixedRow line => line.Cells.SelectMany(Paths),
                _ => [],
            }
        );

    private static IEnumerable<string> Paths(LayoutCell cell) =>
        cell is ValueCell value
            ? value.Expression switch
            {
                PathExpression path => [path.Path.TrimStart('.')],
                CallExpression call => call.Paths.Select(path => path.TrimStart('.')),
                _ => [],
            }
            : [];
}
