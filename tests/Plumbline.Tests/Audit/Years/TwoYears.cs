using Plumbline.Audit.Rules;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Testing;

namespace Plumbline.Tests.Audit.Years;

/// <summary>Filings of two years.</summary>
internal static class TwoYears
{
    internal static FilingCase Case(Filing now, Filing before) => SampleCases.Of(now) with { PriorYear = before };

    internal static Filing WithProblem(string text) =>
        SampleCases.Project with
        {
            Problems = [new() { Text = new Prose(text) }],
        };

    internal static Filing Rows(params (string Name, string Target, string? Actual)[] rows) =>
        SampleCases.Project with
        {
            Indicators =
            [
                .. rows.Select(row => new Indicator
                {
                    Kind = row.Target.Contains("万元", StringComparison.Ordinal)
                        ? IndicatorKind.Cost
                        : IndicatorKind.Output,
                    Name = row.Name,
                    Target = StatedValue.Of(row.Target),
                    Actual = row.Actual is null ? null : StatedValue.Of(row.Actual),
                }),
            ],
        };

    internal static Filing Full(Filing filing) =>
        filing with
        {
            Indicators =
            [
                .. filing.Indicators.Select(row =>
                    row with
                    {
                        Weight = Weight.FromPoints(10),
                        SelfScore = Quantity.Parse("10"),
                    }
                ),
            ],
        };
}
