using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Sums;

/// <summary>
/// Lists over several sentences or paragraphs: 1、…417万元；2、…79万元; paragraphs behind a colon. Their total stands in the
/// words that open them, or is the project expenditure named before.
/// </summary>
internal static partial class MarkedLists
{
    private const int FewestProof = 3;
    private const int MostItems = 200;
    private const int HeadLength = 80;

    /// <summary>The statements of all lists.</summary>
    public static IEnumerable<Claim> Of(ImmutableArray<Items> all)
    {
        Item? project = null;
        for (var at = 0; at < all.Length; at++)
        {
            if (all[at].Passage.Kind != PassageKind.Cell && all[at].All.Length > 0)
            {
                foreach (var (parts, wholes) in Inline(all, at).Concat(Paragraphs(all, at)))
                {
                    if (Decide(parts, project is null ? wholes : [.. wholes, project]) is { } claim)
                    {
                        yield return claim;
                    }
                }
            }

            project =
                all[at].All.LastOrDefault(item => item.Kind == "元" && Terms.Named(item.Lead) == Term.Project)
                ?? project;
        }
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
        var numbered = at + 1 < all.Length && Numbered().IsMatch(all[at + 1].Text);
        if (!opener.Text.EndsWith(':') && !(numbered && opener.Text.EndsWith('。')))
        {
            yield break;
        }

        var parts = new List<Item>();
        for (var next = at + 1; next < all.Length && parts.Count < MostItems; next++)
        {
            var items = all[next];
            if (
                items.Passage.Kind == PassageKind.Cell
                || Numbered().IsMatch(items.Text) != numbered
                || Head(items, 0, items.Text.Length) is not { } head
            )
            {
                break;
            }

            parts.Add(head);
        }

        if (parts.Count > 1)
        {
            yield return (parts, opener.All.Where(item => item.Adds && item.Depth == 0).Reverse().Take(4).ToList());
        }
    }

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

        whole = fitting.Find(whole => listed.Count >= FewestProof && Ties.IsSlip(whole, listed));
        if (whole is not null)
        {
            return SumClaims.Of(whole, listed, RuleOf(whole));
        }

        for (var count = listed.Count - 1; count > 1; count--)
        {
            if (fitting.Find(other => Ties.Tie(other, listed, count)) is { } shorter)
            {
                return SumClaims.Of(shorter, listed.GetRange(0, count), RuleOf(shorter));
            }
        }

        return null;
    }

    private static string RuleOf(Item whole) =>
        Terms.Named(whole.Lead) == Term.Project ? RuleIds.ProjectListTotal : RuleIds.SumStated;

    private static List<Item> Opening(ImmutableArray<Items> all, int at) =>
        at > 0 && all[at - 1].Passage.Kind != PassageKind.Cell
            ? [.. all[at - 1].All.Where(item => item.Adds && item.Depth == 0).Reverse().Take(4)]
            : [];

    private static Item? Head(Items items, int start, int end)
    {
        foreach (var item in items.All)
        {
            if (
                item.Start >= start
                && item.End <= end
                && item.Adds
                && !item.IsBudget
                && item.Depth == items.Depths[start]
            )
            {
                return item.Start - start <= HeadLength ? item : null;
            }
        }

        return null;
    }

    [GeneratedRegex(
        @"(?:^|(?<=[。;:]))(?:\(\d{1,2}\)|\d{1,2}[、)]|\d{1,2}\.(?!\d))",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Mark();

    [GeneratedRegex(@"^(?:\(\d{1,2}\)|\d{1,2}[、)]|\d{1,2}\.(?!\d))", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Numbered();
}
