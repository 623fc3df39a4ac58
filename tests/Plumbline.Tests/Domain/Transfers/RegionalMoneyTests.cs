using Plumbline.Domain.Transfers;
using Xunit;

namespace Plumbline.Tests.Domain.Transfers;

/// <summary>What a transfer adds up to over its projects.</summary>
public sealed class RegionalMoneyTests
{
    [Fact]
    public void Spent_IsTheOwnRow_ElseAllOfAProjectThatLivesOnTheTransferAlone()
    {
        Assert.Equal(40, Part(100, 300, 250, 40).SpentFen);
        Assert.Equal(90, Part(100, 100, 90).SpentFen);
        Assert.Null(Part(100, 300, 250).SpentFen);
        Assert.Null(new TransferPart(100, Counts: true).SpentFen);
    }

    [Fact]
    public void Sums_CountOnlyWhatWasHandedIn_AndSayWhatIsOpen()
    {
        var money = new RegionalMoney(
            1_000,
            [Part(100, 300, 250, 40), Part(200, 200, 150), new TransferPart(300, Counts: false)]
        );

        Assert.Equal((600, 400), (money.SharedFen, money.OpenFen));
        Assert.Equal((2, 300), (money.Counted, money.CoveredFen));
        Assert.Equal((500L, 400L, 190L), (money.BudgetFen, money.ExecutedFen, money.SpentFen));
        Assert.Equal((200L, 210L), (money.OtherFen, money.OtherSpentFen));
        Assert.Equal(0, money.Unstated);
    }

    [Fact]
    public void Sum_OfWhichAPartIsUnknown_IsNoSum()
    {
        var money = new RegionalMoney(1_000, [Part(100, 300, 250), Part(200, 200, 150)]);

        Assert.Null(money.SpentFen);
        Assert.Null(money.OtherSpentFen);
        Assert.Equal(1, money.Unstated);
        Assert.Equal(500, money.BudgetFen);
    }

    [Fact]
    public void Nothing_IsNoSumEither()
    {
        var money = new RegionalMoney(1_000, []);

        Assert.Null(money.BudgetFen);
        Assert.Null(money.OtherFen);
        Assert.Equal(1_000, money.OpenFen);
    }

    private static TransferPart Part(long share, long budget, long executed, long? named = null) =>
        new(share, Counts: true)
        {
            BudgetFen = budget,
            ExecutedFen = executed,
            NamedFen = named,
        };
}
