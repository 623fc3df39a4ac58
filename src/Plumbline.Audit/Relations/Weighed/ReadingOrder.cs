using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Far;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Weighed;

/// <summary>The amounts of a document in reading order, all together and by kind: how far one must look for another.</summary>
internal sealed partial class ReadingOrder
{
    private readonly Figure[] all;
    private readonly int[] places;
    private readonly string[] kinds;
    private readonly int[][] alike;
    private readonly int[] ranks;
    private readonly HashSet<int> standards;

    private ReadingOrder(FigureSet figures)
    {
        all = [.. figures.All.Where(IsAmount)];
        places = [.. all.Select(figure => figure.Index)];
        kinds = [.. figures.All.Select(FarKinds.Of)];
        var byKind = places
            .GroupBy(place => kinds[place], StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        alike = Array.ConvertAll(kinds, kind => byKind.GetValueOrDefault(kind, []));
        ranks = [.. alike.Select((own, index) => PlaceFrom(own, index))];
        CountedKinds = [.. byKind.Keys.Where(kind => kind is not ("元" or ""))];
        standards = [.. all.Where(IsOfEach).Select(figure => figure.Index)];
    }

    /// <summary>Orders the amounts once.</summary>
    public static ReadingOrder Of(FigureSet figures) => new(figures);

    /// <summary>The kinds of counts and measures that the document has.</summary>
    public string[] CountedKinds { get; }

    /// <summary>The kind of a figure as <see cref="FarKinds.Of"/> gives it.</summary>
    public string KindOf(Figure figure) => kinds[figure.Index];

    /// <summary>Whether a figure is an amount of money for each of something: 生均公用经费标准.</summary>
    public bool IsStandard(Figure figure) => standards.Contains(figure.Index);

    /// <summary>The amounts nearest to a figure: so many before it and so many behind; it may be among them.</summary>
    public ArraySegment<Figure> Around(Figure figure, int before, int behind)
    {
        var place = PlaceFrom(places, figure.Index);
        var first = Math.Max(0, place - before);
        return new ArraySegment<Figure>(all, first, Math.Min(all.Length, place + behind + 1) - first);
    }

    /// <summary>
    /// How many amounts of its kind one meets from a figure up to another amount, at least 1; as many as there are amounts where
    /// that other is of a kind without any.
    /// </summary>
    public int Distance(Figure from, Figure to)
    {
        var own = alike[to.Index];
        return Math.Max(
            1,
            own.Length == 0 ? all.Length
                : ReferenceEquals(own, alike[from.Index]) ? Math.Abs(ranks[from.Index] - ranks[to.Index])
                : Math.Abs(PlaceFrom(own, from.Index) - ranks[to.Index])
        );
    }

    private static int PlaceFrom(int[] places, int index) =>
        Array.BinarySearch(places, index) is var at && at < 0 ? ~at : at;

    private static bool IsAmount(Figure figure) =>
        figure is { IsQuantity: true, InChinese: false, Value.Sign: > 0 }
        && figure.Dimension is Dimension.Money or Dimension.Count or Dimension.Measure;

    private static bool IsOfEach(Figure figure) =>
        figure.Dimension == Dimension.Money
        && figure.Exact > 1
        && (
            figure.Unit.Contains('/', StringComparison.Ordinal)
            || Each().IsMatch(figure.Label)
            || Each().IsMatch(figure.Scope)
        );

    /// <summary>Words of an amount for each: 生均, 每人, 标准.</summary>
    [GeneratedRegex("[均每]|标准", Patience.Options, Patience.Milliseconds)]
    public static partial Regex Each();
}
