using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Restated;
using Plumbline.Audit.Texts;
using Plumbline.Domain.Numbers;

namespace Plumbline.Audit.Relations.Identities;

/// <summary>
/// The identities of the accounts between standard quantities, wherever in the document they stand: expenditure = basic +
/// project, basic = personnel + operating, 三公 = its three parts (rule book §10.3, F6, F10).
/// </summary>
public static partial class TermIdentities
{
    private const int MostValues = 3;

    private static readonly ImmutableArray<(string Total, ImmutableArray<string> Parts, string Rule)> Identities =
    [
        ("支出合计", ["基本支出", "项目支出"], RuleIds.ExpenditureTotal),
        ("基本支出", ["人员经费", "公用经费"], RuleIds.BasicExpenditureTotal),
    ];

    public static IEnumerable<Claim> Of(Understood document)
    {
        var groups = document
            .Mentions.Where(mention =>
                mention is { Term: not null, Figure.Dimension: Dimension.Money } && IsPlain(mention.Context)
            )
            .GroupBy(mention => mention.Figure.Year);
        var hasOthers = new Lazy<bool>(() => document.Figures.All.Any(IsOtherSpending));
        foreach (var year in groups)
        {
            var values = year.GroupBy(mention => mention.Term!, StringComparer.Ordinal)
                .ToDictionary(
                    group => group.Key,
                    group =>
                        group.DistinctBy(mention => mention.Figure.Value).Select(mention => mention.Figure).ToList(),
                    StringComparer.Ordinal
                );
            var claims = Identities.SelectMany(identity => Claims(values, identity));
            foreach (
                var claim in claims.Where(claim =>
                    Rates.Readings.Holds(claim)
                    || (!(MayHaveOthers(claim) && hasOthers.Value) && !IsOfAnother(document, claim))
                )
            )
            {
                yield return claim;
            }
        }
    }

    // Beside basic and project expenditure there may be three other kinds (F6); where one is printed, the two need not give all.
    private static bool IsOtherSpending(Figure figure) =>
        figure is { IsQuantity: true, Dimension: Dimension.Money }
        && !figure.Value.IsZero
        && OtherSpending().IsMatch(figure.Label + figure.Scope);

    private static bool MayHaveOthers(Claim claim) => claim.Rule == RuleIds.ExpenditureTotal;

    [GeneratedRegex("上缴上级|经营支出|附属单位补助", Patience.Options, Patience.Milliseconds)]
    private static partial Regex OtherSpending();

    private static bool IsPlain(Facets context) => (context & ~Facets.Accounts) == Facets.None;

    // Each printed value of the total against each of the parts; contradictory restatements each tell their own story.
    private static IEnumerable<Claim> Claims(
        Dictionary<string, List<Figure>> values,
        (string Total, ImmutableArray<string> Parts, string Rule) identity
    )
    {
        if (
            !values.TryGetValue(identity.Total, out var totals)
            || !values.TryGetValue(identity.Parts[0], out var firsts)
            || !values.TryGetValue(identity.Parts[1], out var seconds)
            || totals.Count > MostValues
            || firsts.Count > MostValues
            || seconds.Count > 1
        )
        {
            yield break;
        }

        foreach (var total in totals)
        {
            foreach (var first in firsts)
            {
                var computed = first.Value + seconds[0].Value;
                if (IsNear(total.Value, computed))
                {
                    yield return new Claim(RelationKind.Sum, total, [first, seconds[0]], Formula.Sum, identity.Rule)
                    {
                        Label = identity.Total,
                    };
                }
            }
        }
    }

    // 财政拨款支出95万元，其中：基本支出…; 决算数96万元: an amount that is not called spending, where the parts give one right before.
    private static bool IsOfAnother(Understood document, Claim claim) =>
        !(claim.Result!.Label + claim.Result.Scope).Contains("支出", StringComparison.Ordinal)
        && claim.Formula.Of([.. claim.Operands.Select(Reckoned.Of)]) is { } sum
        && document
            .Figures.Quantities(claim.Operands[0].Passage)
            .Any(whole => whole.Start < claim.Operands[0].Start && whole.Value == sum.Value);

    // Further apart, other kinds of expenditure or another scope are likelier than a mistake.
    private static bool IsNear(Fraction total, Fraction computed) =>
        (total - computed).Abs() * 100 <= Fraction.Max(total.Abs(), computed.Abs());
}
