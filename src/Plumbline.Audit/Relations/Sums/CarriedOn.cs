using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Sums;

/// <summary>当年结余A万元，加年初结转结余B万元，年末结转结余C万元: an addition that the words spell out.</summary>
internal static partial class CarriedOn
{
    /// <summary>The statements of all passages.</summary>
    public static IEnumerable<Claim> Of(IEnumerable<Items> all)
    {
        foreach (var items in all)
        {
            for (var index = 2; index < items.All.Length; index++)
            {
                var (first, added, result) = (items.All[index - 2], items.All[index - 1], items.All[index]);
                if (
                    first.Kind.Length > 0
                    && first.Kind == added.Kind
                    && first.Kind == result.Kind
                    && Left().IsMatch(first.Lead)
                    && Added().IsMatch(items.Text.AsSpan(first.End, added.Start - first.End))
                    && Result().IsMatch(items.Text.AsSpan(added.End, result.Start - added.End))
                )
                {
                    yield return SumClaims.Of(result, [first, added], RuleIds.BalanceOfTheYear);
                }
            }
        }
    }

    [GeneratedRegex("(?:结余|结转|结转结余|收支差额)(?:资金|额|数)?[为达]?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Left();

    [GeneratedRegex(
        "^[，;、](?:加上?|再加上?)(?:年初|上年|期初|以前年度)(?:结转|结余)[^，。;、:0-9]{0,8}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Added();

    [GeneratedRegex(
        "^[，;、](?:年末|期末|年终|累计|合计)(?:累计|共)?(?:结转|结余)[^，。;、:0-9]{0,8}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Result();
}
