using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Sums;

/// <summary>The items of a passage with its open brackets, read once for all grammars of sums.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="All">Its quantities from left to right, percentages and scores left out.</param>
/// <param name="Depths">For each folded character how many brackets are open.</param>
internal sealed partial record Items(Passage Passage, ImmutableArray<Item> All, int[] Depths)
{
    private const string Marks = "，,。;:、!?";
    private const int LongestWords = 40;
    private const decimal Million = 1_000_000;

    private int[]? closings;

    /// <summary>The folded text with all commas alike.</summary>
    public string Text { get; } = Passage.Compact.Replace(',', '，');

    /// <summary>Reads the items of every passage that has quantities.</summary>
    public static ImmutableArray<Items> Of(AuditText text, FigureSet figures)
    {
        var read = ImmutableArray.CreateBuilder<Items>(text.Passages.Length);
        foreach (var passage in text.Passages)
        {
            read.Add(Of(passage, figures.Quantities(passage)));
        }

        return read.MoveToImmutable();
    }

    /// <summary>The items between two places, at one depth of brackets.</summary>
    public IEnumerable<Item> Between(int start, int end, int depth)
    {
        for (var order = FirstFrom(start); order < All.Length && All[order].Start < end; order++)
        {
            if (All[order].End <= end && All[order].Depth == depth)
            {
                yield return All[order];
            }
        }
    }

    /// <summary>The order of the first item that begins at a place or behind it.</summary>
    public int FirstFrom(int start)
    {
        var (from, to) = (0, All.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = All[middle].Start >= start ? (from, middle) : (middle + 1, to);
        }

        return from;
    }

    /// <summary>The item nearest before a place that may be a whole; plans and bases of rates are passed over.</summary>
    public Item? NearestBefore(int place)
    {
        var order = FirstFrom(place) - 1;
        while (order >= 0 && !All[order].Adds)
        {
            order--;
        }

        return order < 0 ? null : All[order];
    }

    /// <summary>Where the bracket that is open at a place closes; the end of the text when it never does.</summary>
    public int Closing(int at) => at < Text.Length ? (closings ??= ReadClosings())[at] : at;

    // For each character the next one with fewer open brackets: each character is passed over once.
    private int[] ReadClosings()
    {
        var next = new int[Text.Length];
        for (var at = Text.Length - 1; at >= 0; at--)
        {
            next[at] = at + 1;
            while (next[at] < Text.Length && Depths[next[at]] >= Depths[at])
            {
                next[at] = next[next[at]];
            }
        }

        return next;
    }

    private static Items Of(Passage passage, ImmutableArray<Figure> quantities)
    {
        if (quantities.IsEmpty)
        {
            return new Items(passage, [], []);
        }

        var depths = DepthsOf(passage.Compact);
        var items = ImmutableArray.CreateBuilder<Item>(quantities.Length);
        for (var index = 0; index < quantities.Length; index++)
        {
            var figure = quantities[index];
            if (figure.Dimension is Dimension.Percent or Dimension.Points or Dimension.Score)
            {
                continue;
            }

            // 为年初预算A的B%: the base of a rate, set beside the subject of the sentence.
            var isBase =
                index + 1 < quantities.Length
                && quantities[index + 1].Dimension == Dimension.Percent
                && quantities[index + 1].Start == figure.End + 1
                && passage.Compact[figure.End] == '的';
            var from = index == 0 ? 0 : quantities[index - 1].End;
            var to = index + 1 < quantities.Length ? quantities[index + 1].Start : passage.Compact.Length;
            var item = ItemOf(passage.Compact, depths, figure, items.Count, from, to);
            items.Add(isBase ? item with { IsAside = true } : item);
        }

        return new Items(passage, items.DrainToImmutable(), depths);
    }

    private static Item ItemOf(string text, int[] depths, Figure figure, int order, int from, int to)
    {
        var lead = LeadOf(text, depths, figure.Start, from);
        var end = figure.End;
        while (end < to && end - figure.End < LongestWords && !IsMark(text[end]) && text[end] is not ('(' or ')'))
        {
            end++;
        }

        var tail = text[figure.End..end];
        return new Item(figure, order, lead, tail, depths[figure.Start], UnitKinds.Of(figure))
        {
            IsAside =
                (lead.Length > 0 && (Aside().IsMatch(lead) || (PerHead().IsMatch(lead) && !IsFund(figure))))
                || tail.StartsWith("的标准", StringComparison.Ordinal),
            IsBudget = lead.Contains("预算", StringComparison.Ordinal) && Budget().IsMatch(lead),
        };
    }

    // 生均公用经费3.1亿元: nobody gets a million, it is what all got together.
    private static bool IsFund(Figure figure) => figure is { Dimension: Dimension.Money, Exact: >= Million };

    // Back to the mark that opens the clause; brackets that close on the way belong to the words.
    private static string LeadOf(string text, int[] depths, int start, int from)
    {
        var at = start;
        while (at > from && start - at < LongestWords)
        {
            var before = text[at - 1];
            if (
                (before == '(' && depths[at - 1] < depths[start])
                || (IsMark(before) && (before != ':' || at < start) && depths[at - 1] <= depths[start])
            )
            {
                break;
            }

            at--;
        }

        return text[at..start].TrimEnd(':');
    }

    private static bool IsMark(char character) => Marks.Contains(character, StringComparison.Ordinal);

    private static int[] DepthsOf(string text)
    {
        var depths = new int[text.Length + 1];
        var depth = 0;
        for (var at = 0; at < text.Length; at++)
        {
            depth -= text[at] == ')' && depth > 0 ? 1 : 0;
            depths[at] = depth;
            depth += text[at] == '(' ? 1 : 0;
        }

        return depths;
    }

    [GeneratedRegex(
        @"[比较](?!好|为|高级)|同比|环比|差[值额](?!拨款|预算)|缺口|上年(?!结转|结余)|去年|上一年|往年|单价"
            + @"|标准(?!化)[^，]{0,4}$"
            + @"|^(?:原|年初)?(?:计划|预计|拟)|目标|应(?:完成|到|参|收|缴|支付|招)"
            + @"|(?:增加|减少|增长|下降|降低|提高|上升|增|减|超出?|超过|高于|低于|节约|压减|缩减|核减|调减|追加|调增|调整|剩余?|只剩"
            + @"|(?<!(?:上年|年初|以前年度)(?:财政拨款|项目支出|基本支出)?(?:结转和)?)(?:结余|结转))"
            + @"(?:了|额|数|金额|资金|预算)*(?:为|达|约)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Aside();

    [GeneratedRegex(
        "(?:[人生户亩台套件笔校所车次]均|每[人生年天月亩户所校家个件场次座处口条名]|每[百千万]人"
            + "|每(?:学期|公里|延米|米|平方米|立方米|吨|台|套|床|张)$)(?!.*(?:项目|专项|支出|资金|经费安排))",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex PerHead();

    [GeneratedRegex(
        @"(?<!公共|基金|经营)(?:年初|全年|调整|年度)?预算(?:数|额|金额|总额)?(?:为|是)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Budget();
}
