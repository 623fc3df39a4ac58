using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;
using Plumbline.Domain.Filings;

namespace Plumbline.Audit.Rules.Completeness;

/// <summary>Where a filing belongs: 省, 市 and 县 as far as its head names them. Levels count from 1 (county) up.</summary>
internal sealed partial record HomeRegion(ImmutableArray<string> Parts)
{
    private const int County = 1;
    private const int City = 2;
    private const int Province = 3;

    internal bool IsUnknown => Parts.IsEmpty;

    internal static HomeRegion Of(Identity identity) => Of(identity.Region, identity.Department);

    internal static HomeRegion Of(string? region, string? department)
    {
        var names = $"{region}\n{department}";
        return new([.. Part().Matches(names).Select(match => match.Value).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>
    /// The place is at a level where home is known, and is not home. Places below home are its own; a 市 is not judged by
    /// a 市, since it may be one of the county-level cities below it.
    /// </summary>
    internal bool Excludes(string place)
    {
        var level = Level(place);
        var lowest = Parts.Min(Level);
        return level >= lowest
            && !(level == City && lowest == City)
            && Parts.Any(part => Level(part) == level)
            && !Parts.Any(part => part.EndsWith(place, StringComparison.Ordinal));
    }

    private static int Level(string place) =>
        place[^1] switch
        {
            '省' => Province,
            '市' or '州' or '盟' => City,
            _ => County,
        };

    [GeneratedRegex(
        @"\p{IsCJKUnifiedIdeographs}{1,12}?(省|自治区|市(?![区县])|自治州|州(?![市区县])|盟|县|区|旗)",
        RegexOptions.ExplicitCapture,
        Patience.Milliseconds
    )]
    private static partial Regex Part();
}
