using System.Globalization;
using System.Xml;

namespace Plumbline.Documents.Reading.Docx;

/// <summary>
/// What elements of WordprocessingML have in common. Elements go by their local names: these are the same in the strict
/// and the transitional namespace, and no two vocabularies that meet in a document part use one name differently.
/// </summary>
internal static class WordXml
{
    private const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    /// <summary>An attribute of the vocabulary.</summary>
    public static string? Attribute(this XmlReader reader, string name) =>
        reader.GetAttribute(name, Transitional) ?? reader.GetAttribute(name, Strict) ?? reader.GetAttribute(name);

    /// <summary>The <c>val</c> of an element.</summary>
    public static string? Value(this XmlReader reader) => reader.Attribute("val");

    /// <summary>The <c>val</c> of an element as a number.</summary>
    public static int? Number(this XmlReader reader, string name = "val") =>
        int.TryParse(
            reader.Attribute(name),
            NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    /// <summary>Whether a switch such as <c>vanish</c> is on; being there is enough.</summary>
    public static bool IsOn(this XmlReader reader) => reader.Value() is not ("0" or "false" or "off");

    /// <summary>Old properties kept beside the new ones while a change is not settled.</summary>
    public static bool IsOldProperty(string name) => name.EndsWith("Change", StringComparison.Ordinal);
}
