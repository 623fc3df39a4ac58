using System.Globalization;

namespace Plumbline.App.Access;

/// <summary>Paths of the organisation tree, such as <c>/1/5/</c>.</summary>
public static class UnitPath
{
    private const int OneByOne = 100;

    /// <summary>The ids on a path, from the root down to the unit itself.</summary>
    public static long[] Ids(string path) =>
        [
            .. path.Split('/', StringSplitOptions.RemoveEmptyEntries)
                .Select(id => long.Parse(id, CultureInfo.InvariantCulture)),
        ];

    /// <summary>The paths of the units on a path, from the root down to the unit itself.</summary>
    public static string[] Above(string path) =>
        [
            .. Enumerable
                .Range(1, Math.Max(0, path.Length - 1))
                .Where(at => path[at] == '/')
                .Select(at => path[..(at + 1)]),
        ];

    /// <summary>
    /// Paths that hold all of some units with all below them. So many units are asked for one by one, each found by an index;
    /// more by what stands right above them: what belongs to none of them is left out when it is added up.
    /// </summary>
    public static List<string> Together(List<string> units) =>
        units.Count <= OneByOne
            ? units
            :
            [
                .. units
                    .Select(path => path[..(path.TrimEnd('/').LastIndexOf('/') + 1)])
                    .Distinct(StringComparer.Ordinal),
            ];
}
