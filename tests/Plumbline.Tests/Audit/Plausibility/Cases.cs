using System.Collections.Immutable;
using Plumbline.Audit.Rules;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using static Plumbline.Testing.SampleCases;

namespace Plumbline.Tests.Audit.Plausibility;

/// <summary>What the tests of plausibility rules share beyond the samples: tables of indicators, and funds.</summary>
internal static class Cases
{
    internal static FilingCase With(params ImmutableArray<Indicator> rows) => Of(Department with { Indicators = rows });

    internal static Indicator Output(
        string name,
        string target,
        string actual,
        string weight = "",
        string score = ""
    ) => Row(IndicatorKind.Output, name, target, actual, weight, score);

    internal static ImmutableArray<Indicator> FullMarks(int count) =>
        [.. Enumerable.Range(1, count).Select(number => Output($"培训场次{number}", "≥3场", "3场", "10", "10"))];

    internal static Evidence Proof(string? date = null) =>
        new()
        {
            Name = "签到表",
            Date = date is null ? null : DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture),
        };

    internal static FilingCase Funded(this FilingCase subject, string initial, string adjusted, string executed) =>
        subject with
        {
            Filing = subject.Filing with { Budget = new() { Total = Funds(initial, adjusted, executed) } },
        };

    internal static FilingCase ForProject(this FilingCase subject) =>
        subject with
        {
            Filing = subject.Filing with { Subject = FilingSubject.Project },
        };

    internal static FilingCase At(this FilingCase subject, FilingStage stage) =>
        subject with
        {
            Filing = subject.Filing with { Stage = stage },
        };

    internal static FilingCase Explained(
        this FilingCase subject,
        string reason = "上级年末下达专项资金，按规定结转下年使用"
    )
    {
        var budget = subject.Filing.Budget!;
        return subject with
        {
            Filing = subject.Filing with
            {
                Budget = budget with { Total = budget.Total! with { Reason = new Prose(reason) } },
            },
        };
    }
}
