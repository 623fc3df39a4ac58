using System.Collections.Immutable;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Plumbline.Audit.Rules;
using Plumbline.Audit.Rules.Arithmetic;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Numbers;
using Plumbline.Findings;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Audit.Arithmetic;

/// <summary>
/// A sum that is true, printed with any precisions, is never called wrong; a sum with one figure moved beyond what its
/// figures may stand for always is.
/// </summary>
public sealed class SumPropertyTests
{
    private static readonly Config Fixed = Config
        .QuickThrowOnFailure.WithQuietOnSuccess(true)
        .WithMaxTest(500)
        .WithReplay(20240105, 11);

    // Whole yuan are not here: an amount in whole yuan is declared as exact.
    private static readonly (MoneyUnit Unit, int Decimals)[] Precisions =
    [
        (MoneyUnit.Yuan, 2),
        (MoneyUnit.TenThousandYuan, 2),
        (MoneyUnit.TenThousandYuan, 0),
        (MoneyUnit.TenThousandYuan, 1),
        (MoneyUnit.TenThousandYuan, 6),
        (MoneyUnit.HundredMillionYuan, 2),
    ];

    private static readonly ImmutableDictionary<string, SumRule> Rules = ImmutableDictionary.CreateRange(
        StringComparer.Ordinal,
        new Dictionary<string, SumRule>(StringComparer.Ordinal)
        {
            ["B01"] = new(
                new FundsTotal(),
                [1, 1, 1],
                (total, parts) => new() { Total = Row(total), Sources = [.. parts.Select(Row)] }
            ),
            ["B02"] = new(
                new AdjustedBudgetChain(),
                [1, 1, -1, 1],
                (total, parts) =>
                    new()
                    {
                        Total = new() { InitialBudget = parts[0], AdjustedBudget = total },
                        Supplement = parts[1],
                        Reduction = parts[2],
                        Virement = parts[3],
                    }
            ),
            ["B08"] = new(
                new ExpenditureTotal(),
                [1, 1, 1],
                (total, parts) =>
                    new()
                    {
                        Expenditure = new()
                        {
                            Total = Line(total),
                            Basic = Line(parts[0]),
                            Project = Line(parts[1]),
                            Others = [Line(parts[2])],
                        },
                    }
            ),
            ["B09"] = new(
                new BasicExpenditureTotal(),
                [1, 1],
                (total, parts) =>
                    new()
                    {
                        Expenditure = new()
                        {
                            Basic = Line(total),
                            Personnel = Line(parts[0]),
                            Operating = Line(parts[1]),
                        },
                    }
            ),
            ["B12"] = new(
                new ThreePublicTotal(),
                [1, 1, 1, 1],
                (total, parts) =>
                    new()
                    {
                        ThreePublic = new()
                        {
                            Total = Line(total),
                            OverseasTrips = Line(parts[0]),
                            VehiclePurchase = Line(parts[1]),
                            VehicleRunning = Line(parts[2]),
                            Reception = Line(parts[3]),
                        },
                    }
            ),
            ["B10"] = new(
                new ProjectListTotal(),
                [1, 1, 1, 1, 1],
                (total, _) =>
                    new()
                    {
                        Expenditure = new() { Project = Line(total), ProjectsComplete = true },
                    }
            )
            {
                Projects = parts => [.. parts.Select(part => new ProjectLine { Name = "项目", Amount = part })],
            },
        }
    );

    public static TheoryData<string> Codes => [.. Rules.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void TrueSum_PrintedAnyHow_IsNeverCalledWrong(string code)
    {
        var rule = Rules[code];

        ForAll(rule.Signs.Length, figures => Heaviest(rule, rule.Printed(figures)) is null or Severity.Info);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void TrueSum_PrintedToTheFen_IsNeverMentioned(string code)
    {
        var rule = Rules[code];

        ForAll(
            rule.Signs.Length,
            figures =>
                Heaviest(rule, rule.Printed([.. figures.Select(figure => figure with { Precision = 0 })])) is null
        );
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void SumWithOneFigureMovedBeyondTheInterval_IsAlwaysReported(string code)
    {
        var rule = Rules[code];

        ForAll(
            rule.Signs.Length,
            figures =>
                Enumerable
                    .Range(0, figures.Length)
                    .All(at => Heaviest(rule, Moved(rule.Printed(figures), at)) >= Severity.Warning)
        );
    }

    [Fact]
    public void Count_IsSilentWhenTrue_AndReportedWhenOneOff()
    {
        var counts = Gen.ArrayOf(Gen.Choose(0, 5_000), 4).Where(parts => parts.Sum() > 0);
        Prop.ForAll(
                counts.ToArbitrary(),
                parts => Listed(parts, 0) == 0 && Listed(parts, 1) == 1 && Listed(parts, -1) == 1
            )
            .Check(Fixed);
    }

    private static int Listed(int[] parts, int off)
    {
        var fact = SampleCases.Fact("学校", Text(parts.Sum() + off)) with
        {
            OfWhich = OfWhich.Exhaustive,
            Parts = [.. parts.Select(part => SampleCases.Fact("其中", Text(part)))],
        };
        var filing = SampleCases.Department with { Organisation = new() { Institutions = [fact] } };
        return SampleCases.Check<ListedCount>(SampleCases.Of(filing)).Length;

        static string Text(int count) => string.Create(CultureInfo.InvariantCulture, $"{count}所");
    }

    // The last figure is the total; its value does not matter, only its precision.
    private static void ForAll(int parts, Func<Figure[], bool> holds)
    {
        var figure = Gen.Choose(0, int.MaxValue)
            .SelectMany(fen => Gen.Choose(0, Precisions.Length - 1).Select(precision => new Figure(fen, precision)));
        Prop.ForAll(Gen.ArrayOf(figure, parts + 1).ToArbitrary(), holds).Check(Fixed);
    }

    private static Severity? Heaviest(SumRule rule, ImmutableArray<Amount> printed)
    {
        var (total, parts) = (printed[^1], printed[..^1]);
        var filing = SampleCases.Department with
        {
            Budget = rule.Budget(total, parts),
            Projects = rule.Projects(parts),
        };
        return rule.Rule.Check(SampleCases.Of(filing)).Select(finding => (Severity?)finding.Severity).Max();
    }

    // Twice all slack and one step more: then no gap inside the intervals can hide the move.
    private static ImmutableArray<Amount> Moved(ImmutableArray<Amount> printed, int at)
    {
        var slack = printed.Aggregate(Fraction.Zero, (sum, amount) => sum + Slack(amount));
        var step = Slack(printed[at]).IsZero ? 1 : (long)Rounding.ToWhole(Slack(printed[at]) * 2);
        var steps = (long)Rounding.ToWhole(slack * 2 / step) + 2;
        var moved = Money.FromFen(printed[at].Value.Fen + steps * step);
        return printed.SetItem(at, Amount.Printed(moved, printed[at].Unit, printed[at].Decimals));
    }

    private static Fraction Slack(Amount amount) => amount.ToInterval().High!.Value - amount.Value.Fen;

    private static FundsRow Row(Amount amount) => new() { InitialBudget = amount };

    private static Line Line(Amount amount) => new() { Amount = amount };

    private sealed record Figure(long Fen, int Precision)
    {
        internal Amount Print() =>
            Amount.Printed(Money.FromFen(Fen), Precisions[Precision].Unit, Precisions[Precision].Decimals);
    }

    private sealed record SumRule(
        FilingRule Rule,
        ImmutableArray<int> Signs,
        Func<Amount, ImmutableArray<Amount>, Budget> Budget
    )
    {
        internal Func<ImmutableArray<Amount>, ImmutableArray<ProjectLine>> Projects { get; init; } = _ => [];

        internal ImmutableArray<Amount> Printed(Figure[] figures)
        {
            var total = Signs.Select((sign, at) => sign * figures[at].Fen).Sum();
            return [.. figures[..^1].Append(figures[^1] with { Fen = total }).Select(figure => figure.Print())];
        }
    }
}
