using System.Globalization;
using Plumbline.Domain.Filings;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Consistency;

/// <summary>
/// A06: the self-evaluation answers the indicators that were approved with the budget: the same rows, targets and
/// weights. Silent when the approved goal is not at hand.
/// </summary>
public sealed class ApprovedIndicators : FilingRule
{
    private static readonly Template Missing = new(
        "批复的指标“{typed}”在自评表中没有",
        "The approved indicator '{typed}' is not in the self-evaluation"
    );

    private static readonly Template Added = new(
        "指标“{typed}”不在批复的绩效目标中",
        "The indicator '{typed}' is not in the approved goal"
    );

    private static readonly Template Changed = new(
        "指标“{typed}”的{what}批复为{approved}，自评表为{found}",
        "The {what} of '{typed}' was approved as {approved}; the self-evaluation says {found}"
    );

    private static readonly Template Repair = new(
        "按批复的绩效目标填报；确已调整的，附绩效目标调整批复",
        "Report on the approved goal; where it was adjusted, attach the approval of the adjustment"
    );

    public override RuleInfo Info { get; } =
        new(
            RuleIds.ApprovedIndicators,
            "A06",
            Severity.Error,
            new("自评指标、指标值和分值与批复一致", "Indicators, targets and weights are those approved"),
            Sources.Recalled("财预〔2020〕10号 第十三条")
        );

    public override IEnumerable<Finding> Check(FilingCase subject)
    {
        if (subject.ApprovedGoal is not { } goal)
        {
            return [];
        }

        var reported = Named(subject.Filing).ToLookup(row => row.Indicator.Name, StringComparer.Ordinal);
        var approved = goal.Indicators.ToLookup(indicator => indicator.Name, StringComparer.Ordinal);
        var missing = approved
            .Where(group => !reported.Contains(group.Key))
            .Select(group => Report("indicators", Missing.With(("typed", group.Key))));
        var added = Named(subject.Filing)
            .Where(row => !approved.Contains(row.Indicator.Name))
            .Select(row => Report(row.Path, Added.With(("typed", row.Indicator.Name))));
        var changed = Named(subject.Filing)
            .Where(row => approved.Contains(row.Indicator.Name))
            .SelectMany(row => Differences(row.Path, approved[row.Indicator.Name].First(), row.Indicator));
        return missing.Concat(added).Concat(changed);
    }

    private IEnumerable<Finding> Differences(string path, Indicator approved, Indicator reported)
    {
        if (!string.Equals(approved.Target?.Text, reported.Target?.Text, StringComparison.Ordinal))
        {
            yield return Difference(
                path + ".target",
                reported.Name,
                "指标值",
                approved.Target?.Text,
                reported.Target?.Text
            );
        }

        if (approved.Weight is { } weight && reported.Weight != weight)
        {
            yield return Difference(path + ".weight", reported.Name, "分值", $"{weight}", $"{reported.Weight}");
        }
    }

    private Finding Difference(string path, string name, string what, string? approved, string? found) =>
        Report(
            path,
            Changed.With(("typed", name), ("what", what), ("approved", approved ?? "空"), ("found", found ?? "空"))
        ) with
        {
            Expected = approved,
            Found = found,
        };

    private Finding Report(string path, Message message) => At(path, message) with { Repair = Repair.With() };

    private static IEnumerable<(string Path, Indicator Indicator)> Named(Filing filing) =>
        filing.Indicators.Select(
            (indicator, at) => (string.Create(CultureInfo.InvariantCulture, $"indicators[{at}]"), indicator)
        );
}
