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
        }
    }

    [GeneratedRegex("^[，;、](?:本年|当年)?支出(?:为|共)?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Spent();

    [GeneratedRegex("结转|结余", Patience.Options, Patience.Milliseconds)]
    private static partial Regex CarriedOver();
}
