using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Sums;

/// <summary>A named amount of money with what keeps it apart from others of its name.</summary>
/// <param name="Term">What it is.</param>
/// <param name="Item">The figure with its words.</param>
/// <param name="Passage">Index of its passage.</param>
/// <param name="Group">Chapter of the first rank, year and fund: amounts of one group belong together.</param>
internal sealed record TermAmount(Term Term, Item Item, int Passage, (int Chapter, int? Year, string Fund) Group);

/// <summary>Finds the named amounts of a text.</summary>
internal static partial class TermAmounts
{
    private const int LongestSentence = 1_000;

    /// <summary>The named amounts by group, in reading order.</summary>
    public static ImmutableArray<ImmutableArray<TermAmount>> Of(ImmutableArray<Items> all) =>
        [.. all.SelectMany(Of).GroupBy(amount => amount.Group).Select(group => group.ToImmutableArray())];

    private static IEnumerable<TermAmount> Of(Items items)
    {
        foreach (var item in items.All)
        {
            if (
                item.Kind == "元"
                && !Other().IsMatch(item.Lead)
                && Terms.Named(LeadOf(items, item)) is var term and not Term.None
                && !(term is Term.Basic or Term.Project or Term.Personnel or Term.Public && Moved().IsMatch(item.Lead))
                && (!item.IsBudget || term is Term.InitialBudget or Term.AdjustedBudget or Term.Added or Term.Reduced)
            )
            {
                yield return new TermAmount(
                    term,
                    item,
                    items.Passage.Index,
                    (Root(items.Passage), item.Figure.Year, term >= Term.ThreePublic ? "" : FundOf(items, item))
                );
            }
        }
    }

    // 收入预算A万元，决算B万元: the second amount is of what the first names.
    private static string LeadOf(Items items, Item item) =>
        item.Order > 0
        && items.All[item.Order - 1] is { IsBudget: true, Kind: "元" } before
        && Bare().IsMatch(item.Lead)
        && Terms.Named(before.Lead) is not (Term.Added or Term.Reduced or Term.InitialBudget or Term.AdjustedBudget)
            ? before.Lead.Replace("预算", "决算", StringComparison.Ordinal)
            : item.Lead;

    private static int Root(Passage passage)
    {
        var root = passage;
        while (root.Chapter is { } chapter)
        {
            root = chapter;
        }

        return root.Level > 0 ? root.Index : -1;
    }

    // The fund named in the clause, else the last one named before it in its sentence.
    private static string FundOf(Items items, Item item)
    {
        if (Fund().Match(item.Lead) is { Success: true } own)
        {
            return own.Value == "财政拨款" ? "一般公共预算" : own.Value;
        }

        var near = Math.Max(0, item.Start - LongestSentence);
        var start = near + items.Text.AsSpan(near, item.Start - near).LastIndexOf('。') + 1;
        var last = "";
        foreach (var match in Fund().EnumerateMatches(items.Text.AsSpan(start, item.Start - start)))
        {
            var at = start + match.Index;
            last = IsOfList(items.Text, start, at, item.Start) ? last : items.Text.Substring(at, match.Length);
        }

        return last == "财政拨款" ? "一般公共预算" : last;
    }

    // 收入A万元，其中一般公共预算B万元；上年结转C万元: a fund of the list is none of what stands behind its semicolon.
    private static bool IsOfList(string text, int start, int fund, int item) =>
        text.AsSpan(fund, item - fund).Contains(';')
        && text.AsSpan(start, fund - start) is var before
        && before[(before.LastIndexOf(';') + 1)..].Contains("其中", StringComparison.Ordinal);

    [GeneratedRegex(
        "^(?:支出|收入|实际|全年|年终)?决算(?:支出|收入|数|额)?为?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Bare();

    // 追加人员经费A万元 is what was added to the budget for them, not what they cost.
    [GeneratedRegex("追加|追减|调增|调减|压减|核减|新增", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Moved();

    [GeneratedRegex(
        "政府性基金|国有资本经营|社会?保险?基金|一般公共预算|财政拨款|财政专户",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Fund();

    [GeneratedRegex(
        @"上年(?!结转|结余)|去年|上一年|[比较]|同比|人均|占|下降|减少|增长|其他收入",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Other();
}
