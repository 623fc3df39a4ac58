using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Sums;

/// <summary>The amounts of a budget and its accounts that identities bind (rules.md §10.2, §10.3, §10.6).</summary>
internal enum Term
{
    None,
    InitialBudget,
    Added,
    Reduced,
    AdjustedBudget,
    Income,
    IncomeGrand,
    Expenditure,
    ExpenditureGrand,
    Opening,
    Closing,
    UsedSurplus,
    Distribution,
    Balance,
    Received,
    Basic,
    Project,
    ToSuperiors,
    Business,
    ToSubordinates,
    Personnel,
    Public,
    ThreePublic,
    Abroad,
    Vehicles,
    VehiclePurchase,
    VehicleRunning,
    Reception,
}

/// <summary>Names of the terms in running text.</summary>
internal static partial class Terms
{
    private const string End =
        ")(?:决算|执行|支出|合计|总额|金额|资金|数|额|共计|实际|共|总|累计|完成|为|是|达到?|[:|])*$";

    // Each with the characters of which its names have one.
    private static readonly ImmutableArray<(Term Term, string Signs, Func<Regex> Pattern)> Patterns =
    [
        (Term.IncomeGrand, "计", IncomeGrand),
        (Term.ExpenditureGrand, "计", ExpenditureGrand),
        (Term.UsedSurplus, "使", UsedSurplus),
        (Term.Distribution, "配", Distribution),
        (Term.Opening, "结", Opening),
        (Term.Closing, "结", Closing),
        (Term.Balance, "结", Balance),
        (Term.Reduced, "减回", Reduced),
        (Term.Added, "追增", Added),
        (Term.AdjustedBudget, "算", AdjustedBudget),
        (Term.InitialBudget, "算复", InitialBudget),
        (Term.Received, "位", Received),
        (Term.Abroad, "国", Abroad),
        (Term.VehiclePurchase, "车", VehiclePurchase),
        (Term.VehicleRunning, "车", VehicleRunning),
        (Term.Vehicles, "车", Vehicles),
        (Term.Reception, "待", Reception),
        (Term.ThreePublic, "三", ThreePublic),
        (Term.Personnel, "员", Personnel),
        (Term.Public, "用", Public),
        (Term.Basic, "基", Basic),
        (Term.Project, "项", Project),
        (Term.ToSuperiors, "缴", ToSuperiors),
        (Term.Business, "营", Business),
        (Term.ToSubordinates, "属", ToSubordinates),
        (Term.Income, "收", Income),
        (Term.Expenditure, "支", Expenditure),
    ];

    // Each name has one of these characters; most words before a number have none, and no pattern has to be tried.
    private static readonly SearchValues<char> Telling = SearchValues.Create("收支余转减追增算复位国车待三员用");

    /// <summary>The term that the words before a number name.</summary>
    public static Term Named(string lead)
    {
        if (!lead.AsSpan().ContainsAny(Telling))
        {
            return Term.None;
        }

        foreach (var (term, signs, pattern) in Patterns)
        {
            if (lead.AsSpan().ContainsAny(signs) && pattern().IsMatch(lead))
            {
                return term;
            }
        }

        return Term.None;
    }

    [GeneratedRegex("(?:(?:收入|收?支)总计均?" + End, Patience.Options, Patience.Milliseconds)]
    private static partial Regex IncomeGrand();

    [GeneratedRegex("(?:支出总计" + End, Patience.Options, Patience.Milliseconds)]
    private static partial Regex ExpenditureGrand();

    [GeneratedRegex("(?:使用(?:非财政拨款|专用)?结余.{0,8}" + End, Patience.Options, Patience.Milliseconds)]
    private static partial Regex UsedSurplus();

    [GeneratedRegex("(?:结余分配" + End, Patience.Options, Patience.Milliseconds)]
    private static partial Regex Distribution();

    [GeneratedRegex(
        "(?:(?:年初|上年|期初).{0,10}(?:结转和结余|结转结余|结转|结余)" + End,
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Opening();

    [GeneratedRegex(
        "(?:(?:(?:年末|期末|本年末).{0,10}(?:结转和结余|结转结余|结转)|结转下年(?:使用)?|年末累计结余)" + End,
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Closing();

    [GeneratedRegex("(?:(?:年末|本年|当年|收支)?(?:结余|收支结余)" + End, Patience.Options, Patience.Milliseconds)]
    private static partial Regex Balance();

    [GeneratedRegex(
        "(?:(?:调减|追减|核减)(?:预算)?|(?:收回|调减|追减|核减)[^，。;、]{0,8}(?:指标|预算)" + End,
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Reduced();

    [GeneratedRegex(
        "(?:(?:追加|调增|增加)(?:预算|指标)+|追加|调增|(?:追加|调增)[^，。;、]{0,8}(?:专款|指标)" + End,
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Added();

    [GeneratedRegex("(?:(?:全年|调整后?|变动后|调整后的?全年)预算" + End, Patience.Options, Patience.Milliseconds)]
    private static partial Regex AdjustedBudget();

    [GeneratedRegex(
        "(?:年初(?:部门|批复|收入|支出|财政拨款)?预算|年初批复|预算批复" + End,
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex InitialBudget();

    [GeneratedRegex("(?:(?:实际)?到位(?:资金)?" + End, Patience.Options, Patience.Milliseconds)]
    private static partial Regex Received();

    [GeneratedRegex("(?:因公出国.{0,8}" + End, Patience.Options, Patience.Milliseconds)]
    private static partial Regex Abroad();

    [GeneratedRegex("(?:(?:公务用车|公车|车辆)(?:购置|购买)费?用?" + End, Patience.Options, Patience.Milliseconds)]
    private static partial Regex VehiclePurchase();

    [GeneratedRegex("(?:(?:公务用车|公车|车辆)运行(?:维护)?费?用?" + End, Patience.Options, Patience.Milliseconds)]
    private static partial Regex VehicleRunning();

    [GeneratedRegex(
        "(?:(?:公务用车|公车|车辆)购置(?:及|和|与)运行.{0,4}" + End,
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Vehicles();

    [GeneratedRegex("(?:公务接待费?用?" + End, Patience.Options, Patience.Milliseconds)]
    private static partial Regex Reception();

    [GeneratedRegex("(?:[“\"]?三公[”\"]?经费(?:财政拨款)?" + End, Patience.Options, Patience.Milliseconds)]
    private static partial Regex ThreePublic();

    [GeneratedRegex("(?:人员(?:经费|支出)" + End, Patience.Options, Patience.Milliseconds)]
    private static partial Regex Personnel();

    [GeneratedRegex("(?:公用(?:经费|支出)" + End, Patience.Options, Patience.Milliseconds)]
    private static partial Regex Public();

    [GeneratedRegex("(?:基本支出" + End, Patience.Options, Patience.Milliseconds)]
    private static partial Regex Basic();

    [GeneratedRegex(
        "(?:^(?:其中|[:，]|全年|本年|当年|年度?|部门|单位|本级|整体|一般公共预算|财政拨款|安排|实际|和|及)*项目支出"
            + End,
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Project();

    [GeneratedRegex("(?:上缴上级支出" + End, Patience.Options, Patience.Milliseconds)]
    private static partial Regex ToSuperiors();

    [GeneratedRegex("(?:经营支出" + End, Patience.Options, Patience.Milliseconds)]
    private static partial Regex Business();

    [GeneratedRegex("(?:附属单位补助支出" + End, Patience.Options, Patience.Milliseconds)]
    private static partial Regex ToSubordinates();

    [GeneratedRegex(
        "(?:(?:本年|总|年度)收入|收入(?:合计|总额)|财政拨款收入|拨款收入|收入决算" + End,
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Income();

    [GeneratedRegex(
        "(?:(?:本年|总|年度|整体)支出|支出(?:合计|总额)|财政拨款支出|决算支出|支出决算|(?:实际|全年)支出" + End,
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Expenditure();
}
