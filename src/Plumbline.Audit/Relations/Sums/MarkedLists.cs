using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;
using Plumbline.Domain.Numbers;
using Plumbline.Findings;

namespace Plumbline.Audit.Relations.Sums;

/// <summary>
/// Lists over several sentences or paragraphs: 1、…417万元；2、…79万元; paragraphs behind a colon. Their total stands in the
/// words that open them, or is the project expenditure named before.
/// </summary>
internal static partial class MarkedLists
{
    /// <summary>What would settle a list of projects that does not reach project expenditure.</summary>
    public static Template NotAllProjects { get; } =
        new(
            "所列项目之和与项目支出不等：请核对清单是否列全，以及各项目的金额",
            "The listed projects do not add up to project expenditure: check whether the list is complete, and its amounts"
        );

    private const int FewestProof = 3;
    private const int MostItems = 200;
    private const int HeadLength = 80;
    private const int LookBack = 4;

    /// <summary>The statements of all lists.</summary>
    public static IEnumerable<Claim> Of(ImmutableArray<Items> all)
    {
        Item? project = null;
        var amounts = new Dictionary<Fraction, Item>();
        for (var at = 0; at < all.Length; at++)
        {
            var isOpener = all[at].All.IsEmpty && (all[at].Text.EndsWith(':') || Announced().IsMatch(all[at].Text));
            if (all[at].Passage.Kind != PassageKind.Cell && (isOpener || all[at].All.Length > 0))
            {
                foreach (var (parts, wholes) in Inline(all, at).Concat(Paragraphs(all, at)))
                {
                    var claim =
                        Decide(parts, project is null ? wholes : [.. wholes, project])
                        ?? Stated(parts, amounts)
                        ?? Below(parts, all[at])
                        ?? (project is null ? null : Projects(parts, project, all[at]));
                    if (claim is not null && (!isOpener || Rates.Readings.Holds(claim)))
                    {
                        yield return claim;
                    }
                }
            }

            foreach (var item in all[at].All)
            {
                if (item.Kind == "元" && item.Adds)
                {
                    amounts.TryAdd(item.Figure.Value, item);
                    project = Terms.Named(item.Lead) == Term.Project ? item : project;
                }
            }
        }
    }

    // A total that stands anywhere before, exact to at least five digits.
    private static Claim? Stated(List<Item> parts, Dictionary<Fraction, Item> amounts)
    {
        var sum = Fraction.Zero;
        foreach (var part in parts)
        {
            sum += part.Figure.Value;
        }

        return
            parts.Count >= FewestProof
            && parts.TrueForAll(part => part.Kind == "元")
            && amounts.TryGetValue(sum, out var whole)
            && whole.Figure.Number.Unscaled > 9_999
            ? SumClaims.Of(whole, parts, RuleOf(whole))
            : null;
    }

    // (二)项目支出822.32万元。/1.甲268.40万元/2.乙75.12万元: the list right below project expenditure cannot pass it.
    private static Claim? Below(List<Item> parts, Items opener)
    {
        var whole = opener.All.FirstOrDefault(item => item.Adds && item.Kind == "元" && item.Depth == 0);
        return
            whole is not null
            && Terms.Named(whole.Lead[HeadingMark.Of(whole.Lead).Length..]) == Term.Project
            && parts.Count >= FewestProof
            && parts.TrueForAll(part => part.Kind == "元" && part.Order == 0 && Ties.IsPlain(part))
            && parts.TrueForAll(part => !part.IsBudget && !Whole().IsMatch(part.Lead))
            && parts[0].Figure.Passage.Index > opener.Passage.Index
            && Families.Pass(whole, parts)
            && Ties.IsTurned(whole, parts)
            ? SumClaims.Of(whole, parts, RuleIds.ProjectListTotal)
            : null;
    }

    // A numbered list of projects stands for project expenditure: more than all of it is false, less may be a choice.
    private static Claim? Projects(List<Item> parts, Item project, Items list)
    {
        var sum = Fraction.Zero;
        foreach (var part in parts)
        {
            sum += part.Figure.Value;
        }

        var named = parts.Count(part => Project().IsMatch(part.Lead));
        if (
            parts.Count < FewestProof
            || named < parts.Count - 1
            || !parts.TrueForAll(part => part.Kind == "元")
            || Chosen().IsMatch(list.Text)
            || sum * 10 < project.Figure.Value * 6
        )
        {
            return null;
        }

        var claim = SumClaims.Of(project, parts, RuleIds.ProjectListTotal);
        return sum > project.Figure.Value
            ? claim
            : claim with
            {
                Strength = Strength.Scoped,
                Doubt = NotAllProjects.With(),
            };
    }

    // 1、…；2、…；3、… in one paragraph.
    private static IEnumerable<(List<Item> Parts, List<Item> Wholes)> Inline(ImmutableArray<Items> all, int at)
    {
        var items = all[at];
        var marks = Mark().Matches(items.Text);
        if (marks.Count < 2)
        {
            yield break;
        }

        var parts = new List<Item>();
        for (var mark = 0; mark < marks.Count; mark++)
        {
            var end = mark + 1 < marks.Count ? marks[mark + 1].Index : items.Text.Length;
            if (Head(items, marks[mark].Index, end) is not { } head)
            {
                yield break;
            }

            parts.Add(head);
        }

        var opening = items.Between(0, marks[0].Index, 0).Where(item => item.Adds).Reverse().ToList();
        yield return (parts, opening.Count > 0 ? opening : Opening(all, at));
    }

    // Paragraphs that follow a colon, or numbered ones.
    private static IEnumerable<(List<Item> Parts, List<Item> Wholes)> Paragraphs(ImmutableArray<Items> all, int at)
    {
        var opener = all[at];
        var numbered =
            Next(all, at) is { } follower && MarkOf(follower) is not "" and var mark && MarkOf(opener) != mark;
        if (!opener.Text.EndsWith(':') && !numbered && !Announced().IsMatch(opener.Text))
        {
            yield break;
        }

        var parts = new List<Item>();
        for (var next = at + 1; next < all.Length && parts.Count < MostItems; next++)
        {
            var items = all[next];
            if (IsFurniture(items))
            {
                continue;
            }

            var own = MarkOf(items);
            if (
                items.Passage.Kind == PassageKind.Cell
                || (own.Length > 0) != numbered
                || (numbered && own == MarkOf(opener))
                || Head(items, 0, items.Text.Length) is not { } head
            )
            {
                break;
            }

            parts.Add(head);
        }

        if (parts.Count > 1)
        {
            yield return (parts, Opening(all, at + 1));
        }
    }

    // Of which kind the number of a paragraph is: (二) and 1. are of two levels.
    private static string MarkOf(Items items) =>
        !Numbered().IsMatch(items.Text) ? ""
        : items.Text[0] != '(' ? "1."
        : char.IsAsciiDigit(items.Text[1]) ? "(1)"
        : "(一)";

    private static Items? Next(ImmutableArray<Items> all, int at)
    {
        var next = at + 1;
        while (next < all.Length && IsFurniture(all[next]))
        {
            next++;
        }

        return next < all.Length ? all[next] : null;
    }

    // A page number alone in its paragraph.
    private static bool IsFurniture(Items items) =>
        items.Text.Length < 6 && items.Text.All(letter => letter is '-' or (>= '0' and <= '9'));

    private static Claim? Decide(List<Item> listed, List<Item> wholes)
    {
        if (listed.Count < 2 || !listed.TrueForAll(part => part.Kind == listed[0].Kind))
        {
            return null;
        }

        var fitting = wholes.FindAll(whole => UnitKinds.Match(whole.Kind, listed[0].Kind));
        var whole = fitting.Find(whole => Ties.Tie(whole, listed, listed.Count));
        if (whole is not null)
        {
            return SumClaims.Of(whole, listed, RuleOf(whole));
        }

        // What was spent is not held against budgets, but where it gives them.
        fitting.RemoveAll(whole => listed.Exists(part => part.IsBudget && !whole.IsBudget));
        whole = fitting.Find(whole => listed.Count >= FewestProof && Ties.IsSlip(whole, listed));
        if (whole is not null)
        {
            return SumClaims.Of(whole, listed, RuleOf(whole));
        }

        whole = fitting.Find(whole =>
            Families.Complete(whole, listed).Count == listed.Count && Ties.IsNear(whole, listed, listed.Count)
        );
        if (whole is not null && whole.Figure.Passage.Index >= listed[0].Figure.Passage.Index - LookBack)
        {
            return SumClaims.Of(whole, listed, RuleIds.ExpenditureTotal);
        }

        var (tying, most) = ((Item?)null, 0);
        foreach (var other in fitting)
        {
            if (Ties.LongestTie(other, listed) is var count && count > most)
            {
                (tying, most) = (other, count);
            }
        }

        return tying is null ? null : SumClaims.Of(tying, listed.GetRange(0, most), RuleOf(tying));
    }

    private static string RuleOf(Item whole) =>
        Terms.Named(whole.Lead) == Term.Project ? RuleIds.ProjectListTotal : RuleIds.SumStated;

    // The amounts of the paragraphs before, nearest first.
    private static List<Item> Opening(ImmutableArray<Items> all, int at)
    {
        var wholes = new List<Item>();
        for (
            var before = at - 1;
            before >= Math.Max(0, at - LookBack) && all[before].Passage.Kind != PassageKind.Cell;
            before--
        )
        {
            wholes.AddRange(all[before].All.Where(item => item.Adds && item.Depth == 0).Reverse().Take(4));
        }

        return wholes;
    }

    // The first amount of a list item; where that is a budget, the accounts right behind it.
    private static Item? Head(Items items, int start, int end)
    {
        var first = items.All.IsEmpty
            ? null
            : items.Between(start, end, items.Depths[start]).FirstOrDefault(item => item.Adds);
        if (first is null || first.Start - start > HeadLength)
        {
            return null;
        }

        return
            first.IsBudget
            && first.Order + 1 < items.All.Length
            && items.All[first.Order + 1] is { Adds: true, IsBudget: false } next
            && next.End <= end
            && Accounts().IsMatch(next.Lead)
            ? next
            : first;
    }

    [GeneratedRegex("决算|实际|执行|支出为?$|完成", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Accounts();

    [GeneratedRegex(
        @"(?:^|(?<=[。;:]))(?:\((?:\d{1,2}|[一二三四五六七八九十]{1,3})\)|\d{1,2}[、)]|\d{1,2}\.(?!\d))",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Mark();

    [GeneratedRegex(
        @"^(?:\((?:\d{1,2}|[一二三四五六七八九十]{1,3})\)|\d{1,2}[、)]|\d{1,2}\.(?!\d))",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Numbered();

    // 2.按支出功能分类科目划分。
    [GeneratedRegex(
        "(?:按(?:照)?[^，。;:()0-9]{1,12}(?:分类?|划分|构成|科目)|(?:分|从)[^，。;:()0-9]{1,8}来?看)(?:情况)?[。]?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Announced();

    [GeneratedRegex("总投资|概算|预算|计划|合同|累计", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Whole();

    [GeneratedRegex("项目|专项|工程|支出|经费|资金", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Project();

    [GeneratedRegex("主要(?:项目|有|包括|是)|重点项目|部分项目|等项目", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Chosen();
}
