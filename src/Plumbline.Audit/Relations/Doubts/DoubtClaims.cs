namespace Plumbline.Audit.Relations.Doubts;

/// <summary>
/// What a reader sets side by side although no word says that it must agree: parts that all but give their whole, prices that
/// all but give what was paid. A difference is asked about and never said to be an error.
/// </summary>
internal static class DoubtClaims
{
    /// <summary>The statements that the grammars of this folder find.</summary>
    public static IEnumerable<Claim> Of(Understood document)
    {
        var items = document.Items;
        return UnnamedRest.Of(items).Concat(RunningCosts.Of(document)).Concat(NearCounts.Of(document));
    }
}
