using System.Collections.Immutable;

namespace Plumbline.Domain.Filings;

/// <summary>Money of the year: budget, income, expenditure, balances and the other three budgets.</summary>
public sealed record Budget
{
    [Term("年度资金总额")]
    public FundsRow? Total { get; init; }

    [Term("追加")]
    public Amount? Supplement { get; init; }

    [Term("追减")]
    public Amount? Reduction { get; init; }

    [Term("调剂")]
    public Amount? Virement { get; init; }

    [Term("预算调整说明")]
    public Prose? AdjustmentReason { get; init; }

    [Term("资金来源")]
    public ImmutableArray<FundsRow> Sources { get; init; } = [];

    [Term("收入")]
    public Income? Income { get; init; }

    [Term("支出")]
    public Expenditure? Expenditure { get; init; }

    [Term("结转结余")]
    public Balances? Balances { get; init; }

    [Term("三公经费")]
    public ThreePublicExpenses? ThreePublic { get; init; }

    [Term("其他预算")]
    public ImmutableArray<LedgerLine> OtherLedgers { get; init; } = [];

    [Term("其他资金数据")]
    public ImmutableArray<Fact> Facts { get; init; } = [];
}

/// <summary>资金行: one row of the funds block of a form. Sources are rows, so a new source needs no new column.</summary>
public sealed record FundsRow
{
    [Key]
    [Term("标识")]
    public string? Key { get; init; }

    /// <summary>The source as the form prints it.</summary>
    [Term("名称")]
    public string? Label { get; init; }

    [Term("资金性质")]
    public FundNature? Nature { get; init; }

    [Term("资金来源")]
    public FundOrigin? Origin { get; init; }

    [Term("年初预算数")]
    public Amount? InitialBudget { get; init; }

    [Term("全年预算数")]
    public Amount? AdjustedBudget { get; init; }

    [Headline]
    [Term("全年执行数")]
    public Amount? ExecutedAmount { get; init; }

    /// <summary>What will have been spent by the end of the year, as seen during monitoring.</summary>
    [Term("全年预计执行数")]
    public Amount? FullYearForecast { get; init; }

    /// <summary>Money of the whole implementation period of a project, of which the year's is a part.</summary>
    [Term("实施期资金")]
    public Amount? PeriodBudget { get; init; }

    [Term("执行率")]
    public Quantity? ExecutionRate { get; init; }

    [Term("分值")]
    public Weight? Weight { get; init; }

    [Term("得分")]
    public Quantity? Score { get; init; }

    [Term("原因说明")]
    public Prose? Reason { get; init; }

    /// <summary>尾差: the row only carries the rounding difference of the others and is declared as such.</summary>
    [Term("尾差")]
    public bool RoundingRemainder { get; init; }
}

/// <summary>资金性质: which budget or account the money belongs to.</summary>
public enum FundNature
{
    FiscalAppropriation,
    GeneralPublic,
    GovernmentFund,
    StateCapital,
    SocialInsuranceFund,
    SpecialFiscalAccountFunds,
    UnitFunds,
    SpecialBondFunds,
    Other,
}

/// <summary>资金来源: from when the money comes.</summary>
public enum FundOrigin
{
    CurrentYear,
    CarriedOver,
    Other,
}

/// <summary>
/// One line of accounts: the year's amount, and beside it whatever the document sets against it. Budget columns, last
/// year's figure, share and rates are as printed, never computed.
/// </summary>
public sealed record Line
{
    [Key]
    [Term("标识")]
    public string? Key { get; init; }

    [Term("名称")]
    public string? Label { get; init; }

    [Headline]
    [Term("本年数")]
    public Amount? Amount { get; init; }

    [Term("年初预算数")]
    public Amount? InitialBudget { get; init; }

    [Term("全年预算数")]
    public Amount? AdjustedBudget { get; init; }

    [Term("上年数")]
    public Amount? PriorYear { get; init; }

    [Term("增减额")]
    public Amount? Change { get; init; }

    [Term("增减率")]
    public Quantity? ChangeRate { get; init; }

    [Term("占比")]
    public Quantity? Share { get; init; }

    [Term("为年初预算的比例")]
    public Quantity? RatioToInitialBudget { get; init; }

    [Term("功能或经济分类编码")]
    public string? Code { get; init; }

    [Term("原因说明")]
    public Prose? Reason { get; init; }

    [Term("尾差")]
    public bool RoundingRemainder { get; init; }
}

/// <summary>Income by kind, each kind with its own budget.</summary>
public sealed record Income
{
    [Term("收入合计")]
    public Line? Total { get; init; }

    [Term("财政拨款收入")]
    public Line? FiscalAppropriation { get; init; }

    [Term("事业收入")]
    public Line? Operating { get; init; }

    [Term("上级补助收入")]
    public Line? SuperiorSubsidy { get; init; }

    [Term("附属单位上缴收入")]
    public Line? SubordinateRemittance { get; init; }

    [Term("经营收入")]
    public Line? Business { get; init; }

    [Term("其他收入")]
    public Line? Other { get; init; }

    /// <summary>The listed kinds are all there are, so that they must add up to the total.</summary>
    [Term("收入是否列全")]
    public bool Complete { get; init; }
}

/// <summary>支出: by nature, by function and by economic class.</summary>
public sealed record Expenditure
{
    [Term("支出合计")]
    public Line? Total { get; init; }

    [Term("基本支出")]
    public Line? Basic { get; init; }

    [Term("人员经费")]
    public Line? Personnel { get; init; }

    [Term("公用经费")]
    public Line? Operating { get; init; }

    [Term("项目支出")]
    public Line? Project { get; init; }

    [Term("上缴上级支出")]
    public Line? PaymentToSuperior { get; init; }

    [Term("经营支出")]
    public Line? Business { get; init; }

    [Term("对附属单位补助支出")]
    public Line? SubsidyToSubordinates { get; init; }

    [Term("其他支出")]
    public ImmutableArray<Line> Others { get; init; } = [];

    [Term("财政拨款支出")]
    public Line? FiscalAppropriation { get; init; }

    [Term("支出功能分类")]
    public ImmutableArray<Line> Functions { get; init; } = [];

    [Term("支出经济分类")]
    public ImmutableArray<Line> Economic { get; init; } = [];

    /// <summary>The project list of the filing is the full list behind 项目支出.</summary>
    [Term("项目清单是否列全")]
    public bool ProjectsComplete { get; init; }
}

/// <summary>结转结余.</summary>
public sealed record Balances
{
    [Term("年初结转和结余")]
    public Amount? Opening { get; init; }

    [Term("本年结转结余")]
    public Amount? CurrentYear { get; init; }

    [Term("结余分配")]
    public Amount? SurplusDistribution { get; init; }

    [Term("使用非财政拨款结余")]
    public Amount? NonFiscalSurplusUsed { get; init; }

    [Term("年末结转和结余")]
    public Amount? Closing { get; init; }

    [Term("上年末结转和结余")]
    public Amount? PriorClosing { get; init; }
}

/// <summary>"三公"经费 and its items.</summary>
public sealed record ThreePublicExpenses
{
    [Headline]
    [Term("三公经费合计")]
    public Line? Total { get; init; }

    [Term("因公出国（境）费")]
    public Line? OverseasTrips { get; init; }

    /// <summary>Purchase and running together, where they are not parted.</summary>
    [Term("公务用车购置及运行费")]
    public Line? OfficialVehicles { get; init; }

    [Term("公务用车购置费")]
    public Line? VehiclePurchase { get; init; }

    [Term("公务用车运行维护费")]
    public Line? VehicleRunning { get; init; }

    [Term("公务接待费")]
    public Line? Reception { get; init; }

    [Term("三公经费其他数据")]
    public ImmutableArray<Fact> Facts { get; init; } = [];
}

/// <summary>One of the other budgets (四本预算) with its income and expenditure; zero may be stated in words.</summary>
public sealed record LedgerLine
{
    [Term("预算", Required = true)]
    public BudgetLedger Ledger { get; init; }

    [Term("收入")]
    public Amount? Income { get; init; }

    [Term("支出")]
    public Amount? Expenditure { get; init; }

    [Term("说明")]
    public Prose? Note { get; init; }
}

/// <summary>四本预算.</summary>
public enum BudgetLedger
{
    GeneralPublic,
    GovernmentFund,
    StateCapital,
    SocialInsuranceFund,
}
