using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>A whole and the list of its parts behind it, in one plain sentence or in the next.</summary>
public sealed class ListedPartsTests
{
    [Theory]
    [InlineData("疏浚河道86.4公里，分别为干流42.6公里、一级支流21.5公里、二级支流12.3公里。")]
    [InlineData("年末实有编制人员164人，包括行政编制58人、事业编制91人、工勤编制7人。")]
    [InlineData("辖区现有文保单位31处。按级别分，国家级2处，省级7处，县级28处。")]
    [InlineData("投入资金682.40万元，即中央补助386.20万元、省级补助241.50万元、县级配套154.70万元。")]
    [InlineData("本项目支出418.63万元，用于设备购置206.35万元，系统运维118.20万元，人员培训940.80万元。")]
    [InlineData("评价指标满分为100分，由决策(15分)、过程(20分)、产出(30分)和效益(25分)四部分组成。")]
    public void PartsThatMissTheirWhole_AreTold(string text) => Assert.Single(Accused(text));

    [Theory]
    [InlineData("疏浚河道76.4公里，分别为干流42.6公里、一级支流21.5公里、二级支流12.3公里。")]
    [InlineData("年末实有编制人员156人，包括行政编制58人、事业编制91人、工勤编制7人。")]
    [InlineData("辖区现有文保单位31处。按级别分，国家级2处，省级7处，其余22处为县级。")]
    [InlineData("补助对象200户，即低保户120户、特困户60户、残疾人家庭55户（有重复身份）。")]
    [InlineData("投入资金500万元，即中央补助300万元、省级补助150万元，其余由单位自筹。")]
    [InlineData("在校生864人，其中寄宿生512人，受资助学生438人。")]
    [InlineData("全年实际支出980.50万元，结余35.50万元。按用途分，人员经费640.20万元，公用经费340.30万元。")]
    [InlineData("评价指标满分为100分，由决策(15分)、过程(20分)、产出(40分)和效益(25分)四部分组成。")]
    public void PartsThatGiveTheirWhole_AreNotTold(string text) => Assert.Empty(Accused(text));

    private static string[] Accused(string text) =>
        Audited.Accusations(text).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
