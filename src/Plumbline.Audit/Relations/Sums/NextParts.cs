using System.Collections.Immutable;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Sums;

/// <summary>
/// 收入1450.62万元，其中：财政拨款1320.40万元。事业收入90.22万元，其他收入40.00万元: a list that a full stop broke goes on in the next sentence,
/// where only the two
/// together give the whole.
/// </summary>
internal static class NextParts
{
    private const int Most = 8;
    private const long Proof = 1_000;

    /// <summary>The parts of the next sentence; none where they do not complete the list.</summary>
    public static List<Item> Of(
        Items items,
        ImmutableArray<Sentence> sentences,
        int sentence,
        Item whole,
        List<Item> parts
    )
    {
        if (sentence + 1 >= sentences.Length || parts.Count == 0 || whole.Figure.Number.Unscaled < Proof)
        {
            return [];
        }

        var next = new List<Item>();
        var rest = whole.Figure.Exact - parts.Sum(part => part.Figure.Exact);
        foreach (var item in items.Between(sentences[sentence].End, sentences[sentence + 1].End, 0).Take(Most))
        {
            if (
                rest <= 0
                || !item.Adds
                || item.Kind != whole.Kind
                || item.Lead.StartsWith("其中", StringComparison.Ordinal)
            )
            {
                return [];
            }

            next.Add(item);
            rest -= item.Figure.Exact;
            if (rest == 0)
            {
                return next;
            }
        }

        return [];
    }
}
