using Xunit;

namespace Plumbline.Tests.Audit.Text.Plain;

/// <summary>Points earned and taken off, told in one breath.</summary>
public sealed class PointsInPlainWordsTests
{
    [Theory]
    [InlineData("自评得分：预算执行9.6分、产出指标47分、效益指标28.5分、满意度指标9.5分，总计[94.6|97.6]分。")]
    [InlineData("自评总分94.6分，较满分100分扣[5.4|5.7]分。")]
    [InlineData("项目决策类指标满分20分，得分18.5分，扣[1.5|1.8]分。")]
    [InlineData("产出指标共50分，自评得47分，得分率[94|97]%。")]
    [InlineData("产出指标扣2分，效益指标扣1.5分，满意度指标扣0.5分，合计扣[4|7]分，最终得分96分。")]
    [InlineData("产出指标扣2分，效益指标扣1.5分，满意度指标扣0.5分，合计扣4分，最终得分[96|99]分。")]
    [InlineData("满意度指标分值10分，得9分，失分[1|4]分。")]
    public void Points_AreHeldAgainstEachOther(string text)
    {
        Marked.Check(text);
    }
}
