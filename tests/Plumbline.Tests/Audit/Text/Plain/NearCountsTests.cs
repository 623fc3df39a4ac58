using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text.Plain;

/// <summary>Counts under one name that all but agree: asked about, never said to be wrong.</summary>
public sealed class NearCountsTests
{
    [Theory]
    [InlineData("现有在校学生2,346人，其中本部1,520人，分校826人。\n项目实施后，惠及在校学生2,298人。")]
    [InlineData(
        "年末在院老人318人，其中自理112人、半失能121人、失能85人。\n" + "下半年为314名老人进行了健康体检，体检率100%。"
    )]
    [InlineData("春季学期应享受补助学生16,240人，实际享受16,105人，受益学生覆盖率100%。")]
    [InlineData("参加各级培训243人次，其中省级18人次、市级64人次、院本培训151人次。")]
    public void CountsThatAllButAgree_AreAskedAbout(string text)
    {
        var relations = Audited.Text(text).Relations;

        Assert.Contains(relations, relation => relation.Verdict == Verdict.Undecidable);
        Assert.DoesNotContain(relations, relation => relation.Verdict == Verdict.Fails);
    }

    [Theory]
    [InlineData("现有在校学生2,346人。\n惠及在校学生2,346人，覆盖率100%。")]
    [InlineData("全县计划培训医护人员1,500人次。\n全年培训医护人员1,545人次。")]
    [InlineData("春季学期受益学生2,346人。\n秋季学期受益学生2,298人。")]
    [InlineData("小学在校生1864人。\n初中在校生1820人。")]
    [InlineData("小学教师培训1864人。\n初中教师培训1820人。")]
    public void CountsThatAgreeOrAreOfOthers_AreNotAskedAbout(string text)
    {
        Assert.DoesNotContain(
            Audited.Text(text).Relations,
            relation => relation.Verdict is Verdict.Undecidable or Verdict.Fails
        );
    }
}
