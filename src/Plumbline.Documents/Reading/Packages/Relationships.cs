using System.Xml;

namespace Plumbline.Documents.Reading.Packages;

/// <summary>How the parts of an Office package hang together.</summary>
internal static class Relationships
{
    /// <summary>
    /// The first part of a kind that a part refers to. Kinds are compared by the end of their name, which is the same
    /// in the strict and the transitional form of the standard.
    /// </summary>
    /// <param name="package">The package.</param>
    /// <param name="from">The part that refers; the empty text for the package itself.</param>
    /// <param name="kind">For example <c>styles</c>.</param>
    public static string? Find(ZipPackage package, string from, string kind) =>
        All(package, from).FirstOrDefault(relation => relation.Kind == kind).Target;

    /// <summary>All parts inside the package that a part refers to.</summary>
    public static List<Relation> All(ZipPackage package, string from)
    {
        var relations = new List<Relation>();
        var slash = from.LastIndexOf('/');
        var folder = from[..(slash + 1)];
        if (package.Read($"{folder}_rels/{from[(slash + 1)..]}.rels") is not { } bytes)
        {
            return relations;
        }

        using var reader = XmlParts.Open(bytes);
        while (reader.Read())
        {
            if (
                reader.NodeType == XmlNodeType.Element
                && reader.LocalName == "Relationship"
                && reader.GetAttribute("TargetMode") != "External"
            )
            {
                var type = reader.GetAttribute("Type") ?? "";
                var target = Resolve(folder, reader.GetAttribute("Target") ?? "");
                relations.Add(
                    new Relation(reader.GetAttribute("Id") ?? "", type[(type.LastIndexOf('/') + 1)..], target)
                );
            }
        }

        return relations;
    }

    private static string Resolve(string folder, string target)
    {
        var path = new List<string>();
        var steps = target.StartsWith('/') ? target : folder + target;
        foreach (var step in steps.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == ".." && path.Count > 0)
            {
                path.RemoveAt(path.Count - 1);
            }
            else if (step is not ("." or ".."))
            {
                path.Add(step);
            }
        }

        return string.Join('/', path);
    }
}

/// <summary>One part referred to.</summary>
/// <param name="Id">Name of the reference.</param>
/// <param name="Kind">The last step of its type.</param>
/// <param name="Target">Name of the part.</param>
internal readonly record struct Relation(string Id, string Kind, string Target);
