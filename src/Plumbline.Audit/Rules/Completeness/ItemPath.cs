using System.Globalization;

namespace Plumbline.Audit.Rules.Completeness;

/// <summary>The path of an item of a list: by its key, else by its position.</summary>
internal static class ItemPath
{
    internal static string Of(string list, string? key, int at) =>
        $"{list}[{key ?? at.ToString(CultureInfo.InvariantCulture)}]";
}
