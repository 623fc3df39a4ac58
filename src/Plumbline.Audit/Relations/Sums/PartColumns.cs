namespace Plumbline.Audit.Relations.Sums;

/// <summary>Several wholes side by side, each with parts of its name: every column adds up for itself.</summary>
internal static class PartColumns
{
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
