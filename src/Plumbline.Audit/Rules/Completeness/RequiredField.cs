using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Domain.Filings;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Completeness;

/// <summary>
/// A02: the fields that the form must have are filled in. Which they are, the regime may say for departments and for
/// projects. A regime with weights expects a form; without weights only a filing that has one is checked.
/// </summary>
public sealed class RequiredField : FilingRule
{
    private const string EachRow = "indicators[].";

    private static readonly Template Blank = new("“{name}”未填写", "'{name}' is not filled in");

    private static readonly Template NoForm = new(
        "没有绩效自评表：未列绩效指标及其指标值、完成值和得分",
        "There is no self-evaluation form: no indicators with target, result and score"
    );

    private static readonly Template NoGoals = new("没有列出绩效指标和指标值", "There are no indicators with targets");

    private static readonly Template RepairGoals = new(
        "逐项填写指标、指标值和分值",
        "Enter each indicator with its target and weight"
    );

    private static readonly Template Repair = new(
        "补填；确不适用的行标明“不适用”",
        "Fill it in; mark rows that do not apply"
    );

    private static readonly Template RepairForm = new(
        "以自评表作为附件，逐项填写",
        "Attach the form and fill in each row"
    );

    private static readonly ImmutableArray<string> Common =
    [
        "identity.department",
        "budget.total.initialBudget",
        "budget.total.adjustedBudget",
        "budget.total.executedAmount",
        "goals.overall.expectedGoal",
        "goals.overall.actualOutcome",
        "indicators[].target",
        "indicators[].actual",
    ];

    private static readonly ImmutableArray<string> OfProjects = ["identity.project", "identity.unit"];

    private static readonly ImmutableArray<string> WithWeights = ["indicators[].weight", "indicators[].selfScore"];

    // What is asked for while the year is planned, and while it runs.
    private static readonly ImmutableArray<string> OfGoals =
    [
        "identity.department",
        "goals.overall.expectedGoal",
        "indicators[].target",
    ];

    private static readonly ImmutableArray<string> ToDate =
    [
        "budget.total.adjustedBudget",
        "budget.total.executedAmount",
        "indicators[].monitoring[0].valueToDate",
    ];

    public override RuleInfo Info { get; } =
        new(
            RuleIds.RequiredField,
            "A02",
            Severity.Error,
            new("自评表必填项均已填写", "The required fields of the form are filled in"),
            Sources.FilledForms
        );

    public override IEnumerable<Finding> Check(FilingCase subject)
    {
        var filing = subject.Filing;
        if (filing.Indicators.IsEmpty)
        {
            return IsBeforeTheEnd(filing) ? [At("indicators", NoGoals.With()) with { Repair = RepairGoals.With() }]
                : subject.Regime.HasWeights ? [At("indicators", NoForm.With()) with { Repair = RepairForm.With() }]
                : [];
        }

        return Fields(subject)
            .SelectMany(field => Places(field, filing))
            .Where(path => IsBlank(path.Find(filing)))
            .Select(path => At(path.Text, Blank.With(("name", path.Describe()))) with { Repair = Repair.With() });
    }

    private static ImmutableArray<string> Fields(FilingCase subject)
    {
        var project = subject.Filing.Subject == FilingSubject.Project;
        if (IsBeforeTheEnd(subject.Filing))
        {
            return subject.Filing.Stage == FilingStage.Monitoring ? ToDate
                : project ? [.. OfProjects, "budget.total.initialBudget", .. OfGoals]
                : OfGoals;
        }

        ImmutableArray<string> fields = project ? [.. OfProjects, .. Common] : Common;
        return subject.Items(
            project ? "project" : "department",
            subject.Regime.HasWeights ? [.. fields, .. WithWeights] : fields
        );
    }

    private static bool IsBeforeTheEnd(Filing filing) => filing.Stage is FilingStage.Goal or FilingStage.Monitoring;

    // A rule list may name a field that this version does not know; that is for the pack's own checks to say.
    private static IEnumerable<FilingPath> Places(string field, Filing filing)
    {
        IEnumerable<string> paths = field.StartsWith(EachRow, StringComparison.Ordinal)
            ? Enumerable
                .Range(0, filing.Indicators.Length)
                .Where(at => !filing.Indicators[at].NotApplicable)
                .Select(at =>
                    string.Create(CultureInfo.InvariantCulture, $"indicators[{at}].{field[EachRow.Length..]}")
                )
            : [field];
        foreach (var text in paths)
        {
            if (FilingPath.TryParse(text, out var path) && path.Kind() is not null)
            {
                yield return path;
            }
        }
    }

    private static bool IsBlank(object? value) => value is null || string.IsNullOrWhiteSpace(FilingWalk.Print(value));
}
