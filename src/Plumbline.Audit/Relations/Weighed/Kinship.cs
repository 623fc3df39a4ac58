using System.Collections.Frozen;
using Plumbline.Audit.Figures;

namespace Plumbline.Audit.Relations.Weighed;

/// <summary>
/// Whether two quantities are called alike by a word that few others of the document share: 年中追加 is kin to 年中追加资金占年初预算的,
/// 支出 is kin to nothing where every other number is a 支出.
/// </summary>
internal sealed class Kinship
{
    private const int Rare = 8;
    private const int LongestName = 24;

    private readonly FrozenDictionary<int, int> carriers;
    private readonly int all;

    private Kinship(FrozenDictionary<int, int> carriers, int all)
    {
        this.carriers = carriers;
        this.all = all;
    }

    /// <summary>Counts how many quantities carry each pair of neighbouring characters in their names.</summary>
    public static Kinship Of(FigureSet figures)
    {
        var counts = new Dictionary<int, int>();
        var named = 0;
        foreach (var figure in figures.All)
        {
            if (figure.IsQuantity)
            {
                named++;
                foreach (var pair in Pairs(NameOf(figure)).Distinct())
                {
                    counts[pair] = counts.GetValueOrDefault(pair) + 1;
                }
            }
        }

        return new Kinship(counts.ToFrozenDictionary(), named);
    }

    /// <summary>The rare pairs of characters of some words.</summary>
    public HashSet<int> RareOf(string words) => [.. Pairs(words).Where(IsRare)];

    /// <summary>Whether a quantity is called by one of some rare pairs.</summary>
    public static bool IsKin(Figure figure, HashSet<int> rare) =>
        rare.Count > 0 && Pairs(NameOf(figure)).Any(rare.Contains);

    private bool IsRare(int pair) => carriers.TryGetValue(pair, out var count) && count <= Math.Max(2, all / Rare);

    private static string NameOf(Figure figure) => Ending(figure.Scope) + "/" + Ending(figure.Label);

    private static string Ending(string words) => words.Length > LongestName ? words[^LongestName..] : words;

    private static IEnumerable<int> Pairs(string words)
    {
        for (var at = 0; at + 1 < words.Length; at++)
        {
            if (IsWord(words[at]) && IsWord(words[at + 1]))
            {
                yield return (words[at] << 16) | words[at + 1];
            }
        }
    }

    private static bool IsWord(char sign) => sign is >= '一' and <= '龥';
}
