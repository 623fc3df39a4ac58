using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Years;

/// <summary>Why a unit should be in the sums of its department.</summary>
public enum MissingWhy
{
    /// <summary>It was given a form of the task and has not handed it in.</summary>
    Task,

    /// <summary>Its projects have a budget in the year, but it was given no form.</summary>
    Budget,

    /// <summary>Somebody holds a post to fill its forms, but it was given none.</summary>
    Post,
}

/// <summary>A unit that the sums of its department leave out.</summary>
/// <param name="Name">The unit.</param>
/// <param name="Why">Why it should be there.</param>
/// <param name="Since">Since when it is left out, with a task its last day, as a day; empty: not known.</param>
/// <param name="Who">Who fills its forms; empty: nobody.</param>
public sealed record MissingUnit(string Name, MissingWhy Why, string Since, string Who);

/// <summary>Y06: the sums of a department count every unit that has a task, a budget or a post.</summary>
public sealed class MissingFromSum : FilingRule
{
    private const int Named = 5;

    private static readonly ImmutableArray<(MissingWhy Why, Template Text)> Texts =
    [
        (
            MissingWhy.Task,
            new(
                "{count}个单位有任务没有送审，没有计入汇总：{units}",
                "{count} units with a task have not handed in and are not in the sums: {units}"
            )
        ),
        (
            MissingWhy.Budget,
            new(
                "{count}个单位有预算但没有布置填报表，没有计入汇总：{units}",
                "{count} units with a budget were given no form and are not in the sums: {units}"
            )
        ),
        (
            MissingWhy.Post,
            new(
                "{count}个单位设有填报岗位但没有布置填报表，没有计入汇总：{units}",
                "{count} units with somebody to fill forms were given none and are not in the sums: {units}"
            )
        ),
    ];

    private static readonly Template Repair = new(
        "催报或补布置；确实不参加的，说明原因",
        "Remind them or give them a form; where they take no part, say why"
    );

    public override RuleInfo Info { get; } =
        new(
            RuleIds.MissingFromSum,
            "Y06",
            Severity.Warning,
            new("部门汇总不漏单位", "The department's sums leave no unit out"),
            Sources.Own
        );

    public override IEnumerable<Finding> Check(FilingCase subject) =>
        from text in Texts
        let units = subject.Beside.Missing.Where(unit => unit.Why == text.Why).ToList()
        where units.Count > 0
        select At(
            "budget.total",
            text.Text.With(
                ("count", units.Count.ToString(CultureInfo.InvariantCulture)),
                ("units", string.Join('；', units.Take(Named).Select(Print)) + (units.Count > Named ? "……" : ""))
            )
        ) with
        {
            Repair = Repair.With(),
        };

    private static string Print(MissingUnit unit)
    {
        var since = unit.Why == MissingWhy.Task ? $"截止{unit.Since}" : $"自{unit.Since}起";
        var parts = new[] { unit.Since.Length > 0 ? since : "", unit.Who }.Where(part => part.Length > 0);
        var more = string.Join('，', parts);
        return more.Length > 0 ? $"{unit.Name}（{more}）" : unit.Name;
    }
}
