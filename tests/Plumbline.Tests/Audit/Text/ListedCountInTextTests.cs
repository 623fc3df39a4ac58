using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>A stated count with its own list of names.</summary>
public sealed class ListedCountInTextTests
{
    [Theory]
    [InlineData("内设股室4个，分别为：办公室、人事股、基教股、督导室。", "Holds 4个 4")]
    [InlineData("内设股室5个分别为：办公室、人事股、教育和发展股、督导室。", "Fails 5个 4")]
    [InlineData("下设3个中心，即教研中心、资助中心和装备中心。", "Holds 3个 3")]
    [InlineData("完成语文、数学、英语三个学科的监测。", "Holds 三个 3")]
    [InlineData("设置小学组、初中组、高中组4个组别。", "Fails 4个 3")]
    [InlineData("校园安防四个100%（封闭管理、视频联网、保安配备、护学岗）全部完成。", "Holds 四个 4")]
    [InlineData("存在三个方面的问题：一是预算不细。二是执行偏慢。三是管理不严。", "Holds 三个 3")]
    [InlineData("有9个科室，包括办公室、人事科、财务科等。", "")]
    [InlineData("围绕教育、教学、管理，开展2次检查。", "")]
    [InlineData("举办培训5期，培训骨干教师、班主任。", "")]
    public void Names_AreCounted(string text, string expected)
    {
        var found = Audited
            .Text(text)
            .Relations.Where(relation => relation.Claim.Counted > 0)
            .Select(relation => $"{relation.Verdict} {relation.Claim.Result!.Raw} {relation.Claim.Counted}");

        Assert.Equal(expected, string.Join('\n', found));
    }

    [Fact]
    public void NamesAndCounts_AreAddedUp()
    {
        var relation = Assert.Single(
            Audited.Text("下属事业单位20个，事务中心、教研中心、初中6所、小学9所、幼儿园2所。").Relations,
            relation => relation.Claim.Counted > 0
        );

        Assert.Equal(Verdict.Fails, relation.Verdict);
        Assert.Equal(2, relation.Claim.Counted);
        Assert.Equal(["6所", "9所", "2所"], relation.Claim.Operands.Select(figure => figure.Raw));
    }
}
