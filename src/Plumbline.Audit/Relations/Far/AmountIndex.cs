using Plumbline.Audit.Figures;

namespace Plumbline.Audit.Relations.Far;

/// <summary>
/// All quantities of a document, those of tables too, by kind, value and name: to ask for a total or a base that is printed far
/// from the statement that rests on it.
/// </summary>
internal sealed class AmountIndex
{
    private const int Most = 12;
    private static readonly ByValue<Figure> None = new([]);

    private readonly Dictionary<string, ByValue<Figure>> byKind;
    private readonly Dictionary<string, List<Figure>> named;

    private AmountIndex(Dictionary<string, ByValue<Figure>> byKind, Dictionary<string, List<Figure>> byName)
    {
        this.byKind = byKind;
        named = byName;
    }

    /// <summary>Orders the quantities once.</summary>
    public static AmountIndex Of(FigureSet figures)
    {
        var amounts = figures.All.Where(figure => figure.IsQuantity && IsAmount(figure)).ToList();
        return new AmountIndex(
            amounts
                .GroupBy(FarKinds.Of, StringComparer.Ordinal)
                .ToDictionary(
                    group => group.Key,
                    group => new ByValue<Figure>(
                        group
                            .OrderBy(figure => figure.Exact)
                            .ThenBy(figure => figure.Index)
                            .Select(figure => (figure.Exact, figure))
                    ),
                    StringComparer.Ordinal
                ),
            ByName(amounts)
        );
    }

    private static Dictionary<string, List<Figure>> ByName(List<Figure> amounts)
    {
        var names = new Dictionary<string, List<Figure>>(StringComparer.Ordinal);
        var read = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var figure in amounts)
        {
            var words = NameOf(figure);
            if (!read.TryGetValue(words, out var own))
            {
                read[words] = own = [.. NamesOf(words)];
            }

            foreach (var name in own)
            {
                if (!names.TryGetValue(name, out var called))
                {
                    names[name] = called = [];
                }

                if (called.Count < Most)
                {
                    called.Add(figure);
                }
            }
        }

        return names;
    }

    /// <summary>The first dozen quantities of a figure's kind between two values in base units, both included.</summary>
    public ArraySegment<Figure> Between(Figure like, decimal low, decimal high) =>
        Between(FarKinds.Of(like), low, high);

    /// <summary>The first dozen quantities of a kind between two values in base units, both included.</summary>
    public ArraySegment<Figure> Between(string kind, decimal low, decimal high) => OfKind(kind).Between(low, high);

    /// <summary>The quantities of a kind by value.</summary>
    public ByValue<Figure> OfKind(string kind) => byKind.GetValueOrDefault(kind, None);

    /// <summary>The first dozen quantities of a name, as <see cref="Rates.Names.Core"/> gives it.</summary>
    public IEnumerable<Figure> Called(string core) => named.GetValueOrDefault(core, []);

    /// <summary>The amounts of money from the smallest up.</summary>
    public IEnumerable<Figure> Money => byKind.TryGetValue("元", out var money) ? money.All : [];

    private static bool IsAmount(Figure figure) =>
        figure.Dimension is not (Dimension.Percent or Dimension.Points) && !figure.InChinese;

    // A number in a table is called as its row, or as its column where the row is a total.
    private static string NameOf(Figure figure)
    {
        var label = Last(figure.Label);
        var row = Last(figure.Scope);
        return figure.Passage.Cell is null || row.Length == 0 ? label
            : Tables.NumberGrid.IsTotal(row) ? FarKinds.WithoutUnit(label)
            : row;
    }

    // All that one may ask for it by; the numbers of a row have them in common, and they are read once.
    private static IEnumerable<string> NamesOf(string name)
    {
        var core = Rates.Names.Core(Rates.Names.Clause(name));
        if (core.Length > 1)
        {
            yield return core;
        }

        // 全县改水村组 is asked for as 改水村组.
        if (core.Length > 3 && core[0] is '全' && core[1] is '省' or '市' or '县' or '区' or '镇' or '乡' or '校')
        {
            yield return core[2..];
        }

        if (Terms.Of(name) is { } term && term != core)
        {
            yield return term;
        }
    }

    private static string Last(string path) => path[(path.LastIndexOf('/') + 1)..];
}
