using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Plain;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Within;

/// <summary>民办园22所，在园幼儿3340人（普惠园18所，在园2980人，…）: a bracket that names a kind tells of some of what stands before it.</summary>
internal static partial class BracketedKinds
{
    private const int Before = 3;
    private const int Most = 3;

    /// <summary>Places of parts and of their wholes.</summary>
    public static IEnumerable<(int Part, int Whole)> Of(Flow flow)
    {
        for (var open = 1; open < flow.Count; open++)
        {
            if (!flow.SameSentence(open - 1, open) || !Opens().IsMatch(flow.Lead(open)))
            {
                continue;
            }

            for (var at = open; at < open + Most && IsInside(flow, open, at); at++)
            {
                var place = at;
                var isFirst = !Enumerable.Range(open, at - open).Any(other => flow.Comparable(other, place));
                if (isFirst && Whole(flow, open, at) is { } whole)
                {
                    yield return (at, whole);
                }
            }
        }
    }

    private static int? Whole(Flow flow, int open, int at) =>
        flow[at] is { Dimension: Dimension.Count, IsPlain: true, Value.Sign: > 0 }
            ? flow.BeforeInSentence(open)
                .Take(Before)
                .TakeWhile(before => !flow.Lead(before + 1).Contains(';', StringComparison.Ordinal))
                .Where(before => flow.Comparable(before, at) && flow[before].IsPlain && flow.Change(before) is null)
                .Cast<int?>()
                .FirstOrDefault()
            : null;

    private static bool IsInside(Flow flow, int open, int at) =>
        flow.SameSentence(open, at)
        && Enumerable.Range(open + 1, at - open).All(next => !flow.Lead(next).Contains(')', StringComparison.Ordinal))
        && !Other().IsMatch(Statement.Clause(flow, at));

    [GeneratedRegex(
        @"^\((?:其中[:，,]?)?(?:普惠|公办|民办|寄宿|住校|女|在编|专任|骨干|省级|市级|县级|农村|乡村|城区|城镇)[^，,。;:()0-9]{0,10}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Opens();

    [GeneratedRegex("上年|去年|原|计划|比|较|编制|应|每", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Other();
}
