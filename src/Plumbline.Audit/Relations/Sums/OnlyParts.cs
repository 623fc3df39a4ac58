using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Sums;

/// <summary>
/// 预算A万元，其中，一般公共预算拨款B万元；无政府性基金预算拨款；无其他收入: where every other part is said not to be, the one part
/// that is printed is the whole.
/// </summary>
internal static partial class OnlyParts
{
    private const int FewestNone = 2;

    /// <summary>The statements of all passages.</summary>
    public static IEnumerable<Claim> Of(IEnumerable<Items> all)
    {
        foreach (var items in all)
        {
            for (var index = 1; index < items.All.Length; index++)
            {
                var (whole, part) = (items.All[index - 1], items.All[index]);
                if (
                    whole.Kind == "元"
                    && part.Kind == "元"
                    && Opening().IsMatch(items.Text.AsSpan(whole.End, part.Start - whole.End))
                    && Claimed(items.Text, whole, part) is { } claim
                )
                {
                    yield return claim;
                }
            }
        }
    }

    private static Claim? Claimed(string text, Item whole, Item part)
    {
        var end = text.IndexOf('。', part.End) is >= 0 and var stop ? stop : text.Length;
        var rest = Nothing().Match(text, part.End, end - part.End);
        if (!rest.Success)
        {
            return null;
        }

        var claim = SumClaims.Of(whole, [part], RuleIds.SumStated);
        return rest.Groups["none"].Captures.Count >= FewestNone || Rates.Readings.Holds(claim) ? claim : null;
    }

    [GeneratedRegex("^[，;:(]其中[，:]?[^，。;:0-9]{2,20}$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Opening();

    [GeneratedRegex(
        @"\G(?:[，;、](?<none>(?:没有|无)[^，。;、0-9]{2,20}))+[)]?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Nothing();
}
