using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>
/// 岗位补贴1286.40万元，保险补贴864.75万元，两项合计占支出的68.24%: the share of what stands before the words, added up. Where they do not say
/// how many are meant, two or more that give it, or the two right before.
/// </summary>
internal static partial class JointShares
{
    private const int Most = 6;
    private const int Nearby = 14;
    private const string Numerals = "零一两三四五六七八九";

    /// <summary>Whether the words of a share speak of several amounts at once.</summary>
    public static bool AreMeant(Flow flow, int index, ShareWords words) =>
        Joint().IsMatch(words.Subject) || CountAt(flow, index - 1) > 0 || RankedFrom(flow, index, words) > 1;

    /// <summary>The statement; null where no whole of the name stands before the parts.</summary>
    public static Claim? At(Flow flow, int index, ShareWords words)
    {
        var ranked = RankedFrom(flow, index, words);
        var count = ranked > 0 ? ranked : CountOf(flow, index, words);
        var row = flow.BeforeInSentence(index)
            .SkipWhile(at => CountAt(flow, at) > 0 || (ranked > 0 && !IsRanked(flow, at, words)))
            .TakeWhile(at => Kinds.IsAmount(flow[at]))
            .Take(Most)
            .ToList();
        if (row.Count < Math.Max(count, 2) || !row.Take(Math.Max(count, 2)).All(at => flow.Comparable(at, row[0])))
        {
            return null;
        }

        var claims = Enumerable
            .Range(2, row.Count - 1)
            .Where(length => count is 0 || length == count)
            .SelectMany(length => Claims(flow, index, row[..length], words.Base))
            .ToList();
        return claims.Find(Readings.Holds)
            ?? (
                words.Base.Length > 0 && claims is [var first, ..]
                    ? Plain.Plainly.ToldNear(flow, index, first)
                        ?? first with
                        {
                            Strength = Strength.Scoped,
                            Doubt = RateMessages.WhichScope.With(),
                        }
                    : null
            );
    }

    private static IEnumerable<Claim> Claims(Flow flow, int index, List<int> parts, string name) =>
        flow.Before(parts[^1])
            .Take(Nearby)
            .Where(at =>
                flow.Comparable(at, parts[0])
                && flow[at].Exact >= parts.Sum(part => flow[part].Exact)
                && (name.Length == 0 || IsNamed(flow, at, name))
            )
            .Select(whole => new Claim(
                RelationKind.Share,
                flow[index],
                [.. parts.Select(at => flow[at]), flow[whole]],
                Formula.Percent,
                RuleIds.RatesShown
            )
            {
                Label = flow.Name(index),
            });

    // 在职54人，其中正高级3人、高级28人、中级17人，高级及以上占: how many of the list, the highest first, are meant; 0 where none is.
    private static int RankedFrom(Flow flow, int index, ShareWords words)
    {
        if (!UpTo().IsMatch(words.Subject))
        {
            return 0;
        }

        var list = flow.BeforeInSentence(index).SkipWhile(at => !IsRanked(flow, at, words)).ToList();
        var highest = list.FindLastIndex(at => Highest().IsMatch(flow.Clause(at)));
        return highest + 1;
    }

    private static bool IsRanked(Flow flow, int at, ShareWords words) =>
        UpTo().Match(words.Subject) is { Success: true } match
        && flow.Clause(at).StartsWith(match.Groups["rank"].Value, StringComparison.Ordinal);

    private static bool IsNamed(Flow flow, int at, string name) =>
        Names.ShareTwo(name, Plain.Statement.Words(flow, at)) || Names.Fit(flow.Name(at), name) > 0;

    private static int CountOf(Flow flow, int index, ShareWords words) =>
        CountAt(flow, index - 1) is > 0 and var counted ? counted
        : Joint().Match(words.Subject).Groups["n"] is { Length: 1, ValueSpan: var numeral }
            ? Numerals.IndexOf(numeral, StringComparison.Ordinal)
        : 0;

    // 两项|合计占: read as a number of its own.
    private static int CountAt(Flow flow, int at) =>
        at >= 0
        && flow[at]
            is { InChinese: true, Unit: "项" or "类" or "者", Number: { Decimals: 0, Unscaled: > 1 and <= Most } }
            ? (int)flow[at].Number.Unscaled
            : 0;

    [GeneratedRegex("(?<rank>[一-龥]{2,3}?)(?:职称)?(?:及|或)?以上", Patience.Options, Patience.Milliseconds)]
    private static partial Regex UpTo();

    [GeneratedRegex("^(?:其中)?(?:正高|博士|研究生|特级)", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Highest();

    [GeneratedRegex(
        "(?:(?<n>[两三四五六])(?:项|类|者)|二者|合计|共计|合起来|加起来|之和|累计)[^，,。;:0-9]{0,6}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Joint();
}
