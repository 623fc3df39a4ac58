using Plumbline.Domain;
using Plumbline.Domain.Draws;
using Plumbline.Domain.ExAnte;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Domain.ExAnte;

/// <summary>The shipped templates and bounds, and the draw of a panel.</summary>
public sealed class ExAnteRuleTests
{
    private static ExAnteRules Rules => ShippedRegimes.Named("CN-2020").Process.ExAnte!;

    // Rule book §7: five dimensions of 20 points each.
    [Fact]
    public void ShippedTemplates_HaveFiveDimensionsOf20Points()
    {
        Assert.NotEmpty(Rules.Templates);
        foreach (var template in Rules.Templates)
        {
            Assert.Equal(
                ["立项必要性", "投入经济性", "绩效目标合理性", "实施方案可行性", "筹资合规性"],
                template.Dimensions
            );
            Assert.All(
                template.Items.GroupBy(item => item.Level1),
                group => Assert.Equal(20L * Weight.Scale, group.Sum(item => item.Weight.Scaled))
            );
            Assert.Equal(template.Items.Length, template.Items.Select(item => item.Id).Distinct().Count());
        }
    }

    // Rule book §7: at least 70 may be budgeted, below that not.
    [Theory]
    [InlineData(100, AssessmentConclusion.Support)]
    [InlineData(70, AssessmentConclusion.SupportAfterAdjustment)]
    [InlineData(69, AssessmentConclusion.Reject)]
    [InlineData(0, AssessmentConclusion.Reject)]
    public void Total_MeansWhatTheRegimeSays(int points, AssessmentConclusion expected) =>
        Assert.Equal(expected, Rules.Conclude(Score.FromPoints(points))!.Conclusion);

    [Fact]
    public void WhatIsOnlyRecalled_SaysSo() =>
        Assert.All(Rules.Templates[0].Items, item => Assert.True(item.Source.Unverified));

    [Fact]
    public void Panel_StandsInTheOrderOfTickets_AndConflictsGoToTheNext()
    {
        var order = DrawPanel.Order("20260801", "SQ7", ["1", "2", "3", "4", "4"]);

        Assert.Equal(4, order.Length);
        Assert.All(order, lot => Assert.Equal(Ticket.Of("20260801", $"SQ7\n{lot.Code}"), lot.Ticket));
        Assert.Equal(order.Select(lot => lot.Ticket).Order(StringComparer.Ordinal), order.Select(lot => lot.Ticket));
        var conflicts = new HashSet<string> { order[0].Code };
        Assert.Equal(order.Skip(1).Take(2), DrawPanel.Seated(order, 2, conflicts));
        Assert.Equal(order.Skip(1), DrawPanel.Seated(order, 9, conflicts));
    }
}
