using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text.Plain;

/// <summary>Counts under one name that all but agree: asked about, never said to be wrong.</summary>
public sealed class NearCountsTests
{
    [Theory]
    [InlineData("现有在校学生1,864人，其中本部1,238人，村小626人。\n项目实施后，惠及在校学生1,820人。")]
    [InlineData(
        "年末在园幼儿452人，其中小班138人、中班152人、大班162人。\n" + "秋季学期为448名幼儿进行了健康体检，体检率100%。"
    )]
    [InlineData("秋季学期应享受补助学生28,476人，实际享受28,152人，受益学生覆盖率100%。")]
    [InlineData("参加各级培训186人次，其中省级12人次、市级58人次、园本培训106人次。")]
    public void CountsThatAllButAgree_AreAskedAbout(string text)
    {
        var relations = Audited.Text(text).Relations;

        Assert.Contains(relations, relation => relation.Verdict == Verdict.Undecidable);
        Assert.DoesNotContain(relations, relation => relation.Verdict == Verdict.Fails);
    }

    [Theory]
    [InlineData("现有在校学生1,864人。\n惠及在校学生1,864人，覆盖率100%。")]
    [InlineData("全县计划培训教师1,200人次。\n全年培训教师1,236人次。")]
    [InlineData("小学在校生1864人。\n初中在校生1820人。")]
    [InlineData("小学教师培训1864人。\n初中教师培训1820人。")]
    [InlineData("春季学期受益学生1,864人。\n秋季学期受益学生1,820人。")]
    public void CountsThatAgreeOrAreOfOthers_AreNotAskedAbout(string text)
    {
        Assert.DoesNotContain(
            Audited.Text(text).Relations,
            relation => relation.Verdict is Verdict.Undecidable or Verdict.Fails
        );
    }
}
