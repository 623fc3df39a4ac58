using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Names in the bracket behind their count, and scores that are the gap, the mean or the share of others.</summary>
public sealed class NamesAndScoresBesideTests
{
    [Theory]
    [InlineData("全县设有财政所5个（城东、城西、河口、石桥、新坪、白沙、柳林），均由县局垂直管理。")]
    [InlineData(
        "新增省级示范园2家（向阳幼儿园、滨河幼儿园），新增市级示范园4家（育才幼儿园、朝霞幼儿园、春蕾幼儿园）。"
    )]
    [InlineData("本年度自评得分92.6分。上年度自评得分89.1分，本年较上年高5.3分。")]
    [InlineData("三个子项目分别自评：道路养护88分、桥梁检测93分、绿化管护86分，平均得分为98分。")]
    [InlineData("预算执行率指标分值20分，得分按执行率乘以分值计算，执行率为92.50%，该项得17.5分。")]
    public void WrongCountsAndScores_AreTold(string text) => Assert.NotEmpty(Accused(text));

    [Theory]
    [InlineData("全县设有财政所7个（城东、城西、河口、石桥、新坪、白沙、柳林），均由县局垂直管理。")]
    [InlineData("全县有学校38所（小学、初中），均已达标。")]
    [InlineData("全年举办培训6期（财务、业务），参训人员反映良好。")]
    [InlineData("本年度自评得分92.6分。上年度自评得分89.1分，本年较上年高3.5分。")]
    [InlineData("三个子项目分别自评：道路养护88分、桥梁检测93分、绿化管护86分，平均得分为89分。")]
    [InlineData("甲项目96分，乙项目92分，丙项目94分，3个项目加权平均94.2分。")]
    [InlineData("预算执行率指标分值20分，得分按执行率乘以分值计算，执行率为92.50%，该项得18.5分。")]
    public void TrueCountsAndScores_AreNotTold(string text) => Assert.Empty(Accused(text));

    private static string[] Accused(string text) =>
        Audited.Accusations(text).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
