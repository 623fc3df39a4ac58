using System.Collections.Immutable;
using System.Xml;
using Plumbline.Documents.Reading.Packages;

namespace Plumbline.Documents.Reading.Ofd;

/// <summary>The pages of a document in their order.</summary>
/// <param name="Paper">Size of pages that do not state their own, in millimetres: left, top, width, height.</param>
/// <param name="Pages">Names of the parts of the pages.</param>
/// <param name="Templates">Names of the parts of templates, which several pages show, by their number.</param>
internal sealed record OfdStructure(
    double[] Paper,
    ImmutableArray<string> Pages,
    ImmutableDictionary<string, string> Templates
)
{
    private static readonly double[] Usual = [0, 0, 210, 297];

    /// <summary>Reads the part of a document.</summary>
    public static OfdStructure Read(byte[] part, string name)
    {
        var paper = Usual;
        var pages = ImmutableArray.CreateBuilder<string>();
        var templates = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        using var reader = XmlParts.Open(part);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (reader.LocalName)
            {
                case "PhysicalBox":
                    paper = OfdNumbers.Box(reader.Words()) ?? paper;
                    break;
                case "TemplatePage" when reader.GetAttribute("BaseLoc") is { } location:
                    templates[reader.GetAttribute("ID") ?? ""] = OfdLocation.Resolve(location, name);
                    break;
                case "Page" when reader.GetAttribute("BaseLoc") is { } location:
                    pages.Add(OfdLocation.Resolve(location, name));
                    break;
                default:
                    break;
            }
        }

        return new OfdStructure(paper, pages.DrainToImmutable(), templates.ToImmutable());
    }
}
