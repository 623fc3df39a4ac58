using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Plain;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Within;

/// <summary>
/// 义务教育阶段学校1460所，招生36.5万人，在校生158万人。…小学1070所，…招生19.9万人: what is told of primary or junior schools is part of
/// compulsory education.
/// </summary>
internal static partial class StageTotals
{
    private const int Most = 12;
    private const int Reach = 60;

    /// <summary>Places of parts and of their wholes.</summary>
    public static IEnumerable<(int Part, int Whole)> Of(Flow flow)
    {
        if (!Enumerable.Range(0, flow.Count).Any(at => flow.Lead(at).Contains("义务教育", StringComparison.Ordinal)))
        {
            yield break;
        }

        var wholes = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < flow.Count; index++)
        {
            var noun = NounOf(flow, index);
            if (noun.Length == 0)
            {
                continue;
            }

            var head = HeadOf(flow, index);
            if (All().IsMatch(head))
            {
                wholes[noun] = index;
            }
            else if (
                Stage().IsMatch(head)
                && wholes.TryGetValue(noun, out var whole)
                && index - whole <= Reach
                && flow.Comparable(index, whole)
            )
            {
                yield return (index, whole);
            }
        }
    }

    // What its row of counts is told of: the words before the first count of the sentence, a few counts back at most.
    private static string HeadOf(Flow flow, int index)
    {
        var words = Statement.Clause(flow, index);
        for (var at = index; at > index - Most && !Named().IsMatch(words) && flow.SameSentence(at - 1, index); at--)
        {
            words = flow.Lead(at - 1) + words;
        }

        return words;
    }

    private static string NounOf(Flow flow, int at) =>
        flow[at] is { Dimension: Dimension.Count, IsPlain: true, InChinese: false, Value.Sign: > 0 }
        && flow.Change(at) is null
        && Noun().Match(Statement.Clause(flow, at)) is { Success: true } match
            ? match.Groups["school"].Success
                ? "学校"
                : match.Value[..2]
            : "";

    [GeneratedRegex(
        "(?:(?<school>学校|小学|初中)|招生|在校学?生|专任教师)(?:共|有|数|达|为)*$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Noun();

    [GeneratedRegex("义务教育|小学|初中", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Named();

    [GeneratedRegex("义务教育(?!.*(?:小学|初中))", Patience.Options, Patience.Milliseconds)]
    private static partial Regex All();

    [GeneratedRegex("(?:普通)?(?:小学|初中)", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Stage();
}
