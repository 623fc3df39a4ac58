namespace Plumbline.Load;

/// <summary>A list and what it must show, in this order; each row is known by its link.</summary>
internal sealed record Listing(string Name, string Path, IReadOnlyList<string> Links)
{
    internal static Listing Of(string name, string path, IEnumerable<string> links) => new(name, path, [.. links]);
}
