using Plumbline.Domain.Disclosures;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Domain.Disclosures;

/// <summary>Days of duties and bands of coverage.</summary>
public sealed class DisclosureDutyTests
{
    private static DisclosureRules Rules => ShippedRegimes.Named("CN-2020").Process.Disclosure!;

    // Budget law art. 14: within twenty days after the approval.
    [Fact]
    public void Law_GivesTwentyDays_FromTheDayAfterTheApproval()
    {
        var accounts = Rules.Duties.Single(duty => duty.Id == "accounts");

        Assert.Equal(new DateOnly(2026, 9, 30), accounts.Due(new(2026, 9, 10)));
        Assert.False(accounts.Source.Unverified);
    }

    [Theory]
    [InlineData(null, null, DutyState.NotBegun)]
    [InlineData(20, null, DutyState.Running)]
    [InlineData(10, null, DutyState.Running)]
    [InlineData(9, null, DutyState.Overdue)]
    [InlineData(9, 9, DutyState.InTime)]
    [InlineData(8, 9, DutyState.Late)]
    [InlineData(null, 9, DutyState.InTime)]
    public void Duty_IsJudgedByDays(int? due, int? shown, DutyState expected)
    {
        DateOnly? Day(int? day) => day is { } known ? new(2026, 9, known) : null;

        Assert.Equal(expected, JudgeDuty.Of(Day(due), Day(shown), new(2026, 9, 10)));
    }

    [Theory]
    [InlineData(75, 100, "A")]
    [InlineData(7499, 10000, "B")]
    [InlineData(0, 100, "D")]
    [InlineData(0, 0, null)]
    public void Coverage_IsMarkedByItsShare(long part, long whole, string? expected) =>
        Assert.Equal(expected, Rules.Band(part, whole)?.Mark);
}
