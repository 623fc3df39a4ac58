using Plumbline.Audit.Relations;
using Plumbline.Tests.Audit.Text;
using Xunit;

namespace Plumbline.Tests.Audit.Forms;

/// <summary>The two views of the money in a form of Hunan that lost its table, each with its whole behind the colon.</summary>
public sealed class FundViewsTests
{
    [Fact]
    public void WholeOfAView_IsTheTotalAndTheSumOfItsParts()
    {
        var report = Audited.Text(Form("2640.50", "1610.00"));
        Assert.Equal("", Audited.Accusations(Form("2640.50", "1610.00")));
        Assert.Equal(
            "Holds Sum 2640.50 = 2440.50, 200.00\nHolds Sum 2512.30 = 902.30, 1610.00",
            string.Join(
                '\n',
                report
                    .Relations.Where(one => one.Claim is { Kind: RelationKind.Sum, Operands.Length: 2 })
                    .Select(one =>
                        $"{one.Verdict} Sum {one.Claim.Result!.Raw} = "
                        + string.Join(", ", one.Claim.Operands.Select(part => part.Raw))
                    )
                    .Distinct()
            )
        );
    }

    [Theory]
    [InlineData("2604.50", "1610.00", "Fails Equality 2604.50 = 2640.50")]
    [InlineData("2640.50", "1601.00", "Fails Sum 2512.30 = 902.30, 1601.00")]
    public void WrongWholeOrPart_IsTold(string whole, string part, string expected) =>
        Assert.Contains(expected, Audited.Accusations(Form(whole, part)), StringComparison.Ordinal);

    [Fact]
    public void AmountBehindItsName_IsNotCutIntoARow() =>
        Assert.DoesNotContain(
            Audited.Text(Form("2640.50", "1610.00")).Forms.SelectMany(form => form.Funds),
            row => row.Source.Contains("一般公共预算", StringComparison.Ordinal)
        );

    [Fact]
    public void ViewAsTheNameOfARow_IsARow() =>
        Assert.Contains(
            Audited
                .Text(
                    Form("2640.50", "1610.00")
                        .Replace(
                            "按支出性质分：2512.30",
                            "按支出性质：基本支出\n900\n902.30\n902.30",
                            StringComparison.Ordinal
                        )
                )
                .Forms.SelectMany(form => form.Funds),
            row => row.Source.EndsWith("基本支出", StringComparison.Ordinal)
        );

    private static string Form(string whole, string part) =>
        $"""
            部门整体支出绩效自评表
            （2022年度）
            部门名称
            青禾县林业局
            年度预算申请（万元）
            年初预算数
            全年预算数
            全年执行数
            分值
            执行率
            得分
            年度资金总额
            2100.00
            2640.50
            2512.30
            10
            95.14%
            9.5
            按收入性质分：{whole}
            按支出性质分：2512.30
            其中：一般公共预算：2440.50
            其中：基本支出：902.30
            其他资金：200.00
            项目支出：{part}
            年度总体目标
            预期目标
            实际完成情况
            造林一万亩。
            已完成。
            """;
}
