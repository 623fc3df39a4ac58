using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Plain;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Within;

/// <summary>56名教师受到处理，28人受到处分，2名教师被解聘: of whom the first number told, some are told of again.</summary>
internal static partial class SameSentence
{
    /// <summary>Places of parts and of their wholes.</summary>
    public static IEnumerable<(int Part, int Whole)> Of(Flow flow)
    {
        for (var index = 1; index < flow.Count; index++)
        {
            if (
                IsCount(flow, index)
                && Opening().IsMatch(Statement.Clause(flow, index))
                && Deed().IsMatch(flow.Tail(index))
                && Whole(flow, index) is { } whole
            )
            {
                yield return (index, whole);
            }
        }
    }

    private static int? Whole(Flow flow, int index) =>
        flow.BeforeInSentence(index)
            .TakeWhile(at => !flow.Lead(at + 1).Contains(';', StringComparison.Ordinal))
            .Where(at => IsCount(flow, at) && flow.Comparable(at, index) && flow[at].Value > flow[index].Value)
            .Where(at => Deed().IsMatch(flow.Tail(at)) && IsOfOneNoun(flow, index, at) && !IsSister(flow, index, at))
            .Cast<int?>()
            .FirstOrDefault();

    // 56名教师获得市级表彰，28名教师获得省级表彰: sisters, told by one word.
    private static bool IsSister(Flow flow, int part, int whole) =>
        DeedOf(flow, part) == DeedOf(flow, whole) && DeedOf(flow, part) != "受到";

    private static string DeedOf(Flow flow, int at) => Deed().Match(flow.Tail(at)).Groups["deed"].Value;

    // 28人 needs no noun of its own; 2名民办学校教师 has that of 56名教师.
    private static bool IsOfOneNoun(Flow flow, int part, int whole) =>
        Noun().Match(flow.Tail(part)).Groups["noun"].Value is var own
        && (
            own.Length == 0
            || Noun().Match(flow.Tail(whole)).Groups["noun"].Value is { Length: > 1 } noun && Ends(own, noun)
        );

    private static bool Ends(string own, string noun) => own.EndsWith(noun[^2..], StringComparison.Ordinal);

    private static bool IsCount(Flow flow, int at) =>
        flow[at] is { Dimension: Dimension.Count, IsPlain: true, Value.Sign: > 0 } && flow.Change(at) is null;

    // A number that opens its clause.
    [GeneratedRegex("^[)]?(?:有|已有|先后有)?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Opening();

    [GeneratedRegex(
        "^[一-龥]{0,10}?(?<deed>受到|被|获得?|取得|通过|参加|入选|评为|认定|晋升|录取|考取|达到|实现|纳入|完成)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Deed();

    [GeneratedRegex(
        "^(?<noun>[一-龥]{0,10}?)(?:已|均|先后|共)?(?:受到|被|获得?|取得|通过|参加|入选|评为|认定|晋升|录取|考取|达到|实现|纳入|完成)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Noun();
}
