using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Sums;

/// <summary>Several wholes side by side, each with parts of its name: every column adds up for itself.</summary>
internal static partial class PartColumns
{
    /// <summary>
    /// Whether a part may belong to a whole among several: 资产总额, 负债总额 … each with its own parts by name, 当月 and 累计 by period.
    /// </summary>
    public static bool AreOfOne(List<Item> wholes, Item whole, Item part) =>
        wholes.Count == 1
        || (
            (!wholes.Exists(other => other.Ending == part.Ending) || whole.Ending == part.Ending)
            && (PeriodOf(whole) == PeriodOf(part) || !wholes.Exists(other => PeriodOf(other) == PeriodOf(part)))
        );

    private static string PeriodOf(Item item) => Period().Match(item.Lead).Value;

    [GeneratedRegex("当月|本月|当季|累计", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Period();

    /// <summary>The sums that tie.</summary>
    /// <param name="wholes">What may be a whole.</param>
    /// <param name="parts">The listed parts.</param>
    /// <param name="used">The places of the parts that a sum has taken.</param>
    public static List<Claim> Of(List<Item> wholes, List<Item> parts, HashSet<int> used)
    {
        var claims = new List<Claim>();
        foreach (var whole in wholes)
        {
            var column = parts.FindAll(part => part.Ending == whole.Ending);
            if (
                wholes.Count(other => other.Ending == whole.Ending) == 1
                && column.Count > 1
                && Ties.Tie(whole, column, column.Count)
            )
            {
                claims.Add(SumClaims.Of(whole, column, RuleIds.SumStated));
                used.UnionWith(column.Select(part => part.Order));
            }
        }

        return claims;
    }
}
