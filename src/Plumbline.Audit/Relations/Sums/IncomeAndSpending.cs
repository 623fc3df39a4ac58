using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Sums;

/// <summary>Income and spending of one fund in one sentence: 收入A万元，支出B万元, without a carry-over.</summary>
internal static partial class IncomeAndSpending
{
    /// <summary>Spending above income, as a doubt.</summary>
    public static IEnumerable<Claim> Of(ImmutableArray<Items> all)
    {
        foreach (var items in all)
        {
            for (var index = 1; index < items.All.Length; index++)
            {
                var (income, spent) = (items.All[index - 1], items.All[index]);
                if (
                    income is { Kind: "元", Adds: true, IsBudget: false }
                    && spent is { Kind: "元", Adds: true }
                    && spent.Figure.Value > income.Figure.Value
                    && income.Lead.Contains("收入", StringComparison.Ordinal)
                    && Spent().IsMatch(items.Text.AsSpan(income.End, spent.Start - income.End))
                    && !CarriedOver().IsMatch(items.Text)
                )
                {
                    yield return SumClaims.Subset(spent, income) with
                    {
                        Rule = RuleIds.BalanceOfTheYear,
                        Strength = Strength.Scoped,
                        Doubt = BudgetChain.CarryOverMissing.With(),
                    };
                }
            }

            if (Balanced(items) is { } balance)
            {
                yield return balance;
            }
        }
    }

    // 收入总计A万元，其中…；支出总计B万元: both with what was carried over, they are one amount in all accounts.
    private static Claim? Balanced(Items items)
    {
        return
            Called(items, "收入总计") is [var income]
            && Called(items, "支出总计") is [var spending]
            && income.Order < spending.Order
            && Ties.IsPlain(income)
            && Ties.IsPlain(spending)
            ? new Claim(RelationKind.Equality, spending.Figure, [income.Figure], Formula.Same, RuleIds.BalanceOfTheYear)
            {
                Label = "支出总计",
            }
            : null;
    }

    private static List<Item> Called(Items items, string name)
    {
        var called = new List<Item>();
        foreach (var item in items.All)
        {
            if (item is { Kind: "元", Adds: true, IsBudget: false } && Ends(item.Lead, name))
            {
                called.Add(item);
            }
        }

        return called;
    }

    private static bool Ends(string lead, string name) =>
        lead.AsSpan().TrimEnd("为是共达约") is var words && words.EndsWith(name, StringComparison.Ordinal);

    [GeneratedRegex("^[，;、](?:本年|当年)?支出(?:为|共)?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Spent();

    [GeneratedRegex("结转|结余", Patience.Options, Patience.Milliseconds)]
    private static partial Regex CarriedOver();
}
