namespace Plumbline.Audit.Relations.Rates;

/// <summary>The statement that some shares make up 100%.</summary>
internal static class AllShares
{
    private const int Whole = 100;

    /// <summary>The statement of the shares at some places.</summary>
    public static Claim Of(Flow flow, IEnumerable<int> places) =>
        new(RelationKind.Sum, null, [.. places.Select(at => flow[at])], Formula.Sum, RuleIds.SharesOfASplit)
        {
            Constant = Whole,
            Label = "占比合计",
        };
}
