using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Columns that say nothing of one another: sums before their parts, rates all of 100 %.</summary>
public sealed class UnnamedColumnsTests
{
    private const string Cases =
        "办件情况\n单位\t受理件数\t办结件数\t即办件\t承诺件\t提前办结率\t延时办件\n教育局\t478\t498\t344\t154\t100%\t0\n"
        + "文旅局\t67\t67\t36\t31\t100%\t0\n民政局\t158\t158\t110\t48\t100%\t0\n卫健委\t296\t296\t256\t40\t100%\t0\n市场局\t773\t{0}\t7690\t131\t100%\t25\n";

    [Theory]
    [InlineData("7821", "Holds")]
    [InlineData("7281", "Fails")]
    public void Column_MayBeTheSumOfThoseBehindIt(string all, string verdict) =>
        Assert.Contains(
            $"{verdict} Sum {all} = 7690, 131",
            Audited.Statements(Cases.Replace("{0}", all, StringComparison.Ordinal), RuleIds.TableTotal),
            StringComparison.Ordinal
        );

    [Fact]
    public void RatesAllOfAHundred_AreReckonedFromNothingByChance() =>
        Assert.Empty(Audited.Accusations(Cases.Replace("{0}", "7821", StringComparison.Ordinal)));
}
