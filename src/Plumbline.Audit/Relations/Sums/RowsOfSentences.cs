using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Sums;

/// <summary>
/// 受理案件141件，来访41件；来信99件；网络1件；电话0件。: what follows a whole up to the end of its sentence, all of one kind and to its
/// printed digits the whole again. Only what holds is claimed.
/// </summary>
internal static class RowsOfSentences
{
    private const int Fewest = 2;
    private const int MostParts = 20;

    /// <summary>The statements of all passages.</summary>
    public static IEnumerable<Claim> Of(IEnumerable<Items> all) => all.SelectMany(Of);

    private static IEnumerable<Claim> Of(Items items)
    {
        foreach (var sentence in items.All.Length > Fewest ? Sentences.Of(items.Passage) : [])
        {
            var first = items.FirstFrom(sentence.Start);
            if (first < items.All.Length && RowOf(items, items.All[first], sentence.End) is { } row)
            {
                yield return SumClaims.Of(items.All[first], row, RuleIds.SumStated) with
                {
                    ByNumbers = true,
                };
            }
        }
    }

    private static List<Item>? RowOf(Items items, Item whole, int end)
    {
        if (!whole.Adds || !Ties.IsPlain(whole) || whole.Figure.Value.Sign <= 0)
        {
            return null;
        }

        var row = new List<Item>();
        for (var at = whole.Order + 1; at < items.All.Length && items.All[at].Start < end; at++)
        {
            var part = items.All[at];
            if (
                row.Count == MostParts
                || !part.Adds
                || !Ties.IsPlain(part)
                || part.Depth != whole.Depth
                || part.Kind != whole.Kind
                || part.Figure.Value.Sign < 0
            )
            {
                return null;
            }

            row.Add(part);
        }

        return row.Count >= Fewest && row.Sum(part => part.Figure.Exact) == whole.Figure.Exact ? row : null;
    }
}
