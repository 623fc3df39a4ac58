using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text.Plain;

/// <summary>The three public expenses in prose: budgets, spending and last year's add up each for themselves.</summary>
public sealed class ThreePublicRolesTests
{
    private const string Whole =
        "“三公”经费财政拨款支出预算为46.00万元，支出决算为35.72万元，比上年39.45万元减少3.73万元。";

    private const string Cars =
        "其中：公务用车购置及运行维护费支出预算为32.00万元，支出决算为27.36万元，比上年29.80万元减少2.44万元；";

    [Fact]
    public void PartsOfEachRole_AddUp()
    {
        var sums = Audited
            .Text(
                Whole + "\n" + Cars + "公务接待费支出预算为14.00万元，支出决算为8.36万元，比上年9.65万元减少1.29万元。"
            )
            .Relations.Where(relation => relation is { Verdict: Verdict.Holds, Claim.Label: "三公经费" })
            .Select(relation => relation.Claim.Result!.Raw);

        Assert.Equal(["46.00万元", "39.45万元"], sums.Where(sum => sum != "35.72万元"));
    }

    [Fact]
    public void PartThatIsNotToldOfARole_AccusesNobody()
    {
        var relations = Audited
            .Text(Whole + "\n" + Cars + "公务接待费支出决算为8.36万元，比上年9.65万元减少1.29万元。")
            .Relations;

        Assert.DoesNotContain(relations, relation => relation.Verdict == Verdict.Fails);
    }
}
