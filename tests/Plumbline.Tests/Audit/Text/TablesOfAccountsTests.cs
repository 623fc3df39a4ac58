using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Tables of the accounts: codes with sub-totals, line numbers, totals of totals, the three public expenses.</summary>
public sealed class TablesOfAccountsTests
{
    private const string Unit = "支出决算表\n单位：万元\n";

    [Theory]
    [InlineData("610.00", "Holds Sum 26.00 = 8.00, 18.00")]
    [InlineData("601.00", "Holds Sum 26.00 = 8.00, 18.00\nFails Sum 601.00 = 400.00, 210.00")]
    public void Codes_AddUpToTheCodeThatTheyBeginWith(string second, string more)
    {
        var text =
            Unit
            + "科目编码\t科目名称\t基本支出\t项目支出\n205\t教育支出\t900.00\t"
            + second
            + "\n20501\t教育管理事务\t300.00\t400.00\n20502\t普通教育\t600.00\t210.00\n"
            + "208\t社会保障和就业支出\t26.00\t0.00\n20805\t行政事业单位养老支出\t8.00\t0.00\n20808\t抚恤\t18.00\t0.00\n";
        var statements = Audited.Statements(text, RuleIds.TableTotal).Split('\n');
        Assert.Contains("Holds Sum 900.00 = 300.00, 600.00", statements);
        Assert.All(more.Split('\n'), expected => Assert.Contains(expected, statements));
        Assert.Equal(
            second == "601.00" ? 1 : 0,
            statements.Count(line => line.StartsWith("Fails", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void CodesWithTheirNames_InOneCell()
    {
        const string Text =
            Unit
            + "科目\t预算数\t决算数\n301工资福利支出\t70.00\t72.00\n30101基本工资\t40.00\t41.00\n30102津贴补贴\t30.00\t31.00\n"
            + "302商品和服务支出\t20.00\t19.00\n30201办公费\t12.00\t11.50\n30211差旅费\t8.00\t7.50\n合计\t90.00\t91.00\n";
        Assert.Equal(
            """
            Holds Sum 70.00 = 40.00, 30.00
            Holds Sum 72.00 = 41.00, 31.00
            Holds Sum 20.00 = 12.00, 8.00
            Holds Sum 19.00 = 11.50, 7.50
            Holds Sum 90.00 = 70.00, 20.00
            Holds Sum 91.00 = 72.00, 19.00
            """,
            Audited.Statements(Text, RuleIds.TableTotal)
        );
    }

    [Fact]
    public void CodesOfWhichOnlyTheLargerAreShown_GiveNoSum()
    {
        const string Text =
            Unit
            + "科目编码\t科目名称\t预算数\t决算数\n301\t工资福利支出\t700.00\t720.00\n30101\t基本工资\t300.00\t310.00\n"
            + "30102\t津贴补贴\t200.00\t210.00\n";
        Assert.Empty(Audited.Statements(Text, RuleIds.TableTotal));
    }

    [Theory]
    [InlineData("120.00", "Holds")]
    [InlineData("102.00", "Fails")]
    public void TotalOfTotals_CountsTheTotalAboveAndWhatFollows(string total, string verdict)
    {
        var text =
            "收入支出决算总表\n单位：万元\n项目\t行次\t金额\n一、财政拨款收入\t1\t70.00\n二、事业收入\t2\t20.00\n三、其他收入\t3\t10.00\n"
            + "本年收入合计\t4\t100.00\n年初结转和结余\t5\t20.00\n总计\t6\t"
            + total
            + "\n";
        var statements = Audited.Statements(text, RuleIds.TableTotal);
        Assert.Contains("Holds Sum 100.00 = 70.00, 20.00, 10.00", statements, StringComparison.Ordinal);
        Assert.Equal(
            verdict == "Holds",
            statements.Contains("Holds Sum 120.00 = 100.00, 20.00", StringComparison.Ordinal)
        );
        Assert.DoesNotContain("Sum 6 =", statements, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("9.00", "Holds Sum 15.00 = 0.00, 9.00, 6.00\nHolds Sum 9.00 = 0.00, 9.00")]
    [InlineData("8.00", "Fails Sum 15.00 = 0.00, 8.00, 6.00\nFails Sum 8.00 = 0.00, 9.00")]
    public void ThreePublicExpenses_InRows(string cars, string expected)
    {
        var text =
            Unit
            + "项目\t预算数\n“三公”经费合计\t15.00\n1.因公出国（境）费\t0.00\n2.公务用车购置及运行维护费\t"
            + cars
            + "\n其中：公务用车购置费\t0.00\n公务用车运行维护费\t9.00\n3.公务接待费\t6.00\n";
        Assert.Equal(expected, Audited.Statements(text, RuleIds.ThreePublicTotal));
    }

    [Theory]
    [InlineData("9.00", "Holds Sum 15.00 = 0.00, 9.00, 6.00")]
    [InlineData("8.00", "Fails Sum 15.00 = 0.00, 8.00, 6.00")]
    [InlineData("", "")]
    public void ThreePublicExpenses_WithoutASumOfTheCars_CountTheirRunning(string running, string expected)
    {
        var text =
            Unit
            + "项目\t决算数\n三公经费\t15.00\n1.因公出国（境）费\t0.00\n2.公务用车购置及运行维护费\t\n其中：公务用车购置费\t\n"
            + $"公务用车运行维护费\t{running}\n3.公务接待费\t6.00\n";
        Assert.Equal(expected, Audited.Statements(text, RuleIds.ThreePublicTotal));
    }

    [Fact]
    public void ThreePublicExpenses_InColumnsWithASubtotal()
    {
        const string Text =
            "财政拨款“三公”经费支出决算表\n单位：万元\n合计\t因公出国（境）费\t小计\t公务用车购置费\t公务用车运行费\t公务接待费\n"
            + "26.00\t0.00\t18.00\t0.00\t18.00\t8.00\n";
        Assert.Equal(
            "Holds Sum 26.00 = 0.00, 18.00, 8.00\nHolds Sum 18.00 = 0.00, 18.00",
            Audited.Statements(Text, RuleIds.TableTotal)
        );
    }

    [Theory]
    [InlineData("6.17", "Fails Sum 15.46 = 8.75, 0, 6.17")]
    [InlineData("6.71", "Holds Sum 15.46 = 8.75, 0, 6.71")]
    public void OneCellALine_IsATable(string reception, string expected)
    {
        var text =
            "附件\n部门整体支出绩效评价基础数据表\n经费控制情况（万元）\n2019年决算数\n2020年预算数\n2020年决算数\n三公经费\n17.92\n28.00\n15.46\n"
            + "1、公务用车购置和维护经费\n9.80\n16.00\n8.75\n2、出国经费\n0\n0\n0\n3、公务接待\n8.12\n12.00\n"
            + reception
            + "\n";
        Assert.Equal(
            "Holds Sum 17.92 = 9.80, 0, 8.12\nHolds Sum 28.00 = 16.00, 0, 12.00\n" + expected,
            Audited.Statements(text, RuleIds.ThreePublicTotal)
        );
    }

    [Theory]
    [InlineData("项目\t数量\n“三公”经费批次\t3\n出国人数\t1\n公务用车保有量\t4\n公务接待批次\t2\n")]
    [InlineData("项目\t决算数\n“三公”经费合计\t15.00\n公务接待费\t6.00\n")]
    public void OtherNumbersOfTheSameThings_GiveNoSum(string rows)
    {
        Assert.Empty(Audited.Statements(Unit + rows, RuleIds.ThreePublicTotal));
    }
}
