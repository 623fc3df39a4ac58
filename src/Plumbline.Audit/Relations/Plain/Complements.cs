using System.Buffers;
using System.Text.RegularExpressions;
using Plumbline.Audit.Relations.Later;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>
/// A number of which one part did and the other did not: 14所学校中，2所未在年底前完工，当年完工的12所. The two words leave nothing out.
/// </summary>
internal static partial class Complements
{
    private const int Tenth = 10;

    private static readonly SearchValues<char> Closes = SearchValues.Create("的了共有为达仅");

    private static readonly string[] Deeds =
    [
        "完工",
        "完成",
        "通过",
        "达标",
        "整改",
        "到位",
        "合格",
        "开工",
        "验收",
        "结案",
        "办结",
        "升学",
        "就业",
    ];

    /// <summary>The statements of running text that no other grammar has read.</summary>
    public static IEnumerable<Claim> Of(Flow flow, Known known)
    {
        for (var index = 0; index + 2 < flow.Count; index++)
        {
            if (
                flow[index] is { IsExactCount: true, IsPlain: true, InChinese: false }
                && flow.SameSentence(index, index + 2)
                && !known.IsReckoned(index)
                && Among().IsMatch(flow.Tail(index))
                && IsPart(flow, index, index + 1)
                && IsPart(flow, index, index + 2)
                && Opposite(flow, index + 1, index + 2) is { } firm
                && IsAll(flow, index)
            )
            {
                yield return new Claim(
                    RelationKind.CountSum,
                    flow[index],
                    [flow[index + 1], flow[index + 2]],
                    Formula.Sum,
                    RuleIds.ListedCount
                )
                {
                    Label = flow.Name(index),
                    Strength = firm ? Strength.Stated : Strength.Scoped,
                };
            }
        }
    }

    // …，其余正在施工 and …，取消12个: what is left out is told.
    private static bool IsAll(Flow flow, int index) =>
        !(flow.SameSentence(index, index + 3) && flow.Comparable(index, index + 3))
        && !Rest().IsMatch(flow.Tail(index + 1) + flow.Tail(index + 2))
        && Math.Abs(flow[index].Exact - flow[index + 1].Exact - flow[index + 2].Exact) * Tenth <= flow[index].Exact;

    private static bool IsPart(Flow flow, int whole, int at) =>
        flow[at] is { IsExactCount: true, IsPlain: true }
        && flow.Comparable(whole, at)
        && flow[at].Value < flow[whole].Value
        && flow.Change(at) is null;

    // 未通过初试 and 通过复试 are told of two things: true, where what is done is not the same.
    private static bool? Opposite(Flow flow, int one, int other)
    {
        var deeds = Array.FindAll(
            Deeds,
            deed =>
                (IsNot(flow, one, deed) && Is(flow, other, deed)) || (IsNot(flow, other, deed) && Is(flow, one, deed))
        );
        return deeds.Length == 0 ? null : Array.Exists(deeds, deed => Done(flow, one, deed) == Done(flow, other, deed));
    }

    // What stands behind the deed, up to what it is said of.
    private static string Done(Flow flow, int at, string deed)
    {
        var clause = Statement.Clause(flow, at);
        var words = clause.Contains(deed, StringComparison.Ordinal) ? clause : Statement.Words(flow, at);
        var done = words[(words.IndexOf(deed, StringComparison.Ordinal) + deed.Length)..];
        var end = done.AsSpan().IndexOfAny(Closes);
        return end < 0 ? done : done[..end];
    }

    private static bool IsNot(Flow flow, int at, string deed) =>
        Statement.Words(flow, at) is var words
        && words.IndexOf('未', StringComparison.Ordinal) is >= 0 and var from
        && words.IndexOf(deed, from, StringComparison.Ordinal) > from;

    private static bool Is(Flow flow, int at, string deed) =>
        Statement.Words(flow, at) is var words
        && words.Contains(deed, StringComparison.Ordinal)
        && words.AsSpan().IndexOfAny("未没不") < 0;

    [GeneratedRegex("其余|其他|另有?|还有|剩余|正在", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Rest();

    [GeneratedRegex("^[一-龥]{0,8}中[，,]", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Among();
}
