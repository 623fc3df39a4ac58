using Plumbline.App.RollUps;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Workflow;
using Xunit;

namespace Plumbline.App.Tests.RollUps;

/// <summary>Targets of many units beside their added actuals.</summary>
public sealed class MergeTargetTests
{
    [Theory]
    [InlineData("≥330人次", "≥526人次", "≥856人次")]
    [InlineData("330人次", "526人次", "856人次")]
    [InlineData("≥330人次", "526人次", null)]
    [InlineData("≤330人次", "≤526人次", null)]
    [InlineData("≥330人次", "≥526人", null)]
    [InlineData("≥330人次", null, null)]
    public void Targets_AreAdded_WhereTheSumIsPromised(string first, string? second, string? sum)
    {
        var merged = MergeIndicators.Merge(
            IndicatorKind.Output,
            "资助学生人次",
            [Said(1, first, "345人次"), Said(2, second, "547人次")]
        );

        Assert.Equal((MergeKind.Sum, sum, "892人次"), (merged.Merge, merged.Target, merged.Actual));
    }

    private static SaidIndicator Said(long form, string? target, string actual) =>
        new(
            new(form, "/1/", "资助", "学校", FormState.Submitted, false, null, null, null),
            "r1",
            new()
            {
                Kind = IndicatorKind.Output,
                Name = "资助学生人次",
                Target = target is null ? null : StatedValue.Of(target),
                Actual = StatedValue.Of(actual),
            }
        );
}
