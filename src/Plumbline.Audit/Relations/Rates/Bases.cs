using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>A quantity that a share may be taken of.</summary>
/// <param name="Index">Its place in the flow.</param>
/// <param name="Firm">Grammar points at it; else only arithmetic can say so.</param>
internal readonly record struct BaseChoice(int Index, bool Firm);

/// <summary>
/// Finds the whole that a share is taken of: the one that is named; the head of the list (其中, 主要用于); the first amount
/// of the sentence.
/// </summary>
internal static partial class Bases
{
    /// <summary>Candidates for the whole of a part, likeliest first.</summary>
    /// <param name="flow">The quantities.</param>
    /// <param name="part">Place of the part.</param>
    /// <param name="name">The name of the whole as the text gives it; empty or 总额 where it gives none.</param>
    public static IEnumerable<BaseChoice> Of(Flow flow, int part, string name)
    {
        var wanted = Names.Core(name);
        // 占总人数的, 占总户数的: what they are counted in names no whole.
        var found = wanted.Length > 1 ? Named(flow, part, wanted) : Unnamed(flow, part);
        return name.Length == 0 ? found : found.Where(choice => !IsSister(flow, choice.Index, name));
    }

    // 项目支出A元，占支出总预算的4%。其中：乙B元，占支出总预算的3%: what is a share of the whole itself is not the whole.
    private static bool IsSister(Flow flow, int index, string name) =>
        flow.SameSentence(index, index + 1)
        && flow[index + 1].Dimension == Dimension.Percent
        && flow.ShareIn(index + 1) is { IsApart: true } words
        && words.Base == name;

    private static IEnumerable<BaseChoice> Named(Flow flow, int part, string wanted)
    {
        var core = Names.Core(wanted);
        var near = Whole(flow, part)
            .Select(index => (Index: index, Fit: Names.FitOfCores(flow.Core(index), core)))
            .ToList();
        foreach (var fit in (int[])[3, 2])
        {
            foreach (var (index, _) in near.Where(whole => whole.Fit == fit))
            {
                yield return new BaseChoice(index, flow.SameChapter(index, part));
            }
        }

        foreach (var (index, _) in near.Where(whole => whole.Fit == 1 || IsHead(flow, whole.Index)))
        {
            yield return new BaseChoice(index, false);
        }
    }

    private static IEnumerable<BaseChoice> Unnamed(Flow flow, int part)
    {
        var near = Whole(flow, part).Where(index => flow.SameChapter(index, part)).ToList();
        foreach (var index in near.Where(index => IsHead(flow, index)))
        {
            yield return new BaseChoice(index, flow.SamePassage(index, part) || Introduces(flow, index));
        }

        foreach (var index in near.Where(index => flow.SamePassage(index, part)).Reverse())
        {
            yield return new BaseChoice(index, false);
        }
    }

    // A whole is of the same kind and not smaller than its part.
    private static IEnumerable<int> Whole(Flow flow, int part) =>
        flow.Before(part)
            .Where(index => flow.Comparable(index, part) && flow[index].IsAtLeast(flow[part]))
            .Take(Flow.Window);

    // 合计11.6万元，比上年减少2.28万元，其中: the list may open behind what is said of the change, or behind another measure of
    // the same: 农户4126户11853人，其中.
    private static bool IsHead(Flow flow, int index) => flow.IsHead(index, ReadHead);

    private static bool ReadHead(Flow flow, int index)
    {
        var last = index;
        while (
            last < index + 2
            && flow.SameSentence(index, last + 1)
            && (flow.Lead(last + 1).Length == 0 || flow.Change(last + 1) is not null)
            && !Opens().IsMatch(flow.Tail(last))
        )
        {
            last++;
        }

        return Opens().IsMatch(flow.Tail(last))
            && !ChangePattern.OpensBase(flow.Lead(index))
            && (last == index || flow.Change(index) is null);
    }

    // A head of another paragraph counts where its paragraph leads on to the next: 支出100万元，其中：
    private static bool Introduces(Flow flow, int index) => LeadsOn().IsMatch(flow[index].Passage.Compact);

    [GeneratedRegex("(?:[:：]|如下[。;]?|其中|分别[是为])$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex LeadsOn();

    [GeneratedRegex(
        "其中|包括|包含|分为|主要用于|用于以下|用于:|具体|构成|如下|分别为|按.{1,12}分|:$|:[一(]",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Opens();
}
