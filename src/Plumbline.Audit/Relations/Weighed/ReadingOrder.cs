using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Far;

namespace Plumbline.Audit.Relations.Weighed;

/// <summary>The amounts of a document in reading order, all together and by kind: how far one must look for another.</summary>
internal sealed class ReadingOrder
{
    private readonly Figure[] all;
    private readonly int[] places;
    private readonly Dictionary<string, int[]> byKind;

    private ReadingOrder(Figure[] all, Dictionary<string, int[]> byKind)
    {
        this.all = all;
        places = [.. all.Select(figure => figure.Index)];
        this.byKind = byKind;
    }

    /// <summary>Orders the amounts once.</summary>
    public static ReadingOrder Of(FigureSet figures)
    {
        Figure[] amounts = [.. figures.All.Where(IsAmount)];
        return new ReadingOrder(
            amounts,
            amounts
                .GroupBy(FarKinds.Of, StringComparer.Ordinal)
                .ToDictionary(
                    group => group.Key,
                    group => group.Select(figure => figure.Index).ToArray(),
                    StringComparer.Ordinal
                )
        );
    }

    /// <summary>The kinds of counts and measures that the document has.</summary>
    public IEnumerable<string> Kinds => byKind.Keys;

    /// <summary>The amounts nearest to a figure: so many before it and so many behind.</summary>
    public IEnumerable<Figure> Around(Figure figure, int before, int behind)
    {
        var place = PlaceFrom(places, figure.Index);
        for (var at = Math.Max(0, place - before); at < Math.Min(all.Length, place + behind + 1); at++)
        {
            if (all[at].Index != figure.Index)
            {
                yield return all[at];
            }
        }
    }

    /// <summary>
    /// How many amounts of the kind of another one meets from a figure up to that other, at least 1; of a kind that is no amount
    /// as many as there are amounts.
    /// </summary>
    public int Distance(Figure from, Figure to)
    {
        if (!byKind.TryGetValue(FarKinds.Of(to), out var alike))
        {
            return Math.Max(1, all.Length);
        }

        return Math.Max(1, Math.Abs(PlaceFrom(alike, from.Index) - PlaceFrom(alike, to.Index)));
    }

    private static int PlaceFrom(int[] places, int index) =>
        Array.BinarySearch(places, index) is var at && at < 0 ? ~at : at;

    private static bool IsAmount(Figure figure) =>
        figure is { IsQuantity: true, InChinese: false, Value.Sign: > 0 }
        && figure.Dimension is Dimension.Money or Dimension.Count or Dimension.Measure;
}
