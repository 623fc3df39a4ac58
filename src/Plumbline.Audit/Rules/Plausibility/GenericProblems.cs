using System.Collections.Immutable;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Plausibility;

/// <summary>
/// C18: problems and measures belong to this body and this year: somewhere stands a figure, a project, an indicator, a
/// person in charge or a date. Reported once for the chapter, and only when nothing of the kind is there.
/// </summary>
public sealed class GenericProblems : FilingRule
{
    private static readonly ImmutableArray<string> Particulars =
    [
        "indicators[",
        "projects[",
        "tasks[",
        "activities[",
        "goals.items[",
    ];

    private static readonly Template Generic = new(
        "存在的问题（{problems}条）和改进措施（{measures}条）没有数据、项目或指标名称，也没有责任人和完成时限",
        "{problems} problems and {measures} measures name no figure, project or indicator, and nobody in charge and no date"
    );

    private static readonly Template Repair = new(
        "结合未完成的指标和执行率低的项目写明问题，措施写明责任人和完成时限",
        "Write about the missed indicators and slow projects; give each measure a person and a date"
    );

    public override RuleInfo Info { get; } =
        new(
            RuleIds.GenericProblems,
            "C18",
            Severity.Warning,
            new("存在的问题和改进措施具体", "Problems and measures are specific"),
            Sources.Own
        );

    public override IEnumerable<Finding> Check(FilingCase subject)
    {
        var filing = subject.Filing;
        var names = Names(filing);
        if (
            filing.Problems.IsEmpty
            || filing.Problems.Any(problem => IsSpecific(problem, names))
            || filing.Measures.Any(measure => IsSpecific(measure, names))
        )
        {
            yield break;
        }

        var message = Generic.With(
            ("problems", $"{filing.Problems.Length}"),
            ("measures", $"{filing.Measures.Length}")
        );
        yield return At("problems", message) with
        {
            Repair = Repair.With(),
        };
    }

    // Names of one or two characters would be found in any text.
    private static ImmutableArray<string> Names(Filing filing) =>
        [
            .. filing
                .Projects.SelectMany(project => project.AlsoCalled.Prepend(project.Name))
                .Concat(IndicatorRow.In(filing).Select(row => row.Name))
                .Where(name => name.Length > 3),
        ];

    private static bool IsSpecific(Problem problem, ImmutableArray<string> names) =>
        !problem.Facts.IsEmpty
        || problem.Concerns.Any(path => Particulars.Any(list => path.StartsWith(list, StringComparison.Ordinal)))
        || IsSpecific(problem.Text, names)
        || IsSpecific(problem.Cause, names);

    private static bool IsSpecific(Measure measure, ImmutableArray<string> names) =>
        Said.Something(measure.Owner)
        || measure.Due is not null
        || !measure.Facts.IsEmpty
        || IsSpecific(measure.Text, names);

    private static bool IsSpecific(Prose? text, ImmutableArray<string> names) =>
        text is not null && (Said.WithFigure(text) || text.Text.ContainsAny(names));
}
