namespace Plumbline.Audit.Relations.Sums;

/// <summary>All additive statements of running text: sums, lists, differences, parts of a whole.</summary>
public static class Additions
{
    /// <summary>The statements that the grammars of this folder find.</summary>
    public static IEnumerable<Claim> Of(Understood document)
    {
        var items = Items.Of(document);
        return PartLists.Of(items);
    }
}
