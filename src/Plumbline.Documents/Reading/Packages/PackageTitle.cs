using System.Xml;

namespace Plumbline.Documents.Reading.Packages;

/// <summary>The title that an Office package carries in its properties.</summary>
internal static class PackageTitle
{
    /// <summary>The title, or the empty text.</summary>
    public static string Of(ZipPackage package)
    {
        var part = Relationships.Find(package, "", "core-properties");
        if (part is null || package.Read(part) is not { } bytes)
        {
            return "";
        }

        using var reader = XmlParts.Open(bytes);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "title")
            {
                return reader.Words();
            }
        }

        return "";
    }
}
