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

    private readonly HashSet<int> rare;
    private readonly int[][] names;

    private Kinship(FigureSet figures)
    {
        var pairs = new HashSet<int>();
        var times = new Dictionary<int, int>();
        names = new int[figures.All.Length][];
        foreach (var figure in figures.All)
        {
            pairs.Clear();
            if (figure.IsQuantity)
            {
                AddPairs(Ending(figure.Scope), pairs);
                AddPairs(Ending(figure.Label), pairs);
            }

            names[figure.Index] = [.. pairs];
            foreach (var pair in pairs)
            {
                times[pair] = times.GetValueOrDefault(pair) + 1;
            }
        }

        var most = Math.Max(2, figures.All.Count(figure => figure.IsQuantity) / Rare);
        rare = [.. times.Where(pair => pair.Value <= most).Select(pair => pair.Key)];
        names = Array.ConvertAll(names, own => Array.FindAll(own, rare.Contains));
    }

    /// <summary>Counts how many quantities carry each pair of neighbouring characters in their names.</summary>
    public static Kinship Of(FigureSet figures) => new(figures);

    /// <summary>The rare pairs of characters of some words.</summary>
    public HashSet<int> RareOf(string words)
    {
        var pairs = new HashSet<int>();
        AddPairs(words, pairs);
        pairs.IntersectWith(rare);
        return pairs;
    }

    /// <summary>Whether a quantity is called by one of some rare pairs.</summary>
    public bool IsKin(Figure figure, HashSet<int> others)
    {
        if (others.Count > 0)
        {
            foreach (var pair in names[figure.Index])
            {
                if (others.Contains(pair))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> Ending(string words) => words.AsSpan(Math.Max(0, words.Length - LongestName));

    private static void AddPairs(ReadOnlySpan<char> words, HashSet<int> pairs)
    {
        for (var at = 0; at + 1 < words.Length; at++)
        {
            if (IsWord(words[at]) && IsWord(words[at + 1]))
            {
                pairs.Add((words[at] << 16) | words[at + 1]);
            }
        }
    }

    private static bool IsWord(char sign) => sign is >= '一' and <= '龥';
}
