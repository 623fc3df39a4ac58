using System.Collections.Immutable;
using Plumbline.Domain.Numbers;
using Plumbline.Findings;

namespace Plumbline.Audit.Relations.Sums;

/// <summary>
/// From the initial budget to what was spent and what is left: 年初预算 + 追加 − 调减 = 支出 + 结余, and spending above
/// income without a carry-over (rules.md §10.2, F13).
/// </summary>
internal static class BudgetChain
{
    /// <summary>What would settle spending above income.</summary>
    public static Template CarryOverMissing { get; } =
        new(
            "支出大于收入而文中没有年初结转结余：请核对是否动用了上年结转",
            "Spending exceeds income and no opening balance is printed: check whether a carry-over was used"
        );

    private static readonly ImmutableArray<Term> Rests = [Term.Balance, Term.Closing];

    private static readonly ImmutableArray<Term> Froms =
    [
        Term.AdjustedBudget,
        Term.Received,
        Term.IncomeGrand,
        Term.Income,
    ];

    /// <summary>The statements over the amounts of one group.</summary>
    /// <param name="amounts">The amounts by term.</param>
    /// <param name="carried">Whether the text tells of a carry-over anywhere, so that spending above income is explained.</param>
    public static IEnumerable<Claim> Of(NamedAmounts amounts, bool carried)
    {
        if (amounts.One(Term.Expenditure) is { } spent)
        {
            foreach (
                var claim in FromInitial(amounts, spent)
                    .Concat(Remainders(amounts, spent))
                    .Concat(FromIncome(amounts, spent, carried))
            )
            {
                yield return claim;
            }
        }
    }

    private static IEnumerable<Claim> FromInitial(NamedAmounts amounts, TermAmount spent)
    {
        var left = amounts.One(Term.Balance);
        if (
            amounts.One(Term.InitialBudget) is { } initial
            && amounts.One(Term.Added) is { } added
            && !amounts.Has(Term.Opening)
            && amounts.All(Term.Reduced).Length < 2
        )
        {
            var reduced = amounts.One(Term.Reduced);
            (TermAmount, int)[] chain = reduced is null
                ? [(initial, 1), (added, 1)]
                : [(initial, 1), (added, 1), (reduced, -1)];
            var spentAll = left is null
                ? !amounts.Has(Term.AdjustedBudget) && IsLikely(spent, chain)
                : left.Item.Figure.Value.IsZero;
            if (spentAll && Identities.Bind(spent, [.. chain], RuleIds.AdjustedBudgetChain) is { } all)
            {
                yield return all;
            }

            if (
                left is not null
                && Identities.Bind(left, [.. chain, (spent, -1)], RuleIds.AdjustedBudgetChain) is { } rest
            )
            {
                yield return rest;
            }
        }
    }

    // Which of budget, money received and income the rest is counted from is not said: only what ties, or would but for a
    // slip, is claimed.
    private static IEnumerable<Claim> Remainders(NamedAmounts amounts, TermAmount spent)
    {
        foreach (var rest in Rests)
        {
            foreach (var from in Froms)
            {
                if (
                    amounts.One(rest) is { } after
                    && amounts.One(from) is { } before
                    && !(from == Term.Income && amounts.Has(Term.Opening))
                    && Likely(after, before, spent) is { } claim
                )
                {
                    yield return claim;
                }
            }
        }

        if (
            !amounts.Has(Term.Closing)
            && amounts.One(Term.Opening) is { } used
            && amounts.One(Term.Income) is { } income
            && Likely(used, spent, income) is { } carried
        )
        {
            yield return carried;
        }
    }

    // Without a word on what is left, the chain is taken to be spent only where it ties, or would but for a slip.
    private static bool IsLikely(TermAmount spent, (TermAmount Amount, int Sign)[] chain)
    {
        var sum = Fraction.Zero;
        foreach (var (amount, sign) in chain)
        {
            sum += amount.Item.Figure.Value * sign;
        }

        return sum == spent.Item.Figure.Value || Ties.IsSlip(spent.Item.Figure, sum);
    }

    private static Claim? Likely(TermAmount rest, TermAmount from, TermAmount less)
    {
        var (result, whole, part) = (rest.Item.Figure, from.Item.Figure, less.Item.Figure);
        var gap = whole.Value - part.Value;
        return gap.Sign >= 0 && (gap == result.Value || Ties.IsSlip(result, gap))
            ? new Claim(RelationKind.Difference, result, [whole, part], Formula.Difference, RuleIds.BalanceOfTheYear)
            {
                Label = result.Label,
            }
            : null;
    }

    // 本年结转结余-595.92万元: the gap is printed; where something is left at the end of the year, something was there before.
    private static bool HasRest(NamedAmounts amounts) =>
        Rests.Any(rest => amounts.All(rest).Any(left => !left.Item.Figure.Value.IsZero));

    private static IEnumerable<Claim> FromIncome(NamedAmounts amounts, TermAmount spent, bool carried)
    {
        if (amounts.One(Term.Income) is not { } income || amounts.Has(Term.Opening))
        {
            yield break;
        }

        var (left, right) = (spent.Item.Figure, income.Item.Figure);
        if (left.Value == right.Value)
        {
            yield return new Claim(RelationKind.Equality, left, [right], Formula.Same, RuleIds.BalanceOfTheYear)
            {
                Label = left.Label,
                Strength = Strength.Scoped,
            };
        }
        else if (left.Value > right.Value && !carried && !amounts.Has(Term.UsedSurplus) && !HasRest(amounts))
        {
            yield return new Claim(RelationKind.Subset, left, [right], Formula.Same, RuleIds.BalanceOfTheYear)
            {
                Label = left.Label,
                Strength = Strength.Scoped,
                Doubt = CarryOverMissing.With(),
            };
        }
    }
}
