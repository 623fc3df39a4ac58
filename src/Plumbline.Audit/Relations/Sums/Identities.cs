using System.Collections.Immutable;
using Plumbline.Findings;

namespace Plumbline.Audit.Relations.Sums;

/// <summary>
/// The identities of budget and accounts (F1–F13) over amounts that stand under one chapter, for one year and one fund,
/// whatever sentences they stand in.
/// </summary>
internal static class Identities
{
    private const int Near = 3;

    /// <summary>What would settle a difference between amounts that stand far apart.</summary>
    public static Template OtherScope { get; } =
        new(
            "各数分处不同段落，口径可能不同：请核对它们是否同为{label}的口径",
            "The amounts stand in different paragraphs and may differ in scope: check that all are in the scope of {label}"
        );

    private static readonly ImmutableArray<(
        Term Result,
        ImmutableArray<(Term Term, int Sign, bool Optional)> Parts,
        string Rule
    )> All =
    [
        (
            Term.Expenditure,
            [
                (Term.Basic, 1, false),
                (Term.Project, 1, false),
                (Term.ToSuperiors, 1, true),
                (Term.Business, 1, true),
                (Term.ToSubordinates, 1, true),
            ],
            RuleIds.ExpenditureTotal
        ),
        (Term.Basic, [(Term.Personnel, 1, false), (Term.Public, 1, false)], RuleIds.BasicExpenditureTotal),
        (
            Term.ThreePublic,
            [(Term.Abroad, 1, true), (Term.Vehicles, 1, false), (Term.Reception, 1, false)],
            RuleIds.ThreePublicTotal
        ),
        (Term.Vehicles, [(Term.VehiclePurchase, 1, false), (Term.VehicleRunning, 1, false)], RuleIds.ThreePublicTotal),
        (
            Term.AdjustedBudget,
            [(Term.InitialBudget, 1, false), (Term.Added, 1, true), (Term.Reduced, -1, true)],
            RuleIds.AdjustedBudgetChain
        ),
        (
            Term.IncomeGrand,
            [(Term.Income, 1, false), (Term.UsedSurplus, 1, true), (Term.Opening, 1, false)],
            RuleIds.BalanceOfTheYear
        ),
        (
            Term.ExpenditureGrand,
            [(Term.Expenditure, 1, false), (Term.Distribution, 1, true), (Term.Closing, 1, false)],
            RuleIds.BalanceOfTheYear
        ),
        (
            Term.Closing,
            [
                (Term.Opening, 1, false),
                (Term.Income, 1, false),
                (Term.UsedSurplus, 1, true),
                (Term.Expenditure, -1, false),
                (Term.Distribution, -1, true),
            ],
            RuleIds.BalanceOfTheYear
        ),
    ];

    /// <summary>The statements of all groups.</summary>
    public static IEnumerable<Claim> Of(ImmutableArray<ImmutableArray<TermAmount>> groups)
    {
        var carried = groups.Any(group =>
            group.Any(amount => amount.Term is Term.Opening or Term.UsedSurplus && amount.Item.Figure.Value.Sign > 0)
        );
        foreach (var group in groups)
        {
            var amounts = NamedAmounts.Of(group);
            foreach (var (result, parts, rule) in All)
            {
                if (
                    OrWithOpening(amounts, result, Identity(amounts, result, parts, rule)) is { } claim
                    && (result != Term.IncomeGrand || !IsOfBoth(amounts) || IsMeant(claim))
                )
                {
                    yield return claim;
                }
            }

            foreach (var claim in BudgetChain.Of(amounts, carried))
            {
                yield return claim;
            }
        }

        foreach (var claim in groups.Length < 2 ? [] : OfYears(groups))
        {
            yield return claim;
        }
    }

    // 二、收入112.95万元，年初结转2.51万元; 三、支出111.82万元，年末结转3.64万元:
    // what the year began and ended with, a chapter for each. Where
    // each is printed once, only what ties, or would but for a slip, is claimed.
    private static IEnumerable<Claim> OfYears(ImmutableArray<ImmutableArray<TermAmount>> groups) =>
        groups
            .SelectMany(group => group)
            .Where(amount => amount.Term is >= Term.Income and <= Term.Distribution && amount.Group.Fund.Length == 0)
            .GroupBy(amount => amount.Group.Year)
            .Select(year => NamedAmounts.Of([.. year]))
            .SelectMany(amounts =>
                All.Where(identity => identity.Rule == RuleIds.BalanceOfTheYear)
                    .Select(identity => Identity(amounts, identity.Result, identity.Parts, identity.Rule))
            )
            .OfType<Claim>()
            .Where(IsMeant)
            .Select(claim => claim with { Strength = Strength.Stated, Doubt = null });

    // 收、支总计 of one fund stands beside the income of all of them.
    private static bool IsOfBoth(NamedAmounts amounts) =>
        amounts.One(Term.IncomeGrand)?.Item.Lead.Contains("支总计", StringComparison.Ordinal) == true;

    private static bool IsMeant(Claim claim) =>
        Rates.Readings.Holds(claim)
        || (
            claim.Formula.Of([.. claim.Operands.Select(Reckoned.Of)]) is { Value: var value }
            && (Ties.IsSlip(claim.Result!, value) || Ties.IsTurned(claim.Result!, value))
        );

    /// <summary>A statement that binds amounts; a difference between amounts that stand far apart stays a doubt.</summary>
    public static Claim? Bind(TermAmount result, ImmutableArray<(TermAmount Amount, int Sign)> parts, string rule)
    {
        var figures = ImmutableArray.CreateRange(parts, part => part.Amount.Item.Figure);
        var minus = parts.Any(part => part.Sign < 0);
        var claim = new Claim(
            minus ? RelationKind.Difference : RelationKind.Sum,
            result.Item.Figure,
            figures,
            minus ? Formula.Signed([.. parts.Select(part => part.Sign)]) : Formula.Sum,
            rule
        )
        {
            Label = result.Item.Figure.Label,
        };
        if (Judge.Of(claim) is not { } judged || judged.Verdict != Verdict.Fails || IsOneBlock(result, parts))
        {
            return claim;
        }

        var gap = (judged.Computed!.Value.Value - result.Item.Figure.Value).Abs();
        return gap * 20 > result.Item.Figure.Value
            ? null
            : claim with
            {
                Strength = Strength.Scoped,
                Doubt = OtherScope.With(("label", claim.Label)),
            };
    }

    private static bool IsOneBlock(TermAmount result, ImmutableArray<(TermAmount Amount, int Sign)> parts) =>
        parts.Max(part => Math.Max(part.Amount.Passage, result.Passage))
            - parts.Min(part => Math.Min(part.Amount.Passage, result.Passage))
        <= Near;

    private static Claim? Identity(
        NamedAmounts amounts,
        Term result,
        ImmutableArray<(Term Term, int Sign, bool Optional)> parts,
        string rule
    )
    {
        if (amounts.One(result) is not { } whole)
        {
            return null;
        }

        var found = ImmutableArray.CreateBuilder<(TermAmount, int)>();
        var isClear = true;
        foreach (var (term, sign, optional) in parts)
        {
            var values = amounts.All(term);
            if (!optional && values.Length != 1)
            {
                return null;
            }

            isClear &= values.Length < 2;
            found.AddRange(values.Select(amount => (amount, sign)));
        }

        return found.Count > 1 && Bind(whole, found.DrainToImmutable(), rule) is { } claim && (isClear || IsTied(claim))
            ? claim
            : null;
    }

    // 年初预算A，上年结转B，年中追加C，调整后预算D: what was carried over may be one of what makes up the budget. Where it is told in the
    // sentence of the others, it is.
    private static Claim? OrWithOpening(NamedAmounts amounts, Term result, Claim? claim)
    {
        if (
            result != Term.AdjustedBudget
            || claim is null
            || Rates.Readings.Holds(claim)
            || amounts.One(Term.Opening)?.Item.Figure is not { } opening
        )
        {
            return claim;
        }

        var with = claim with
        {
            Operands = claim.Operands.Add(opening),
            Formula = amounts.Has(Term.Reduced)
                ? Formula.Signed([.. claim.Operands.Select(operand => SignOf(amounts, operand)), 1])
                : Formula.Sum,
        };
        return Rates.Readings.Holds(with) || opening.Passage == claim.Result!.Passage ? with : claim;
    }

    private static int SignOf(NamedAmounts amounts, Figures.Figure figure) =>
        amounts.All(Term.Reduced).Any(amount => amount.Item.Figure.Index == figure.Index) ? -1 : 1;

    // 第一次追加A，第二次追加B may be added up, or B may be a part of A: only what ties, or would but for a slip, tells.
    private static bool IsTied(Claim claim) =>
        Rates.Readings.Holds(claim)
        || (
            claim.Formula.Of([.. claim.Operands.Select(Reckoned.Of)]) is { } computed
            && Ties.IsSlip(claim.Result!, computed.Value)
        );
}
