using System.Collections.Immutable;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Plumbline.Domain;
using Plumbline.Domain.Draws;
using Xunit;

namespace Plumbline.Tests.Domain.Draws;

/// <summary>Draws can be redone, seats add up, and nobody is drawn twice.</summary>
public sealed class DrawLotsTests
{
    private static readonly Config Fixed = Config
        .QuickThrowOnFailure.WithQuietOnSuccess(true)
        .WithMaxTest(500)
        .WithReplay(20260601, 7);

    private static readonly Gen<(int[] Sizes, int Sample, int Least, string Seed)> Cases =
        from sizes in Gen.Choose(1, 40).ArrayOf(6).Select(all => all.Take(1 + (all[0] % 6)).ToArray())
        from part in Gen.Choose(0, 1000)
        from least in Gen.Choose(0, 1)
        from seed in Gen.Choose(0, 1_000_000)
        let sample = 1 + (part * (sizes.Sum() - 1) / 1000)
        select (sizes, sample, least, seed.ToString(CultureInfo.InvariantCulture));

    [Fact]
    public void Ticket_IsTheSha256OfSeedLineFeedAndCode() =>
        // printf 'seed\n201001/P1' | sha256sum
        Assert.Equal(
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("seed\n201001/P1"u8)),
            Ticket.Of("seed", "201001/P1")
        );

    [Fact]
    public void Seats_ByLargestRemainder_AreThoseReckonedByHand()
    {
        // 10 seats over 21, 14 and 5 of 40: 5.25, 3.5, 1.25 → 5, 3, 1 and one for the largest remainder.
        var plan = SeatShares.Of(
            new Dictionary<string, int>(StringComparer.Ordinal)
            {
                ["甲"] = 21,
                ["乙"] = 14,
                ["丙"] = 5,
            },
            sample: 10,
            least: 0,
            seed: "x"
        );

        Assert.Equal(
            [("丙", 1), ("乙", 4), ("甲", 5)],
            plan.Strata.Select(share => (share.Key, share.Seats)).OrderBy(pair => pair.Seats)
        );
        Assert.Empty(plan.Tied);
    }

    [Fact]
    public void Seats_WithEqualRemainders_AreNamedAndSettledByTicket()
    {
        var sizes = new Dictionary<string, int>(StringComparer.Ordinal) { ["甲"] = 10, ["乙"] = 10 };

        var plan = SeatShares.Of(sizes, sample: 5, least: 0, seed: "x");

        var winner = sizes.Keys.MinBy(key => Ticket.Of("x", key), StringComparer.Ordinal);
        Assert.Equal(2, plan.Tied.Length);
        Assert.Equal(winner, plan.Tied[0]);
        Assert.Equal(winner, plan.Strata.Single(share => share.Extra).Key);
    }

    [Fact]
    public void Seats_AlwaysAddUp_WithinTheirStrata_WithinOneOfTheirShare() =>
        Check.One(
            Fixed,
            Prop.ForAll(
                Cases.ToArbitrary(),
                one =>
                {
                    var sizes = one
                        .Sizes.Select((size, at) => (Key: $"层{at}", size))
                        .ToDictionary(pair => pair.Key, pair => pair.size, StringComparer.Ordinal);
                    var plan = SeatShares.Of(sizes, one.Sample, one.Least, one.Seed);
                    var whole = sizes.Values.Sum();
                    return plan.Strata.Sum(share => share.Seats) == one.Sample
                        && plan.Strata.All(share => share.Seats <= share.Size && share.Seats >= 0)
                        && (
                            one.Least > 0
                            || plan.Strata.All(share =>
                                Math.Abs(((long)share.Seats * whole) - ((long)one.Sample * share.Size)) < whole
                            )
                        )
                        && (one.Least == 0 || one.Sample < sizes.Count || plan.Strata.All(share => share.Seats >= 1));
                }
            )
        );

    [Fact]
    public void Draw_OfTheSameInput_InAnyOrder_IsTheSame_AndAnotherSeedIsAnotherDraw() =>
        Check.One(
            Fixed.WithMaxTest(100),
            Prop.ForAll(
                Cases.ToArbitrary(),
                one =>
                {
                    var items = Items(one.Sizes);
                    var order = Order(one);
                    var drawn = DrawLots.Run(order, items);
                    var again = DrawLots.Run(order, [.. items.Reverse()]);
                    return drawn.Drawn.SequenceEqual(again.Drawn)
                        && drawn.Drawn.Length == one.Sample
                        && drawn.Drawn.Select(lot => lot.Item.Code).Distinct(StringComparer.Ordinal).Count()
                            == one.Sample;
                }
            )
        );

    [Fact]
    public void Draw_ByTwoThousandSeeds_IsFair()
    {
        var items = Items([10]);
        var hits = items.ToDictionary(item => item.Code, _ => 0, StringComparer.Ordinal);
        for (var seed = 0; seed < 2_000; seed++)
        {
            var order = new DrawOrder(DrawKind.Stratified, seed.ToString(CultureInfo.InvariantCulture), 3);
            foreach (var lot in DrawLots.Run(order, items).Drawn)
            {
                hits[lot.Item.Code]++;
            }
        }

        // 600 expected of each; a deviation of 90 is more than four times the standard one.
        Assert.All(hits.Values, count => Assert.InRange(count, 510, 690));
    }

    [Fact]
    public void RiskDraw_TakesTheMostPoints_AndTicketsBetweenEquals()
    {
        var items = Items([6]).Select((item, at) => item with { Risk = [Reason(at < 2 ? 30 : 10)] }).ToImmutableArray();
        var order = new DrawOrder(DrawKind.Risk, "s", 3);

        var drawn = DrawLots.Run(order, items).Drawn;

        Assert.Equal([30, 30, 10], drawn.Select(lot => lot.Item.Points));
        var third = items.Skip(2).MinBy(item => Ticket.Of("s", item.Code), StringComparer.Ordinal)!;
        Assert.Equal(third.Code, drawn[2].Item.Code);
    }

    [Fact]
    public void Draw_OfMoreThanThereAre_OrWithACodeTwice_IsRefused()
    {
        var items = Items([3]);

        Assert.Throws<ArgumentException>(() => DrawLots.Run(new(DrawKind.Stratified, "s", 4), items));
        Assert.Throws<ArgumentException>(() => DrawLots.Run(new(DrawKind.Stratified, "s", 1), [items[0], items[0]]));
    }

    [Theory]
    [InlineData(null, "预算未填")]
    [InlineData(49_999_999L, "不足50万元")]
    [InlineData(50_000_000L, "50万元至100万元")]
    [InlineData(100_000_000L, "100万元以上")]
    public void Size_IncludesItsLowerBound(long? fen, string expected) =>
        Assert.Equal(expected, Strata.SizeOf(fen, [50_000_000, 100_000_000]));

    [Fact]
    public void Experts_AreEvenlyLoaded_AndNeverInConflict()
    {
        var experts = new Dictionary<string, int>(StringComparer.Ordinal)
        {
            ["1"] = 0,
            ["2"] = 0,
            ["3"] = 0,
        };
        var codes = Enumerable.Range(0, 12).Select(at => $"项目{at}").ToList();

        var lots = AssignExperts.Run("s", codes, experts, (code, expert) => expert == "2" && code == "项目0");

        Assert.All(lots.GroupBy(lot => lot.Expert), group => Assert.Equal(4, group.Count()));
        Assert.NotEqual("2", lots[0].Expert);
        Assert.Equal(lots, AssignExperts.Run("s", codes, experts, (code, expert) => expert == "2" && code == "项目0"));
        Assert.All(AssignExperts.Run("s", codes, experts, (_, _) => true), lot => Assert.Null(lot.Expert));
    }

    [Fact]
    public void RiskPoints_AreCounted_Capped_AndExplained()
    {
        var source = new Source("测试", Confidence.Own);
        var facts = new RiskFacts(
            2025,
            9,
            0,
            ["PL4004"],
            Score.FromPoints(100),
            600_000_000,
            300_000_000,
            [2023],
            0,
            2024
        );

        var reasons = RiskPoints.Of(
            facts,
            [
                new(RiskFact.Errors, 5, source) { AtMost = 20 },
                new(RiskFact.Warnings, 2, source),
                new(RiskFact.Rule, 10, source) { Rule = "PL4004" },
                new(RiskFact.FullScore, 10, source),
                new(RiskFact.BudgetAtLeast, 15, source) { Bound = 500 },
                new(RiskFact.BudgetAtLeast, 15, source) { Bound = 601 },
                new(RiskFact.ExecutionBelow, 7, source) { Below = new(60, 100) },
                new(RiskFact.GapBefore, 10, source),
                new(RiskFact.UndrawnYears, 5, source) { Bound = 1 },
                new(RiskFact.UndrawnYears, 5, source) { Bound = 0 },
            ]
        );

        Assert.Equal([20, 10, 10, 15, 7, 10, 5], reasons.Select(reason => reason.Points));
        Assert.Contains("错误9处", reasons[0].Text, StringComparison.Ordinal);
        Assert.Contains("50.00%，低于60%", reasons[4].Text, StringComparison.Ordinal);
    }

    private static RiskReason Reason(int points) => new(RiskFact.Errors, "", points, "", Unverified: false);

    private static DrawOrder Order((int[] Sizes, int Sample, int Least, string Seed) one) =>
        new(DrawKind.Stratified, one.Seed, one.Sample) { By = [StratumBy.Department], Least = one.Least };

    private static ImmutableArray<DrawItem> Items(int[] sizes) =>
        [
            .. sizes.SelectMany(
                (size, at) =>
                    Enumerable
                        .Range(0, size)
                        .Select(number => new DrawItem($"{at}-{number}", "项目", "单位", $"部门{at}", null, null, []))
            ),
        ];
}
