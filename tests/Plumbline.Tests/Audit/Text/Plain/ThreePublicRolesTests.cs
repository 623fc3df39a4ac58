using Plumbline.Audit;
using Plumbline.Audit.Relations;
using Xunit;

namespace Plumbline.Tests.Audit.Text.Plain;

/// <summary>The three public expenses in prose: budgets, spending and last year's add up each for themselves.</summary>
public sealed class ThreePublicRolesTests
{
    private const string Whole =
        "“三公”经费财政拨款支出预算为58.00万元，支出决算为41.26万元，比上年44.75万元减少3.49万元。";

    private const string Cars =
        "其中：公务用车购置及运行维护费支出预算为39.00万元，支出决算为29.84万元，比上年31.90万元减少2.06万元；";

    [Fact]
    public void PartsOfEachRole_AddUp()
    {
        var sums = Audited
            .Text(
                Whole
                    + "\n"
                    + Cars
                    + "公务接待费支出预算为19.00万元，支出决算为11.42万元，比上年12.85万元减少1.43万元。"
            )
            .Relations.Where(relation => relation is { Verdict: Verdict.Holds, Claim.Kind: RelationKind.Sum })
            .Select(relation => relation.Claim.Result!.Raw);

        Assert.Equal(["41.26万元", "44.75万元", "58.00万元"], sums.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void PartThatIsNotToldOfARole_AccusesNobody()
    {
        var relations = Audited
            .Text(Whole + "\n" + Cars + "公务接待费支出决算为11.42万元，比上年12.85万元减少1.43万元。")
            .Relations;

        Assert.DoesNotContain(relations, relation => relation.Verdict == Verdict.Fails);
    }
}
