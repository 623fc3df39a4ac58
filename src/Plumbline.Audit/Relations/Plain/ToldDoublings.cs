using System.Text.RegularExpressions;
using Plumbline.Audit.Relations.Later;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;
using Plumbline.Domain.Numbers;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>
/// 从300人增至600人，实现翻番; 由20所增加到40所，翻了番: doubled, said without a number. More than twice is what people call so too,
/// up to four times, for which there is a word of its own; 近 and 接近 say less than twice.
/// </summary>
internal static partial class ToldDoublings
{
    /// <summary>The statements of running text.</summary>
    public static IEnumerable<Claim> Of(Flow flow, Known known)
    {
        for (var after = 1; after < flow.Count; after++)
        {
            if (
                FromTo.EndsAt(flow, after)
                && flow[after].IsPlain
                && flow[after - 1].IsPlain
                && flow[after - 1].Value.Sign > 0
                && !known.IsReckoned(after)
                && Doubled().Match(flow.Tail(after)) is { Success: true } said
            )
            {
                yield return Claim(flow, after, said.Groups["near"].Success);
            }
        }
    }

    private static Claim Claim(Flow flow, int after, bool isNear)
    {
        var band = isNear
            ? new Reckoned(2, new(new Fraction(17, 10), 2))
            : new Reckoned(2, new(new Fraction(195, 100), new Fraction(399, 100)));
        return new Claim(
            RelationKind.Multiple,
            flow[after],
            [flow[after - 1]],
            Formula.Written("{0} × 2", operands => Formula.Product.Of([operands[0], band])),
            RuleIds.RatesShown
        )
        {
            Label = flow.Name(after),
        };
    }

    // |600人|，实现翻番; |40所|，基本翻了番. 翻一番 has a number, which is read as one; what is hoped for is not said.
    [GeneratedRegex(
        "^[^，,。;:0-9]{0,8}[，,](?![^，,。;]{0,8}(?:力争|争取|计划|预计|预期|确保|有望|目标|将|拟))[^，,。;:0-9]{0,8}?"
            + "(?<near>近乎?|接近|将近|基本)?(?:实现了?)?(?:数量|规模|总量)?翻了?番(?=[，,。;)]|$)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Doubled();
}
