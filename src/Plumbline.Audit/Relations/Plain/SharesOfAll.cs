using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;
using Plumbline.Findings;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>
/// 总投入中，中央占62%、省级占25%、县级占13%: shares side by side of a whole that is not named again make 100. Some parts may be left
/// out; what passes 100 by a little is asked about, and what passes it by more counts some things twice.
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
            if (
                claim.Operands.Length > Fewest
                && (Readings.Holds(claim) || (IsALittleMore(claim) && !Overlap().IsMatch(flow.Tail(last))))
            )
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

    private static bool IsALittleMore(Claim claim) =>
        claim.Operands.Sum(share => share.Exact) is > Whole and <= Whole + MostOver;

    private static bool GoesOn(Flow flow, int last) =>
        flow.SameSentence(last, last + 1) && IsShare(flow, last + 1) && flow.Lead(last + 1).Length <= LongestStep;

    // 女教师占53%, 其中高级占12%: of all, beside what they are told of.
    private static bool IsShare(Flow flow, int index) =>
        !flow.Lead(index).Contains("其中", StringComparison.Ordinal)
        && flow.Lead(index).AsSpan().IndexOfAny('男', '女') < 0
        && flow[index] is { Dimension: Dimension.Percent, IsPlain: true }
        && flow.ShareIn(index) is { Base.Length: 0, Subject.Length: > 0 };

    // 其他占18%(含重复计算)
    [GeneratedRegex("^[^。;]{0,20}(?:重复|交叉|重叠|兼)", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Overlap();
}
