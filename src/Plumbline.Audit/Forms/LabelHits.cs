using System.Collections.Frozen;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Forms;

/// <summary>Where the words of a form's frame stand in a line in which cells were glued.</summary>
/// <param name="Ranges">Not overlapping, from left to right.</param>
/// <param name="Adjacent">The longest run of words that follow each other at once.</param>
internal sealed record LabelHits(List<(int From, int To, FormLabel Label)> Ranges, int Adjacent)
{
    /// <summary>The longest word of a level or a source of money that is looked for at the start of a line.</summary>
    internal const int LongestLevel = 18;

    private const int LongestOfWhich = 22;
    private const int LongestBracket = 12;

    // In running words only sources that forms print everywhere; any word may end in 资金.
    private const string Sources =
        "年度资金总额 年度资金总和 年度资金合计 资金总额 当年财政拨款 本年财政拨款 上年结转资金 上年结转 其他资金 一般公共预算 一般公共预算拨款 政府性基金 "
        + "财政专户管理资金 单位资金 财政拨款 财政资金 中央补助资金 中央财政资金 省级财政资金 市级财政资金 县级财政资金 地方资金 中央补助 省级补助 地方财政资金 "
        + "上级补助资金 上级资金 本级资金 本级财政资金 国有资本经营预算 按收入性质分 按支出性质分 上级财政资金 区级资金 市级资金 县级资金 省级资金 中央资金 "
        + "政府性基金预算拨款 项目资金总额 年度资金总计";

    // The last characters of all names of sources of money.
    private const string EndsOfSources = "金款助转余算入券筹他出费政";

    private static readonly FrozenDictionary<string, (string Word, FormLabel Label)[]> ByStart = Build();

    /// <summary>Looks for the longest word at each place.</summary>
    /// <param name="compact">Folded characters.</param>
    /// <param name="blanks">For each character whether a blank stands before it.</param>
    /// <param name="isLine">Short words count everywhere, because the line may be nothing but words of a frame.</param>
    internal static LabelHits In(string compact, bool[] blanks, bool isLine = false)
    {
        var hits = new List<(int From, int To, FormLabel Label)>();
        var (run, longest) = (0, 0);
        for (var at = 0; at < compact.Length; )
        {
            var (length, label) = At(compact, blanks, at, isLine);
            if (length == 0)
            {
                at++;
                continue;
            }

            run = hits.Count > 0 && hits[^1].To == at ? run + 1 : 1;
            longest = Math.Max(longest, run);
            hits.Add((at, at + length, label));
            at += length;
        }

        var kept = new List<(int From, int To, FormLabel Label)>(hits.Count);
        for (var at = 0; at < hits.Count; at++)
        {
            if (IsKept(hits, at, compact.Length, blanks))
            {
                kept.Add(hits[at]);
            }
        }

        return new LabelHits(kept, longest);
    }

    // The head of a column never stands alone among other words.
    private static bool IsKept(List<(int From, int To, FormLabel Label)> hits, int at, int length, bool[] blanks)
    {
        var (from, to, label) = hits[at];
        var isColumn = label.IsIndicatorColumn() || label.IsFundsColumn();
        var stands = (from == 0 || blanks[from]) && (to == length || blanks[to]);
        var isBeside = (at > 0 && hits[at - 1].To == from) || (at + 1 < hits.Count && hits[at + 1].From == to);
        return !isColumn || stands || isBeside;
    }

    /// <summary>Whether the words of the frame cover the whole line.</summary>
    internal bool Cover(string compact) =>
        Ranges.Count >= 2 && Ranges[0].From == 0 && Ranges[^1].To == compact.Length && Adjacent == Ranges.Count;

    /// <summary>The levels, sources of money or total with which the line begins, one behind the other.</summary>
    internal LabelHits Leading()
    {
        var count = 0;
        while (
            count < Ranges.Count
            && Ranges[count].From == (count == 0 ? 0 : Ranges[count - 1].To)
            && Ranges[count].Label
                is FormLabel.Level1
                    or FormLabel.Level2
                    or FormLabel.FundTotal
                    or FormLabel.FundPart
                    or FormLabel.Total
        )
        {
            count++;
        }

        return new LabelHits(Ranges[..count], count);
    }

    /// <summary>Whether blanks part the cells of the line; else they stand where lines broke inside a cell.</summary>
    internal bool AreParted(bool[] blanks)
    {
        var (parted, pairs) = (0, 0);
        for (var at = 1; at < Ranges.Count; at++)
        {
            if (Ranges[at - 1].To == Ranges[at].From)
            {
                pairs++;
                parted += blanks[Ranges[at].From] ? 1 : 0;
            }
        }

        return pairs == 0 || parted * 2 >= pairs;
    }

    private static (int Length, FormLabel Label) At(string compact, bool[] blanks, int at, bool isLine)
    {
        if (at + 2 > compact.Length || compact[at] < '一')
        {
            return default;
        }

        if (compact[at] == '其' && compact[at + 1] == '中' && OfWhich(compact, at) is > 0 and var source)
        {
            return (source, FormLabel.FundPart);
        }

        if (!ByStart.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(compact.AsSpan(at, 2), out var words))
        {
            return default;
        }

        foreach (var (word, label) in words)
        {
            if (
                compact.AsSpan(at).StartsWith(word)
                && !IsTorn(blanks, at, word.Length)
                && (isLine || Fits(word, label, compact, blanks, at))
            )
            {
                return (WithBracket(compact, at + word.Length) - at, label);
            }
        }

        return default;
    }

    // 委托项目 | 主管部门: a word that begins inside a piece does not go on behind the blank.
    private static bool IsTorn(bool[] blanks, int at, int length) =>
        at > 0 && !blanks[at] && Array.IndexOf(blanks, true, at, length) >= 0;

    private static bool MayEnd(char last) => last < '一' || EndsOfSources.Contains(last, StringComparison.Ordinal);

    // 其中:中央、省、市补助县级资金
    private static int OfWhich(string compact, int at)
    {
        var most = Math.Min(LongestOfWhich, compact.Length - at);
        for (var length = most; length >= 5; length--)
        {
            if (
                MayEnd(compact[at + length - 1])
                && FormLabels.Of(compact.Substring(at, length)) == FormLabel.FundPart
                && !FollowedByHan(compact, at + length)
            )
            {
                return length;
            }
        }

        return 0;
    }

    private static bool FollowedByHan(string compact, int at) =>
        at < compact.Length && compact[at] is >= '一' and <= '鿿';

    // Short words of a frame also stand inside names: they count only between blanks.
    private static bool Fits(string word, FormLabel label, string compact, bool[] blanks, int at)
    {
        var stands = (at == 0 || blanks[at]) && (at + word.Length == compact.Length || blanks[at + word.Length]);
        return stands
            || label switch
            {
                FormLabel.Level1 or FormLabel.Level2 => LevelWords.IsFull(word) && word.Length >= 4,
                FormLabel.Side or FormLabel.End or FormLabel.OtherColumn => word.Length >= 4,
                FormLabel.OtherField => word.Length >= 3,
                FormLabel.AnyBudget or FormLabel.FundsColumn or FormLabel.TaskNumber => false,
                FormLabel.Deviation => word.Length >= 5,
                FormLabel.Department => word.Length >= 4,
                FormLabel.MeasureUnit => word.Length >= 4,
                _ => true,
            };
    }

    private static int WithBracket(string compact, int at)
    {
        if (at < compact.Length && compact[at] == '(')
        {
            var close = compact.IndexOf(')', at, Math.Min(LongestBracket, compact.Length - at));
            return close > 0 ? close + 1 : at;
        }

        return at;
    }

    private static FrozenDictionary<string, (string Word, FormLabel Label)[]> Build()
    {
        var words = FormVocabulary
            .Words.Select(word => (Word: word.Key, Label: word.Value))
            .Concat(LevelWords.All.Select(word => (Word: word, Label: FormLabels.Of(word))))
            .Concat(Sources.Split(' ').Select(Folding.Compact).Select(word => (Word: word, Label: FormLabels.Of(word))))
            .Concat(
                Deviations.Split(' ').Select(Folding.Compact).Select(word => (Word: word, Label: FormLabel.Deviation))
            )
            .Where(word => word.Word.Length >= 2)
            .DistinctBy(word => word.Word, StringComparer.Ordinal);
        return words
            .GroupBy(word => word.Word[..2], StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.OrderByDescending(word => word.Word.Length).ToArray(),
                StringComparer.Ordinal
            );
    }

    internal const string Deviations =
        "偏差原因分析及改进措施 未完成原因和改进措施 未完成原因及改进措施 偏差原因分析 偏差原因分析及整改措施 未完成原因分析 未完成原因 未完成原因分析及改进措施 "
        + "扣分原因 扣分原因分析 偏差原因 偏差原因及改进措施 未完成原因和拟采取的措施 未完成原因分析及拟采取的措施 原因说明 未完成原因分析和改进措施 偏离原因分析及改进措施";
}
