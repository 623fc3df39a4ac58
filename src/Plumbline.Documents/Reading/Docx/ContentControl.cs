using System.Xml;
using Plumbline.Documents.Reading.Packages;

namespace Plumbline.Documents.Reading.Docx;

/// <summary>A content control of Word. Its tag is the binding of what stands in it.</summary>
/// <param name="Tag">The tag, or null.</param>
/// <param name="ShowsPlaceholder">What stands in it only invites to type.</param>
internal sealed record ContentControl(string? Tag, bool ShowsPlaceholder)
{
    /// <summary>Outside of all controls.</summary>
    public static ContentControl None { get; } = new(null, false);

    /// <summary>Reads the properties of a control inside another.</summary>
    public static ContentControl Read(XmlReader reader, ContentControl outer)
    {
        var control = new ContentControl(outer.Tag, false);
        if (reader.IsEmptyElement)
        {
            return control;
        }

        var depth = reader.Depth;
        while (reader.NextElement(depth))
        {
            control = reader.LocalName switch
            {
                "tag" => control with { Tag = reader.Value() is { Length: > 0 } tag ? tag : outer.Tag },
                "showingPlcHdr" => control with { ShowsPlaceholder = reader.IsOn() },
                _ => control,
            };
        }

        return control;
    }
}
