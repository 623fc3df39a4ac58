using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>A whole and what follows it up to the end of its sentence or inside the bracket behind it.</summary>
public sealed class RowsOfOneSentenceTests
{
    [Theory]
    [InlineData("信访办件147件，来访44件；来信96件；网络7件；电话0件。", "Holds CountSum 147件 = 44件, 96件, 7件")]
    [InlineData(
        "全县校舍面积57.3万平方米（幼儿园6.8万、小学22.4万、初中19.8万、高中8.3万）。",
        "Holds Sum 57.3万平方米 = 6.8万, 22.4万, 19.8万, 8.3万"
    )]
    [InlineData(
        "在校学生1,427人，（初中615人，小学812人），其中高中学生实行寄宿制。",
        "Holds CountSum 1,427人 = 615人, 812人"
    )]
    public void Row_GivesItsWhole(string text, string statement) =>
        Assert.Contains(statement, Audited.Statements(text, "PL2016", "PL2101"), StringComparison.Ordinal);

    [Theory]
    [InlineData(
        "全县校舍面积57.3万平方米（幼儿园6.8万、小学22.4万、初中18.9万、高中8.3万）。",
        "Fails Sum 57.3万平方米 = 6.8万, 22.4万, 18.9万, 8.3万"
    )]
    [InlineData("在校学生1,427人，（初中615人，小学821人）。", "Fails CountSum 1,427人 = 615人, 821人")]
    public void WrongPartInBrackets_IsTold(string text, string statement) =>
        Assert.Contains(statement, Audited.Accusations(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("信访办件147件，来访44件；来信69件；网络7件；电话0件。")]
    [InlineData("全县校舍面积57.3万平方米（投入6.8万、拆除2.4万）。")]
    [InlineData("在校学生1,427人，（含借读生36人）。")]
    public void RowThatNobodyCallsComplete_AccusesNobody(string text) => Assert.Empty(Audited.Accusations(text));
}
