using System.Collections.Immutable;
using Plumbline.Domain.Filings;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Plausibility;

/// <summary>
/// C05: a matter in which the body admits a problem has not earned full marks. A problem that names its indicator is
/// certain; a topic that both mention is a hint, and weighs more when nothing at all lost points.
/// </summary>
public sealed class FullMarksDespiteProblem : FilingRule
{
    private static readonly ImmutableArray<string> Topics =
    [
        "预算",
        "满意度",
        "采购",
        "资产",
        "资助",
        "培训",
        "招生",
        "招聘",
        "设备",
        "维修",
        "工程",
        "食堂",
        "校车",
        "安全",
        "信息化",
        "支付进度",
    ];

    private static readonly Template Admitted = new(
        "“{typed}”自评满分，但存在的问题中承认：{problem}",
        "'{typed}' has full marks, but the problems admit: {problem}"
    );

    private static readonly Template Repair = new(
        "按存在的问题复核该项得分，或说明问题与该指标无关",
        "Reconsider the score in view of the problem, or say why it does not concern the indicator"
    );

    public override RuleInfo Info { get; } =
        new(
            RuleIds.FullMarksDespiteProblem,
            "C05",
            Severity.Warning,
            new("承认存在问题的事项不自评满分", "What has an admitted problem has no full marks"),
            Sources.Own
        );

    public override IEnumerable<Finding> Check(FilingCase subject)
    {
        var rows = AllFullMarks.Rows(subject.Filing);
        IndicatorRow[] full = [.. rows.Where(row => row.HasFullMarks)];
        var byPath = full.ToDictionary(row => row.Path, StringComparer.Ordinal);
        var byTopic = FirstOfEachTopic(full);
        foreach (var (problem, path) in Problems(subject.Filing))
        {
            var named = Named(problem, byPath);
            foreach (var row in named.IsEmpty ? Hinted(problem, byTopic) : named)
            {
                var message = Admitted.With(("typed", row.Name), ("problem", Shown(problem, subject.Filing)));
                yield return At(row.Path + ".selfScore", message) with
                {
                    Severity = !named.IsEmpty || full.Length == rows.Length ? Info.Severity : Severity.Info,
                    Found = row.Indicator.SelfScore!.Literal,
                    Repair = Repair.With(),
                    Related = [new FieldPlace(path)],
                };
            }
        }
    }

    private static IEnumerable<(Problem Problem, string Path)> Problems(Filing filing) =>
        filing.Problems.Select((problem, at) => (problem, $"problems[{problem.Key ?? $"{at}"}]"));

    // A problem may name the row or one of its cells: indicators[3], indicators[3].actual.
    private static ImmutableArray<IndicatorRow> Named(Problem problem, Dictionary<string, IndicatorRow> byPath) =>
        [
            .. problem
                .Concerns.Select(path => path.Split('.')[0])
                .Distinct(StringComparer.Ordinal)
                .Where(byPath.ContainsKey)
                .Select(path => byPath[path]),
        ];

    private static ImmutableArray<IndicatorRow> Hinted(
        Problem problem,
        ImmutableArray<(string Topic, int At, IndicatorRow Row)> byTopic
    )
    {
        var text = problem.Title + problem.Text.Text;
        return
        [
            .. byTopic
                .Where(first => text.Contains(first.Topic, StringComparison.Ordinal))
                .OrderBy(first => first.At)
                .Select(first => first.Row)
                .Take(1),
        ];
    }

    private static ImmutableArray<(string Topic, int At, IndicatorRow Row)> FirstOfEachTopic(IndicatorRow[] rows) =>
        [
            .. Topics
                .Select(topic =>
                    (topic, At: Array.FindIndex(rows, row => row.Name.Contains(topic, StringComparison.Ordinal)))
                )
                .Where(first => first.At >= 0)
                .Select(first => (first.topic, first.At, rows[first.At])),
        ];

    private static string Shown(Problem problem, Filing filing) =>
        Said.Something(problem.Title) ? problem.Title! : Said.Shown(problem.Text, filing);
}
