using System.Collections.Immutable;
using Plumbline.Domain;
using Plumbline.Domain.ExAnte;
using Xunit;

namespace Plumbline.Tests.Domain.ExAnte;

/// <summary>Cost sheets: formulas, references, rounding, circles, and cells cited in texts.</summary>
public sealed class CostSheetTests
{
    [Theory]
    [InlineData("12", "12")]
    [InlineData("1,200.50", "1200.5")]
    [InlineData("2+3*4", "14")]
    [InlineData("(2+3)*4", "20")]
    [InlineData("（2＋3）×4", "20")]
    [InlineData("-2*-3", "6")]
    [InlineData("10-4-3", "3")]
    [InlineData("7÷2", "3.5")]
    [InlineData("200*3%", "6")]
    [InlineData("1/3*3", "1")]
    [InlineData("2--3", "5")]
    public void Formula_IsComputedExactly(string formula, string expected) =>
        Assert.Equal(expected, CostCitations.Short(Sheet(Line("甲", formula)).Value("甲.数量")!.Value));

    [Theory]
    [InlineData("", "没有填写")]
    [InlineData("2+", "算式不完整")]
    [InlineData("(2", "括号不配对")]
    [InlineData("2)", "括号不配对")]
    [InlineData("2 3", "第3个字符“3”读不懂")]
    [InlineData("2*乙", "没有名为“乙”的单元格")]
    [InlineData("甲.长度", "没有名为“甲.长度”的单元格")]
    [InlineData("1/(2-2)", "除数为零")]
    [InlineData("999999999999999*999999999999999*999999999999999*999999999999999*999999999999999", "数值超出范围")]
    public void Formula_ThatCannotBeComputed_SaysWhy(string formula, string expected)
    {
        var sheet = Sheet(Line("甲", formula));

        Assert.Equal(expected, sheet.Rows[0][CostColumn.Quantity].Problem!.ToString());
        Assert.Null(sheet.Total);
        Assert.Equal("甲", sheet.Wrong!.Value.Line);
    }

    [Fact]
    public void Amounts_AreQuantityByPriceByTimes_RoundedLineByLine()
    {
        var sheet = Sheet(Line("甲", "1", "0.335"), Line("乙", "1", "0.335"), Line("丙", "3", "10", "2"));

        Assert.Equal(Money.FromFen(34 + 34 + 6_000), sheet.Total);
        Assert.Equal("60", CostCitations.Short(sheet.Value("丙")!.Value));
    }

    [Fact]
    public void References_MayPointForwardsAndToTheTotalOfOthers()
    {
        var sheet = Sheet(
            Line("监理", "1", "(屋面+电路)*3%"),
            Line("屋面", "1800", "420"),
            Line("电路", "屋面.数量*50%", "180")
        );

        Assert.Null(sheet.Wrong);
        Assert.Equal("27540", CostCitations.Short(sheet.Value("监理")!.Value));
        Assert.Equal("945540.00元", sheet.Total!.Value.ToString());
    }

    [Fact]
    public void Circle_IsRefused_AndNamed()
    {
        var sheet = Sheet(Line("甲", "乙.数量"), Line("乙", "丙.数量+1"), Line("丙", "甲.数量"), Line("丁", "甲"));

        Assert.Equal(
            "循环引用：甲.数量 → 乙.数量 → 丙.数量 → 甲.数量",
            sheet.Rows[0][CostColumn.Quantity].Problem!.ToString()
        );
        Assert.Equal("引用的“甲.金额”算不出来", sheet.Rows[3][CostColumn.Quantity].Problem!.ToString());
        Assert.Null(sheet.Total);
    }

    [Fact]
    public void Line_ThatRefersToTheTotal_IsACircle() =>
        Assert.Contains(
            "循环引用",
            Sheet(Line("甲", "合计")).Wrong!.Value.Problem.ToString(),
            StringComparison.Ordinal
        );

    [Fact]
    public void Names_AreOnceEach_AndNoOthersThanWords()
    {
        var sheet = Sheet(Line("甲", "1"), Line("甲", "2"), Line("3班", "1"), Line("合计", "1"));

        Assert.Equal("名称“甲”用了两次", sheet.Rows[1].Problem!.ToString());
        Assert.NotNull(sheet.Rows[2].Problem);
        Assert.NotNull(sheet.Rows[3].Problem);
    }

    // A chain of squares doubles its digits with every line; it has to end in a refusal, and soon.
    [Fact]
    public void LongChains_EndInARefusal_NotInMemory()
    {
        var squares = Enumerable
            .Range(0, CostSheet.MostLines)
            .Select(at => Line($"行{at}", at == 0 ? "9999999" : $"行{at - 1}.数量*行{at - 1}.数量"));

        Assert.NotNull(CostSheet.Of([.. squares]).Wrong);
    }

    [Fact]
    public void Citations_ArePrintedFromTheSheet()
    {
        var sheet = Sheet(Line("培训", "120", "380.5", "3"));

        Assert.Equal(
            "培训120人，每人380.5元，共13.70万元，合计13.70万元。",
            CostCitations.Fill("培训{培训.数量}人，每人{培训.单价}，共{培训}，合计{合计}。", sheet)
        );
        Assert.Null(CostCitations.Wrong("没有引用", sheet));
        Assert.Equal("文中引用的“差旅”不在成本测算表中", CostCitations.Wrong("{差旅}{合计}", sheet)!.ToString());
        Assert.Equal("{差旅} {", CostCitations.Fill("{差旅} {", sheet));
    }

    private static CostLine Line(string name, string quantity, string price = "1", string times = "") =>
        new(name, quantity, price, times, null);

    private static CostSheet Sheet(params ImmutableArray<CostLine> lines) => CostSheet.Of(lines);
}
