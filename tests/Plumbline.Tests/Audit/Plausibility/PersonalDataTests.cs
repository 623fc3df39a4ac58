using Plumbline.Audit.Rules.Plausibility;
using Plumbline.Domain.Filings;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Audit.Plausibility;

/// <summary>All numbers are invented; identity and card numbers only carry a right check digit.</summary>
public sealed class PersonalDataTests
{
    [Theory]
    [InlineData("联系人手机13800000005", "138****0005")]
    [InlineData("家长（138 0000 0005）反映", "138****0005")]
    [InlineData("联系电话：138-0000-0005", "138****0005")]
    [InlineData("电话１３８００００００５１", "138****0051")]
    [InlineData("+8613800000005", "138****0005")]
    public void Mobile_IsReportedMasked(string text, string masked) =>
        Assert.Equal([$"problems[0].text: 文字中有手机号码（{masked}），共1处"], Check(text));

    [Theory]
    [InlineData("身份证号110101199003070011", "110*************11")]
    [InlineData("编号110101199003070011", "110*************11")]
    [InlineData("学生（11010119900307002x）", "110*************2X")]
    [InlineData("110101199003070010", null)]
    [InlineData("110101199013070015", null)]
    [InlineData("110101189003070012", null)]
    [InlineData("01010119900307001X", null)]
    public void Identity_NeedsABirthdayAndTheCheckDigit(string text, string? masked) =>
        Assert.Equal(masked is null ? [] : [$"problems[0].text: 文字中有公民身份号码（{masked}），共1处"], Check(text));

    [Theory]
    [InlineData("发放至6222020000000000000")]
    [InlineData("发放至6222 0200 0000 0000 000")]
    [InlineData("农民工银行卡6222020000000000000")]
    public void BankCard_IsReportedMasked(string text) =>
        Assert.Equal(["problems[0].text: 文字中有银行卡号（6222********0000），共1处"], Check(text));

    [Theory]
    [InlineData("请致电王老师0731-88880000", "文字中有未注明为单位联系电话的固定电话（0731-****00），共1处")]
    [InlineData("家长电话（0731）88880000", "文字中有未注明为单位联系电话的固定电话（0731-****00），共1处")]
    [InlineData("材料发至someone@example.com", "文字中有未注明为单位联系方式的电子邮箱（s***@example.com），共1处")]
    [InlineData("本人邮箱someone@example.com", "文字中有未注明为单位联系方式的电子邮箱（s***@example.com），共1处")]
    public void PrivateContact_IsReportedMasked(string text, string message) =>
        Assert.Equal([$"problems[0].text: {message}"], Check(text));

    [Theory]
    [InlineData("联系电话：0731-88880000")]
    [InlineData("联系人：计财股；联系电话：（0731）88880000、0731-88880001")]
    [InlineData("监督举报电话：13800000005")]
    [InlineData("邮箱：jyj@example.com；意见发至jyj@example.gov.cn")]
    public void ContactOfAnOffice_IsSilent(string text) => Assert.Empty(Check(text));

    [Theory]
    [InlineData("投入13800000005元，受益13800000005人次")]
    [InlineData("支出13800000005.00元，合计113800000005")]
    [InlineData("项目编码：13800000005")]
    [InlineData("合同编号6222020000000000000")]
    [InlineData("对公账户6222020000000000000")]
    [InlineData("6222020000000000007")]
    [InlineData("学籍号G110101199003070011")]
    [InlineData("联系人张*明，电话138****5678")]
    [InlineData("2021-2022学年，湘财绩〔2022〕1号，430000-2022001")]
    [InlineData("时间08:00-17:30，得分0.95-0.98")]
    public void OtherNumbers_AreSilent(string text) => Assert.Empty(Check(text));

    [Fact]
    public void Kinds_AreCountedTextByText()
    {
        var text = "甲13800000005，乙13800000006，卡号6222020000000000000";

        Assert.Equal(
            [
                "problems[0].text: 文字中有银行卡号（6222********0000），共1处",
                "problems[0].text: 文字中有手机号码（138****0005），共2处",
            ],
            Check(text)
        );
    }

    [Fact]
    public void Findings_NeverRepeatTheNumber()
    {
        var finding = Assert.Single(SampleCases.Findings<PersonalData>(Case("手机13800000005")));

        Assert.Equal("138****0005", finding.Found);
        Assert.DoesNotContain(
            "13800000005",
            finding.Message.In(Plumbline.Findings.Language.English),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void SignOff_IsInternalAndSilent()
    {
        var filing = SampleCases.Department with
        {
            SignOff = new() { Preparer = "经办人", Phone = "13800000005" },
        };

        Assert.Empty(SampleCases.Check<PersonalData>(SampleCases.Of(filing)));
    }

    private static IEnumerable<string> Check(string text) => SampleCases.Check<PersonalData>(Case(text));

    private static Plumbline.Audit.Rules.FilingCase Case(string text) =>
        SampleCases.Of(SampleCases.Department with { Problems = [new() { Text = new(text) }] });
}
