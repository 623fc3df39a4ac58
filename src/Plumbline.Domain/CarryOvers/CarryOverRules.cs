using System.Collections.Immutable;

namespace Plumbline.Domain.CarryOvers;

/// <summary>What a place says of money that was not spent in its year.</summary>
/// <param name="Years">
/// In how many years money may be spent, its budget year counted: with 2, what is left at the end of the year after is no
/// longer carried over but managed as surplus.
/// </param>
public sealed record CarryOverRules(Sourced<int> Years)
{
    /// <summary>The last year in which money of a budget year may be spent.</summary>
    public int LastYear(int budgetYear) => budgetYear + Years.Value - 1;
}

/// <summary>What becomes of carried money.</summary>
public enum CarryOverFate
{
    /// <summary>What was spent is not stated.</summary>
    Unknown,

    /// <summary>已用完: nothing is left.</summary>
    UsedUp,

    /// <summary>可继续结转: what is left may be spent next year.</summary>
    MayCarry,

    /// <summary>年底前未用完的须交回: the year is the last one.</summary>
    LastYear,

    /// <summary>须交回: its years are over.</summary>
    MustReturn,
}

/// <summary>Money carried into a year: one source, one budget year. Money in fen.</summary>
/// <param name="Nature">资金性质.</param>
/// <param name="BudgetYear">The year whose budget it is.</param>
/// <param name="BalanceFen">上年结转数: what was left at the start of the year.</param>
public sealed record CarriedFund(Filings.FundNature Nature, int BudgetYear, long BalanceFen)
{
    /// <summary>本年执行数; null: not stated, which is not zero.</summary>
    public long? SpentFen { get; init; }

    /// <summary>已交回: given back in the year.</summary>
    public long ReturnedFen { get; init; }

    /// <summary>结余数: what is still there; null: not stated.</summary>
    public long? LeftFen => BalanceFen - SpentFen - ReturnedFen;

    /// <summary>What becomes of it.</summary>
    /// <param name="rules">The place's rules.</param>
    /// <param name="year">The year into which it was carried.</param>
    /// <param name="isOver">That year is over.</param>
    public CarryOverFate Fate(CarryOverRules rules, int year, bool isOver) =>
        LeftFen switch
        {
            null => CarryOverFate.Unknown,
            <= 0 => CarryOverFate.UsedUp,
            _ when year > rules.LastYear(BudgetYear) => CarryOverFate.MustReturn,
            _ when year == rules.LastYear(BudgetYear) => isOver ? CarryOverFate.MustReturn : CarryOverFate.LastYear,
            _ => CarryOverFate.MayCarry,
        };
}

/// <summary>All the money that a project carried into a year. Money in fen.</summary>
/// <param name="Funds">By source and budget year.</param>
public sealed record CarriedMoney(ImmutableArray<CarriedFund> Funds)
{
    /// <summary>上年结转数.</summary>
    public long BalanceFen => Funds.Sum(fund => fund.BalanceFen);

    /// <summary>本年执行数; null: one of the sources does not state it.</summary>
    public long? SpentFen => All(fund => fund.SpentFen);

    /// <summary>已交回.</summary>
    public long ReturnedFen => Funds.Sum(fund => fund.ReturnedFen);

    /// <summary>结余数; null: one of the sources does not state it.</summary>
    public long? LeftFen => All(fund => fund.LeftFen);

    /// <summary>使用率: spent of what was carried; null: not stated, or nothing was carried.</summary>
    public Rate? UseRate => SpentFen is { } spent ? Rate.Of(Money.FromFen(spent), Money.FromFen(BalanceFen)) : null;

    /// <summary>What has to be given back by the rules.</summary>
    public long MustReturnFen(CarryOverRules rules, int year, bool isOver) =>
        Funds.Where(fund => fund.Fate(rules, year, isOver) == CarryOverFate.MustReturn).Sum(fund => fund.LeftFen ?? 0);

    /// <summary>The earliest year after which something of what is left has to be given back; null: nothing is left.</summary>
    public int? DueYear(CarryOverRules rules) =>
        Funds.Where(fund => fund.LeftFen is not <= 0).Min(fund => (int?)rules.LastYear(fund.BudgetYear));

    // A sum of which a part is unknown is no sum.
    private long? All(Func<CarriedFund, long?> of) =>
        Funds.IsEmpty || Funds.Any(fund => of(fund) is null) ? null : Funds.Sum(of);
}
