using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Sums;

/// <summary>
/// A total behind its parts: A万元，B万元，合计C万元; 两项合计; and a total before parts that no word opens, where they tie.
/// </summary>
internal static partial class Totals
{
    private const int FewestSilent = 3;
    private const int MostWholes = 4;
    private const int MostParts = 60;

    /// <summary>The statements of all passages.</summary>
    public static IEnumerable<Claim> Of(ImmutableArray<Items> all)
    {
        foreach (var items in all.Where(items => items.All.Length > 1))
        {
            foreach (var sentence in Sentences.Of(items.Passage))
            {
                foreach (var claim in Of(items, sentence))
                {
                    yield return claim;
                }
            }
        }
    }

    private static IEnumerable<Claim> Of(Items items, Sentence sentence)
    {
        var listed = items.Between(sentence.Start, sentence.End, 0).Where(item => item.Kind.Length > 0).ToList();
        for (var index = 1; index < listed.Count; index++)
        {
            if (Behind(items, listed, index) is { } claim)
            {
                yield return claim;
            }

            if (OfTwo(listed, index) is { } two)
            {
                yield return two;
            }
        }

        if (!Opens().IsMatch(items.Text.AsSpan(sentence.Start, sentence.End - sentence.Start)))
        {
            if (Silent(items, listed) is { } silent)
            {
                yield return silent;
            }

            yield break;
        }

        // 其中 behind a semicolon opens another list.
        for (var start = sentence.Start; start < sentence.End; )
        {
            var end = items.Text.IndexOf(';', start, sentence.End - start) is >= 0 and var stop ? stop : sentence.End;
            if (
                (start > sentence.Start || end < sentence.End)
                && !Opens().IsMatch(items.Text.AsSpan(start, end - start))
                && Silent(items, listed.FindAll(item => item.Start >= start && item.End <= end)) is { } silent
            )
            {
                yield return silent;
            }

            start = end + 1;
        }
    }

    // 在职149人，其中行政30人、…，另有退休87人，合计236人: the last amount and one whose parts stand between.
    private static Claim? OfTwo(List<Item> listed, int index)
    {
        var total = listed[index];
        if (TotalWord().Match(total.Lead) is not { Length: > 0 } word || !word.Groups["bare"].Success || index < 3)
        {
            return null;
        }

        var last = listed[index - 1];
        var first = listed
            .Take(Math.Max(0, index - MostParts)..(index - 2))
            .LastOrDefault(item =>
                item.Adds
                && UnitKinds.Match(item.Kind, total.Kind)
                && item.Figure.Value + last.Figure.Value == total.Figure.Value
            );
        return first is not null && UnitKinds.Match(last.Kind, total.Kind)
            ? SumClaims.Of(total, [first, last], RuleIds.SumStated)
            : null;
    }

    private static Claim? Behind(Items items, List<Item> listed, int index)
    {
        var total = listed[index];
        if (TotalWord().Match(total.Lead) is not { Length: > 0 } word)
        {
            return null;
        }

        var parts = listed
            .Take(Math.Max(0, index - MostParts)..index)
            .Where(item => item.Adds && UnitKinds.Match(item.Kind, total.Kind))
            .ToList();
        var announced = Announced(items, total);
        if (announced > 1 && announced <= parts.Count)
        {
            return Announced(total, parts, announced);
        }

        if (Tying(total, parts) is { Count: > 1 } last)
        {
            return SumClaims.Of(total, last, RuleIds.SumStated);
        }

        return
            word.Groups["bare"].Success
            && Since(parts) is { Count: > 1 } since
            && !IsOfOtherSide(total, since)
            && IsMeant(items, total, parts, since, index)
            ? SumClaims.Of(total, since, RuleIds.SumStated)
            : null;
    }

    // A万元，里面包括a万元；B万元；C万元，三项合计: what is told of a part is no part of its own, where the others tie.
    private static Claim Announced(Item total, List<Item> parts, int count)
    {
        var outer = parts.FindAll(item => !Inner().IsMatch(item.Lead));
        var last = parts.GetRange(parts.Count - count, count);
        return
            !Ties.Tie(total, last, count)
            && outer.Count >= count
            && outer.GetRange(outer.Count - count, count) is var others
            && Ties.Tie(total, others, count)
            ? SumClaims.Of(total, others, RuleIds.SumStated)
            : SumClaims.Of(total, last, RuleIds.SumStated);
    }

    // A number without a unit among the parts may be one of them.
    private static bool IsMeant(Items items, Item total, List<Item> parts, List<Item> since, int index) =>
        (
            parts.Count == index
            && items.Between(0, total.Start, 0).All(item => item.Kind.Length > 0)
            && IsLikely(total, since)
        ) || Ties.IsSlip(total, since);

    // 在职63人，…，高级职称合计35人: of what is greater than itself it is no total.
    private static bool IsLikely(Item total, List<Item> parts) =>
        parts.TrueForAll(part => part.Figure.Exact <= total.Figure.Exact)
        && parts.Sum(part => part.Figure.Exact) is var sum
        && sum <= 2 * total.Figure.Exact
        && total.Figure.Exact <= 2 * sum;

    // 年初结转A万元，本年收入合计B万元，本年支出合计C万元: what came in is no part of what was spent.
    private static bool IsOfOtherSide(Item total, List<Item> parts) =>
        total.Lead.Contains("支出", StringComparison.Ordinal)
            ? parts.Exists(part => CameIn().IsMatch(part.Lead))
            : total.Lead.Contains("收入", StringComparison.Ordinal)
                && parts.Exists(part => part.Lead.Contains("支出", StringComparison.Ordinal));

    [GeneratedRegex("收入|(?:年初|上年|期初)[^，。;、]{0,6}(?:结转|结余)", Patience.Options, Patience.Milliseconds)]
    private static partial Regex CameIn();

    // A万元，B万元，合计C万元，D万元，E万元，合计F万元: the parts of F stand behind C, or C is the first of them.
    private static List<Item> Since(List<Item> parts)
    {
        var before = parts.FindLastIndex(part => TotalWord().Match(part.Lead).Groups["bare"].Success);
        var from = before < parts.Count - 2 ? before + 1 : before;
        return from > 0 ? parts.GetRange(from, parts.Count - from) : parts;
    }

    // The most parts, counted from the last, that tie.
    private static List<Item> Tying(Item total, List<Item> parts)
    {
        var (sum, slack) = (0m, 0m);
        var likely = new Stack<int>();
        for (var from = parts.Count - 1; from >= 0; from--)
        {
            sum += parts[from].Figure.Exact;
            slack += Ties.Slack(parts[from]);
            if (from < parts.Count - 1 && Ties.MayTie(total, sum, slack))
            {
                likely.Push(from);
            }
        }

        foreach (var from in likely)
        {
            var last = parts.GetRange(from, parts.Count - from);
            if (Ties.Tie(total, last, last.Count))
            {
                return last;
            }
        }

        return [];
    }

    // 学校241所，小学213所；初中18所，完中8所，…: the parts follow without a word, so only a sum that ties is claimed.
    private static Claim? Silent(Items items, List<Item> listed)
    {
        for (var at = 0; at < Math.Min(listed.Count - 2, MostWholes); at++)
        {
            if (
                listed[at].Adds
                && listed.GetRange(at + 1, listed.Count - at - 1) is var behind
                && (Silent(listed[at], behind) ?? SilentRow.Of(items, listed[at], behind)) is { } claim
            )
            {
                return claim;
            }
        }

        return null;
    }

    private static Claim? Silent(Item whole, List<Item> behind)
    {
        var parts = behind.FindAll(item => item.Adds && UnitKinds.Match(item.Kind, whole.Kind));
        var sums = RunningSums.Of(parts);

        for (var count = parts.Count; count > 1; count--)
        {
            if (
                sums.MayTie(whole, count)
                && (count >= FewestSilent || whole.Figure.Number.Unscaled > 9_999)
                && parts.Take(count).All(part => part.Figure.Number.Unscaled != 0)
                && Ties.Tie(whole, parts, count)
            )
            {
                return SumClaims.Of(whole, parts.GetRange(0, count), RuleIds.SumStated);
            }
        }

        return null;
    }

    // 两项合计, 以上三项共计: the count is a quantity of its own, right before.
    private static int Announced(Items items, Item total) =>
        total.Order > 0
        && items.All[total.Order - 1] is { Figure: { Unit: "项" or "者" or "笔" or "类", Number: var number } } before
        && before.End + total.Lead.Length == total.Start
        && number.Unscaled is > 1 and < 20
            ? (int)number.Unscaled
            : 0;

    [GeneratedRegex(
        @"^(?:以上|上述|[^，。;、0-9]{1,8}(?=合计))?(?<bare>(?:合计|总计|共计|总共|相加)(?:金额|资金|支出|收入)?[为达是]?$)?(?:合计|总计|共计|总共|共)?",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex TotalWord();

    [GeneratedRegex("^(?:其中|里面|内含|含|包括|包含)", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Inner();

    [GeneratedRegex("其中|包括|分别|含", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Opens();
}
