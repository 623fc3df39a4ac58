using System.Buffers;
using System.Globalization;

namespace Plumbline.Documents.Writing.Xlsx;

/// <summary>
/// Finds a name for each sheet: at most 31 characters, none of <c>[]:*?/\</c>, no quote at either end, different from
/// the others whatever the case.
/// </summary>
internal sealed class SheetNames
{
    private const int Longest = 31;

    private static readonly SearchValues<char> Forbidden = SearchValues.Create("[]:*?/\\");

    // Excel keeps these for itself, and the last for our own bindings.
    private readonly HashSet<string> taken = new(["History", BindingSheet.Name], StringComparer.OrdinalIgnoreCase);

    /// <summary>The first of the wanted names that can be used, made fit, or a numbered one.</summary>
    public string Next(IEnumerable<string> wanted)
    {
        var stem = wanted.Select(Clean).FirstOrDefault(name => name.Length > 0) ?? "表";
        var name = Cut(stem, Longest);
        for (var number = 2; !taken.Add(name); number++)
        {
            var suffix = string.Create(CultureInfo.InvariantCulture, $"({number})");
            name = Cut(stem, Longest - suffix.Length) + suffix;
        }

        return name;
    }

    /// <summary>A name as formulas refer to it.</summary>
    public static string Quote(string name) => $"'{name.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Clean(string name)
    {
        var kept = name.Where(character =>
            !Forbidden.Contains(character) && !char.IsControl(character) && !IsBroken(character)
        );
        return string.Concat(kept).Trim().Trim('\'').Trim();
    }

    // Rare characters of two halves would have to be cut and counted in pairs; a sheet's name can do without them.
    private static bool IsBroken(char character) => char.IsSurrogate(character) || character >= '\uFFFE';

    private static string Cut(string name, int length) =>
        name.Length <= length ? name : name[..length].TrimEnd().TrimEnd('\'');
}
