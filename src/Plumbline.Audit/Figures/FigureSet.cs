using System.Collections.Immutable;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Figures;

/// <summary>All figures of a document in reading order, and those of each passage.</summary>
public sealed class FigureSet
{
    private readonly ImmutableArray<Figure> byPassage;
    private readonly int[] first;

    public FigureSet(ImmutableArray<Figure> all, int passages)
    {
        All = all;
        byPassage = IsByPassage(all) ? all : [.. all.OrderBy(figure => figure.Passage.Index)];
        first = new int[passages + 1];
        var at = 0;
        for (var passage = 0; passage <= passages; passage++)
        {
            while (at < all.Length && byPassage[at].Passage.Index < passage)
            {
                at++;
            }

            first[passage] = at;
        }
    }

    // Nearly always; the number of a page may stand between two lines of a paragraph.
    private static bool IsByPassage(ImmutableArray<Figure> all)
    {
        for (var at = 1; at < all.Length; at++)
        {
            if (all[at - 1].Passage.Index > all[at].Passage.Index)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>All figures in reading order.</summary>
    public ImmutableArray<Figure> All { get; }

    /// <summary>The figures of a passage from left to right, irrelevant ones included.</summary>
    public ReadOnlySpan<Figure> Of(Passage passage) =>
        byPassage.AsSpan()[first[passage.Index]..first[passage.Index + 1]];

    /// <summary>The quantities of a passage from left to right.</summary>
    public ImmutableArray<Figure> Quantities(Passage passage)
    {
        var count = 0;
        foreach (var figure in Of(passage))
        {
            count += figure.IsQuantity ? 1 : 0;
        }

        if (count == 0)
        {
            return [];
        }

        var quantities = ImmutableArray.CreateBuilder<Figure>(count);
        foreach (var figure in Of(passage))
        {
            if (figure.IsQuantity)
            {
                quantities.Add(figure);
            }
        }

        return quantities.MoveToImmutable();
    }

    /// <summary>The quantities of a sentence from left to right.</summary>
    public ImmutableArray<Figure> Quantities(Sentence sentence)
    {
        var quantities = ImmutableArray.CreateBuilder<Figure>();
        var figures = Of(sentence.Passage);
        for (var index = FirstFrom(figures, sentence.Start); index < figures.Length; index++)
        {
            if (figures[index].Start >= sentence.End)
            {
                break;
            }

            if (figures[index].IsQuantity)
            {
                quantities.Add(figures[index]);
            }
        }

        return quantities.DrainToImmutable();
    }

    // By halves: figures stand from left to right.
    private static int FirstFrom(ReadOnlySpan<Figure> figures, int start)
    {
        var (from, to) = (0, figures.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = figures[middle].Start >= start ? (from, middle) : (middle + 1, to);
        }

        return from;
    }

    /// <summary>The same set with some figures replaced by what is known of them now.</summary>
    public FigureSet With(IReadOnlyDictionary<int, Figure> better) =>
        new([.. All.Select(figure => better.GetValueOrDefault(figure.Index, figure))], first.Length - 1);
}
