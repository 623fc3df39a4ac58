using System.Collections.Immutable;
using System.Xml;
using Plumbline.Documents.Reading.Packages;

namespace Plumbline.Documents.Reading.Ofd;

/// <summary>The entry of the package: which documents are in it.</summary>
/// <param name="Documents">Names of their parts.</param>
/// <param name="Title">The title of the first, or the empty text.</param>
internal sealed record OfdRoot(ImmutableArray<string> Documents, string Title)
{
    /// <summary>Reads it.</summary>
    public static OfdRoot Read(byte[] part)
    {
        var documents = ImmutableArray.CreateBuilder<string>();
        var title = "";
        using var reader = XmlParts.Open(part);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (reader.LocalName == "DocRoot")
            {
                documents.Add(OfdLocation.Resolve(reader.Words(), ""));
            }
            else if (reader.LocalName == "Title" && title.Length == 0)
            {
                title = reader.Words();
            }
        }

        return new OfdRoot(documents.DrainToImmutable(), title);
    }
}
