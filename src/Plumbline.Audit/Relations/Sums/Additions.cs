namespace Plumbline.Audit.Relations.Sums;

/// <summary>All additive statements of running text: sums, lists, differences, parts of a whole.</summary>
public static class Additions
{
    /// <summary>The statements that the grammars of this folder find.</summary>
    public static IEnumerable<Claim> Of(Understood document)
    {
        var items = Items.Of(document);
        return PartLists
            .Of(items)
            .Concat(NamedWholes.Of(items))
            .Concat(Totals.Of(items))
            .Concat(WrittenSums.Of(document))
            .Concat(NameCounts.Of(items))
            .Concat(MarkedPoints.Of(items))
            .Concat(Differences.Of(items))
            .Concat(NetChanges.Of(items))
            .Concat(Sequences.Of(items))
            .Concat(Nearby.Of(items))
            .Concat(RatedParts.Of(document))
            .Concat(IncomeAndSpending.Of(items))
            .Concat(MarkedLists.Of(items))
            .Concat(InstitutionCounts.Of(items))
            .Concat(Identities.Of(TermAmounts.Of(items)));
    }
}
