using System.Globalization;

namespace Plumbline.App.Access;

/// <summary>Paths of the organisation tree, such as <c>/1/5/</c>.</summary>
public static class UnitPath
{
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
}
