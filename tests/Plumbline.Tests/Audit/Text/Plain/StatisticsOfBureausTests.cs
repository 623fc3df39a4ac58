using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text.Plain;

/// <summary>What bureaus tell of pupils, cases and funds: parts that cannot overlap, columns of sentences, rates of a row.</summary>
public sealed class StatisticsOfBureausTests
{
    [Theory]
    [InlineData("全校有学生1240人（小学760人，中学680人），教师96人。", "Fails CountSum 1240人 = 760人, 680人")]
    [InlineData("全校有学生1440人（小学760人，中学680人），教师96人。", "Holds CountSum 1440人 = 760人, 680人")]
    public void LevelsOfSchools_DoNotOverlap(string text, string statement) =>
        Assert.Contains(statement, Audited.Statements(text, RuleIds.ListedCount), StringComparison.Ordinal);

    [Theory]
    [InlineData("下降15.08%、17.80%", "")]
    [InlineData("下降17.76%、21.65%", "Fails GrowthRate 17.76% = 84.55万元, 476.17万元")]
    public void RatesOfWhatThereIsNow_AreWrong(string rates, string accused) =>
        Assert.Contains(
            accused,
            Audited.Accusations(
                $"全年收入476.17万元、支出460.06万元。与上年相比，收入减少84.55万元、支出减少99.60万元，分别{rates}。"
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void RateOfARow_GoesByTheWordsOfTheFirst() =>
        Assert.DoesNotContain(
            "Ratio 21.6%",
            Audited.Statements(
                "收入476.17万元、支出460.06万元。与上年相比收入减少84.55、支出减少99.6万元，分别下降18%、21.6%。",
                RuleIds.RatesShown
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("194.27", "Holds Sum 194.27万元 = 161.35万元, 32.92万元")]
    public void AmountsBehindThoseThatAddUp_AddUp(string change, string statement) =>
        Assert.Contains(
            statement,
            Audited.Statements(
                $"经费总收入1460.50万元，比上年减少{change}万元。\n（一）财政性经费1120.10万元，比上年减少161.35万元。\n"
                    + "（二）事业收入340.40万元，比上年减少32.92万元。",
                RuleIds.SumStated
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("派单632件，按时办结628件，超时办结4件，办结率100%，按时办结率99.4%。", "")]
    [InlineData("派单632件，按时办结618件，超时办结4件，办结率100%。", "Undecidable Ratio 100% = 618件, 632件")]
    public void AllUpToTheRate_MayCount(string text, string accused) =>
        Assert.Equal(accused, Audited.Accusations(text));

    [Fact]
    public void EqualRatesOfOtherChanges_AreNotOneQuantity()
    {
        const string Text =
            "（一）财政性经费1120.10万元，比上年减少61.30万元，下降5.19%。\n（二）事业收入340.40万元，比上年减少18.63万元，下降5.19%。";
        Assert.Empty(Audited.Statements(Text, RuleIds.SameQuantityTwice));
    }

    [Theory]
    [InlineData("专任教师中，本科46人，专科31人。")]
    [InlineData("专任教师中,本科46人,专科31人。")]
    public void NamedAgain_BeforeItsParts_InEitherComma(string parts) =>
        Assert.Contains(
            "Holds Subset 46人 = 128人",
            Audited.Statements("全校有专任教师128人。" + parts, RuleIds.PartExceedsWhole),
            StringComparison.Ordinal
        );

    [Fact]
    public void Parts_MoreThanTheirTotal_AreAskedAbout() =>
        Assert.Equal(
            "Undecidable Sum 987.08万元 = 376.84万元, 290.36万元, 352.88万元",
            Audited.Accusations(
                "共投入资金987.08万元。其中设备采购投入376.84万元，校舍维修投入290.36万元，教师培训投入352.88万元。"
            )
        );
}
