using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Later;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Relations.Sums;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>
/// A count and the names in the bracket right behind it: 设有司法所6个(城关、黄沙、马岭、东坪、枫树、长塘、罗家、双江). Fewer names than counted may be kinds,
/// so that only a count that the names all but give is held against them.
/// </summary>
internal static partial class BracketedNames
{
    private const int Most = 60;
    private const int ShortName = 4;

    /// <summary>The statements of running text that no other grammar has read.</summary>
    public static IEnumerable<Claim> Of(Flow flow, Known known)
    {
        for (var index = 0; index < flow.Count; index++)
        {
            if (
                flow[index]
                    is {
                        Dimension: Dimension.Count,
                        IsPlain: true,
                        Multiplier: 1,
                        Number: { Decimals: 0, Unscaled: > 1 and <= Most }
                    }
                && Things().IsMatch(flow[index].Unit)
                && !known.IsReckoned(index)
                && At(flow, index) is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    private static Claim? At(Flow flow, int index)
    {
        if (List().Match(flow.Tail(index)) is not { Success: true } match)
        {
            return null;
        }

        var count = flow[index].Number.Unscaled;
        var names = NameList.Of(match.Groups["names"].Value, count);
        if (names.Count < 2 || names.Count == count || names.Distinct(StringComparer.Ordinal).Count() != names.Count)
        {
            return null;
        }

        var claim = new Claim(RelationKind.CountSum, flow[index], [], Formula.Sum, RuleIds.ListedCount)
        {
            Counted = names.Count,
            Names = [.. names],
            Label = flow[index].Label,
        };
        var isNear = Math.Abs(count - names.Count) <= 1 + (names.Count / 5);
        return isNear && names.Count > 2 ? claim
            : names.Count > count || (isNear && names.All(name => name.Length >= ShortName)) ? Explained.Asked(claim)
            : null;
    }

    [GeneratedRegex("^(?:[个家所处项座条批种]|单位)", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Things();

    [GeneratedRegex(
        @"^[^，,。;:()、]{0,8}\((?:分别[为是]|即|包括|含|具体为)?:?(?<names>[^()，,。;:]*、[^()，,。;:]*)\)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex List();
}
