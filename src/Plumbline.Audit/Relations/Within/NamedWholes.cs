using System.Text.RegularExpressions;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Within;

/// <summary>
/// 决算收入A万元。决算收入总额中事业收入B万元，其他收入C万元; 专任教师A人…。专任教师中，本科B人: the whole is named again before its parts.
/// </summary>
internal static partial class NamedWholes
{
    private const int Reach = 6;
    private const int MostParts = 8;

    /// <summary>Places of parts and of their wholes.</summary>
    public static IEnumerable<(int Part, int Whole)> Of(Flow flow)
    {
        for (var index = 1; index < flow.Count; index++)
        {
            if (
                flow.Lead(index).Contains('中', StringComparison.Ordinal)
                && Opening(flow, index) is { Success: true } match
                && Whole(flow, index, match.Groups["whole"].Value) is { } whole
            )
            {
                yield return (index, whole);
                foreach (var at in Others(flow, index, whole))
                {
                    yield return (at, whole);
                }
            }
        }
    }

    // 专任教师中本科A人; 专任教师中，本科A人，专科B人
    private static Match Opening(Flow flow, int index) =>
        Ahead().Match(flow.Lead(index)) is { Success: true } ahead
            ? ahead
            : Among().Match(Plain.Statement.Clause(flow, index));

    private static int? Whole(Flow flow, int index, string name)
    {
        var core = Names.Core(name);
        return core.Length < 2
            ? null
            : flow.Before(index)
                .Take(Reach)
                .Where(at =>
                    flow.Comparable(at, index)
                    && flow.Core(at) is { Length: > 1 } other
                    && other.EndsWith(core, StringComparison.Ordinal)
                )
                .Cast<int?>()
                .FirstOrDefault();
    }

    // The rest of the sentence, but for what it is set against: 为年初预算的….
    private static IEnumerable<int> Others(Flow flow, int index, int whole) =>
        Enumerable
            .Range(index + 1, MostParts)
            .TakeWhile(at => flow.SameSentence(index, at) && !flow.Lead(at).Contains(';', StringComparison.Ordinal))
            .Where(at => flow.Comparable(at, whole) && flow.Change(at) is null && !Base().IsMatch(flow.Lead(at)));

    [GeneratedRegex(
        "^(?<whole>[一-龥]{2,14}?)(?:之)?中(?!心|学|小|央|等|职|国|标|期)[一-龥]{2,}",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Among();

    [GeneratedRegex(
        "(?:^|[。;，])(?:其中|全部|上述|这些)?(?<whole>[一-龥]{2,14}?)(?:之|当)?中[，:][^，。;:0-9]{2,16}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Ahead();

    [GeneratedRegex("预算|计划|目标|上年|去年|比|较", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Base();
}
