using System.Text.RegularExpressions;
using Plumbline.Audit.Relations.Later;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>
/// 全县66所民办园有25所取得许可证，其中18所通过认定，累计取缔36所，另有5所年底前整改: a whole whose last part is told by 另有 or 其余, with what 其中
/// told of one part between. Only what adds up is taken.
/// </summary>
internal static partial class Remainders
{
    private const int Most = 8;

    /// <summary>The statements of running text that no other grammar has read.</summary>
    public static IEnumerable<Claim> Of(Flow flow, Known known)
    {
        for (var index = 2; index < flow.Count; index++)
        {
            if (IsPart(flow, index) && Last().IsMatch(flow.Lead(index)) && At(flow, known, index) is { } claim)
            {
                yield return claim;
            }
        }
    }

    private static Claim? At(Flow flow, Known known, int index)
    {
        var before = flow.BeforeInSentence(index)
            .Where(at => IsPart(flow, at) && flow.Comparable(at, index))
            .Take(Most)
            .Reverse()
            .ToList();
        for (var first = 0; first < before.Count - 1; first++)
        {
            var whole = before[first];
            List<int> all = [.. before.Skip(first + 1), index];
            List<int> outer = [.. all.Where(at => !Inner().IsMatch(flow.Lead(at)))];
            if (
                !known.IsReckoned(whole)
                && new[] { all, outer }.FirstOrDefault(parts => IsWhole(flow, whole, parts)) is { } parts
            )
            {
                return new Claim(
                    RelationKind.CountSum,
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

        return null;
    }

    private static bool IsWhole(Flow flow, int whole, List<int> parts) =>
        parts.Count > 1 && parts.Sum(at => flow[at].Exact) == flow[whole].Exact;

    private static bool IsPart(Flow flow, int at) =>
        flow[at] is { IsExactCount: true, IsPlain: true, Value.Sign: > 0 } && flow.Change(at) is null;

    [GeneratedRegex(
        "[，,;](?:另有|另外?|其余|还有|剩余|余下)[^，,。;:0-9]{0,6}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Last();

    [GeneratedRegex("其中", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Inner();
}
