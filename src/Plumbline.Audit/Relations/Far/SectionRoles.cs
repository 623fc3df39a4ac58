using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Plain;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Far;

/// <summary>
/// 全年支出1450.66万元 above 一、甲补贴…发放640.31万元, 二、乙补贴…结算补贴120.35万元, 三、丙补助…已支付690.00万元: what was spent of each chapter, in whatever
/// words, makes up what was spent of all; what is left likewise. Only what ties to the last of many digits is claimed.
/// </summary>
internal static class SectionRoles
{
    private const int MostOfSection = 3;
    private const int MostSections = 6;
    private const int MostWholes = 40;
    private const long Proof = 10_000;

    /// <summary>The statements of a document.</summary>
    public static IEnumerable<Claim> Of(Understood document)
    {
        var flow = document.Flow;
        var sections = SectionsOf(document, flow);
        if (sections.Length == 0 || sections.Max() < 2)
        {
            return [];
        }

        return ((Regex[])[Roles.Spent(), Roles.Left()]).SelectMany(role => Of(flow, sections, role));
    }

    private static IEnumerable<Claim> Of(Flow flow, int[] sections, Regex role)
    {
        var amounts = Enumerable
            .Range(0, flow.Count)
            .Where(at =>
                flow[at] is { Dimension: Dimension.Money, IsPlain: true, Exact: > 0 }
                && flow.Change(at) is null
                && !Statement.IsOfOne(flow, at)
                && role.IsMatch(Statement.Clause(flow, at))
            )
            .ToList();
        foreach (var whole in amounts.Where(at => flow[at].Number.Unscaled >= Proof).Take(MostWholes))
        {
            var groups = amounts
                .Where(at => sections[at] > 0 && sections[at] != sections[whole])
                .GroupBy(at => sections[at])
                .Select(group => group.DistinctBy(at => flow[at].Exact).Take(MostOfSection).ToList())
                .ToList();
            if (
                groups.Count is >= 2 and <= MostSections
                && Choose(flow, groups, 0, flow[whole].Exact) is { IsEmpty: false } parts
            )
            {
                yield return new Claim(
                    RelationKind.Sum,
                    flow[whole],
                    [.. parts.Select(at => flow[at])],
                    Formula.Sum,
                    RuleIds.SumStated
                )
                {
                    Label = flow.Name(whole),
                    ByNumbers = true,
                };
            }
        }
    }

    // One amount of each chapter, so that nothing is left of the whole.
    private static ImmutableArray<int> Choose(Flow flow, List<List<int>> groups, int from, decimal rest)
    {
        foreach (var at in groups[from])
        {
            var left = rest - flow[at].Exact;
            if (from == groups.Count - 1)
            {
                if (left == 0)
                {
                    return [at];
                }
            }
            else if (left > 0 && Choose(flow, groups, from + 1, left) is { IsEmpty: false } others)
            {
                return [at, .. others];
            }
        }

        return [];
    }

    // The number of the chapter, from 1, that each quantity stands in; 0 before the first.
    private static int[] SectionsOf(Understood document, Flow flow)
    {
        var starts = document
            .Text.Passages.Where(passage => passage.Cell is null && HeadingMark.Of(passage.Compact).Rank == 1)
            .Select(flow.PlaceFrom)
            .ToList();
        var sections = new int[flow.Count];
        var section = 0;
        for (var at = 0; at < flow.Count; at++)
        {
            while (section < starts.Count && starts[section] <= at)
            {
                section++;
            }

            sections[at] = section;
        }

        return sections;
    }
}
