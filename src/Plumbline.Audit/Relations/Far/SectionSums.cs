using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Plain;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Far;

/// <summary>
/// A total above the sections that tell its parts: 全年投入资金2460万元 over (一)安居工程。投入资金1200万元…, (二)供水工程。投入资金860万元….
/// Each section gives the first amount of its kind, under the name of the total; what does not tie is told only where one slip
/// of the pen explains it, and asked about where the number has too few digits to tell a slip.
/// </summary>
internal static partial class SectionSums
{
    private const int InPassage = 5;
    private const int Ranks = 6;
    private const int MostSections = 30;
    private const int MostWholes = 6;
    private const int MostFigures = 4;
    private const long Telling = 100;
    private const string OfWhich = "其中:";

    /// <summary>The statements of a document.</summary>
    public static IEnumerable<Claim> Of(Understood document)
    {
        var flow = document.Flow;
        var open = Enumerable.Range(0, Ranks).Select(_ => new List<int>()).ToArray();
        foreach (var passage in document.Text.Passages.Where(passage => passage.Cell is null))
        {
            var rank = RankOf(passage);
            if (rank == 0)
            {
                continue;
            }

            var place = flow.PlaceFrom(passage);
            for (var deeper = IsFirst(passage) ? rank : rank + 1; deeper < Ranks; deeper++)
            {
                foreach (var claim in Closed(flow, open[deeper], place))
                {
                    yield return claim;
                }
            }

            open[rank].Add(place);
        }

        foreach (var list in open)
        {
            foreach (var claim in Closed(flow, list, flow.Count))
            {
                yield return claim;
            }
        }
    }

    private static int RankOf(Passage passage) =>
        HeadingMark.Of(passage.Compact) is { Rank: > 0 and < InPassage, Rank: var rank } ? rank
        : Ordinal().IsMatch(passage.Compact) ? InPassage
        : 0;

    // 一、, (1), 一是 opens a list anew.
    private static bool IsFirst(Passage passage) => First().IsMatch(passage.Compact);

    private static IEnumerable<Claim> Closed(Flow flow, List<int> starts, int end)
    {
        List<int> sections = [.. starts];
        starts.Clear();
        if (sections.Count is < 2 or > MostSections || sections[0] == 0)
        {
            yield break;
        }

        var first = sections[0];
        for (var whole = first - 1; whole >= Math.Max(0, first - MostWholes); whole--)
        {
            if (
                IsNear(flow, whole, first)
                && flow[whole] is { IsPlain: true, Value.Sign: > 0, InChinese: false }
                && Kinds.IsAmount(flow[whole])
                && flow.Change(whole) is null
                && (IsOpened(flow, whole) || Total().IsMatch(Statement.Clause(flow, whole)))
                && Claimed(flow, whole, sections, end) is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    // In the paragraph right before the first section, or the heading over it.
    private static bool IsNear(Flow flow, int whole, int first) =>
        first < flow.Count && flow[first].Passage.Index - flow[whole].Passage.Index <= 2;

    private static Claim? Claimed(Flow flow, int whole, List<int> sections, int end)
    {
        var name = flow.Core(whole);
        var isOpened = IsOpened(flow, whole);
        var parts = new List<int>();
        for (var at = 0; at < sections.Count; at++)
        {
            var to = Math.Min(at + 1 < sections.Count ? sections[at + 1] : end, sections[at] + MostFigures);
            var part = Enumerable
                .Range(sections[at], Math.Max(0, to - sections[at]))
                .Where(place => flow.Comparable(place, whole))
                .Take(1)
                .ToList();
            if (part is not [var place] || !IsOwn(flow, place) || !(isOpened || IsCalled(flow, place, name)))
            {
                return null;
            }

            parts.Add(place);
        }

        var claim = new Claim(
            flow[whole].Dimension == Dimension.Count ? RelationKind.CountSum : RelationKind.Sum,
            flow[whole],
            [.. parts.Select(place => flow[place])],
            Formula.Sum,
            RuleIds.SumStated
        )
        {
            Label = flow.Name(whole),
        };
        var least = parts.Count > 2 && parts.TrueForAll(part => IsCalled(flow, part, name)) ? 1 : Telling;
        return Readings.Holds(claim) && flow[whole].Number.Unscaled >= least ? claim
            : IsBudget(flow, whole) != parts.Exists(part => IsBudget(flow, part)) ? null
            : IsOfSome(flow, whole, sections[0]) || !IsSlipped(claim) ? null
            : flow[whole].Number.Unscaled >= Telling ? claim
            : claim with { Strength = Strength.Scoped, Doubt = Sums.ShortLists.Incomplete.With() };
    }

    // 支出合计A. 1.小学教育年初预算B，支出决算C: what was spent is not held against budgets.
    private static bool IsBudget(Flow flow, int place) => Budget().IsMatch(Statement.Clause(flow, place));

    // 主要用于以下方面, 重点实施三项工程: the sections need not be all.
    private static bool IsOfSome(Flow flow, int whole, int first) =>
        Enumerable
            .Range(whole, first - whole)
            .Any(at => Some().IsMatch(flow.Lead(at)) || Some().IsMatch(flow.Tail(at)));

    // …实际完成900万元。其中: the sections are its parts, whatever it is called.
    private static bool IsOpened(Flow flow, int whole) =>
        flow[whole].Passage.Compact.EndsWith(OfWhich, StringComparison.Ordinal);

    // A section may tell that nothing was spent.
    private static bool IsOwn(Flow flow, int place) =>
        Statement.IsOwn(flow, place)
        || (flow[place] is { IsPlain: true, Value.IsZero: true } && flow.Change(place) is null);

    private static bool IsCalled(Flow flow, int place, string name) =>
        name.Length < 2 || Names.ShareTwo(name, Statement.Clause(flow, place) + Statement.Words(flow, place));

    private static bool IsSlipped(Claim claim)
    {
        if (claim.Result is not { } whole || Judge.Of(claim) is not { Computed.Value: var sum })
        {
            return false;
        }

        var gap = whole.Value - sum;
        return Sums.Ties.IsSlip(whole, sum)
            || Plainly.IsOneDigit(whole, sum)
            || claim.Operands.Any(part => (part.Value + gap).Sign > 0 && Sums.Ties.IsSlip(part, part.Value + gap));
    }

    [GeneratedRegex("^(?:第一[章部]|[(]?[一1][)、.，:是])", Patience.Options, Patience.Milliseconds)]
    private static partial Regex First();

    [GeneratedRegex("预算(?:数|额|金额|安排)?(?:为|是)?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Budget();

    [GeneratedRegex("主要|重点|部分|其中", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Some();

    [GeneratedRegex("^[一二三四五六七八九十]是", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Ordinal();

    [GeneratedRegex(
        "共|总|合计|累计|全年|全市|全县|全区|全省|本年|20[0-9]{2}年",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Total();
}
