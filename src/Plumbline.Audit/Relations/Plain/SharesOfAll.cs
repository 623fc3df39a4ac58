using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;
using Plumbline.Findings;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>
/// 总投入中，中央占62%、省级占25%、县级占13%: shares side by side of a whole that is not named again make 100. Some parts may be left
/// out, and some counted twice: only of levels of government and of answers what passes 100 by a little is asked about.
/// </summary>
internal static partial class SharesOfAll
{
    private const int Fewest = 2;
    private const int Most = 10;
    private const int LongestStep = 24;
    private const int Whole = 100;
    private const int MostOver = 10;

    private static readonly Template Twice = new(
        "并列的各部分占比之和超过100%；如各部分有交叉，请写明",
        "The shares of the parts side by side pass 100%; state whether some belong to several parts"
    );

    /// <summary>The statements of running text.</summary>
    public static IEnumerable<Claim> Of(Flow flow)
    {
        for (var index = 0; index < flow.Count; index++)
        {
            if (!IsShare(flow, index))
            {
                continue;
            }

            var last = index;
            while (last - index < Most && GoesOn(flow, last))
            {
                last++;
            }

            var claim = new Claim(
                RelationKind.Sum,
                null,
                [.. Enumerable.Range(index, last - index + 1).Select(at => flow[at])],
                Formula.Sum,
                RuleIds.SharesOfASplit
            )
            {
                Constant = Whole,
                Label = "占比合计",
            };
            if (claim.Operands.Length > Fewest && (Readings.Holds(claim) || IsALittleMore(flow, claim, index, last)))
            {
                yield return claim with
                {
                    Strength = Strength.Scoped,
                    Doubt = Twice.With(),
                };
            }

            index = last;
        }
    }

    // Of levels of government or of answers, which leave nothing for two of them; other groups may overlap.
    private static bool IsALittleMore(Flow flow, Claim claim, int index, int last)
    {
        var sum = 0m;
        foreach (var share in claim.Operands)
        {
            sum += share.Exact;
            if (sum == Whole)
            {
                return false;
            }
        }

        var subjects = Enumerable.Range(index, last - index + 1).Select(at => flow.ShareIn(at)?.Subject ?? "").ToList();
        return sum is > Whole and <= Whole + MostOver
            && (subjects.TrueForAll(Level().IsMatch) || subjects.TrueForAll(Answer().IsMatch))
            && !Overlap().IsMatch(flow.Tail(last));
    }

    private static bool GoesOn(Flow flow, int last) =>
        flow.SameSentence(last, last + 1) && IsShare(flow, last + 1) && flow.Lead(last + 1).Length <= LongestStep;

    // 女教师占53%, 其中高级占12%: of all, beside what they are told of.
    private static bool IsShare(Flow flow, int index) =>
        !flow.Lead(index).Contains("其中", StringComparison.Ordinal)
        && flow.Lead(index).AsSpan().IndexOfAny('男', '女') < 0
        && flow[index] is { Dimension: Dimension.Percent, IsPlain: true }
        && flow.ShareIn(index) is { Base.Length: 0, Subject.Length: > 0 };

    [GeneratedRegex(
        "^(?:中央|省|市|县|区|州|乡镇?|镇|村|地方|上级|本级|企业|社会|自筹|其他)(?:级|本级)?(?:财政|投入|补助|配套|自筹)?(?:资金|经费)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Level();

    [GeneratedRegex("(?:满意|一般|不了解|不清楚)$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Answer();

    // 其他占18%(含重复计算)
    [GeneratedRegex("^[^。;]{0,20}(?:重复|交叉|重叠|兼)", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Overlap();
}
