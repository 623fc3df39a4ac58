using System.Collections.Immutable;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Figures;

/// <summary>All figures of a document in reading order, and those of each passage.</summary>
public sealed class FigureSet
{
    private readonly int[] first;

    public FigureSet(ImmutableArray<Figure> all, int passages)
    {
        All = all;
        first = new int[passages + 1];
        var at = 0;
        for (var passage = 0; passage <= passages; passage++)
        {
            while (at < all.Length && all[at].Passage.Index < passage)
            {
                at++;
            }

            first[passage] = at;
        }
    }

    /// <summary>All figures in reading order.</summary>
    public ImmutableArray<Figure> All { get; }

    /// <summary>The figures of a passage from left to right, irrelevant ones included.</summary>
    public ReadOnlySpan<Figure> Of(Passage passage) => All.AsSpan()[first[passage.Index]..first[passage.Index + 1]];

    /// <summary>The quantities of a passage from left to right.</summary>
    public ImmutableArray<Figure> Quantities(Passage passage)
    {
        var quantities = ImmutableArray.CreateBuilder<Figure>();
        foreach (var figure in Of(passage))
        {
            if (figure.IsQuantity)
            {
                quantities.Add(figure);
            }
        }

        return quantities.DrainToImmutable();
    }

    /// <summary>The quantities of a sentence from left to right.</summary>
    public ImmutableArray<Figure> Quantities(Sentence sentence)
    {
        var quantities = ImmutableArray.CreateBuilder<Figure>();
        foreach (var figure in Of(sentence.Passage))
        {
            if (figure.IsQuantity && figure.Start >= sentence.Start && figure.Start < sentence.End)
            {
                quantities.Add(figure);
            }
        }

        return quantities.DrainToImmutable();
    }

    /// <summary>The same set with some figures replaced by what is known of them now.</summary>
    public FigureSet With(IReadOnlyDictionary<int, Figure> better) =>
        new([.. All.Select(figure => better.GetValueOrDefault(figure.Index, figure))], first.Length - 1);
}
