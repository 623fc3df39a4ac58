using System.Xml;
using Plumbline.Documents.Reading.Packages;

namespace Plumbline.Documents.Reading.Docx;

/// <summary>The properties of a paragraph that matter for reading.</summary>
internal sealed record ParagraphProperties
{
    /// <summary>Says nothing.</summary>
    public static ParagraphProperties None { get; } = new();

    public string? Style { get; init; }

    public int? ListId { get; init; }

    public int? ListLevel { get; init; }

    public int? Outline { get; init; }

    /// <summary>The end of the paragraph was deleted: it runs on into the next one.</summary>
    public bool RunsOn { get; init; }

    /// <summary>Reads the properties.</summary>
    public static ParagraphProperties Read(XmlReader reader)
    {
        var properties = None;
        if (reader.IsEmptyElement)
        {
            return properties;
        }

        var depth = reader.Depth;
        while (reader.NextElement(depth))
        {
            var name = reader.LocalName;
            if (WordXml.IsOldProperty(name) || name == "sectPr")
            {
                reader.Pass();
                continue;
            }

            properties = name switch
            {
                "pStyle" => properties with { Style = reader.Value() },
                "numId" => properties with { ListId = reader.Number() },
                "ilvl" => properties with { ListLevel = reader.Number() },
                "outlineLvl" => properties with { Outline = reader.Number() },
                "del" => properties with { RunsOn = true },
                _ => properties,
            };
        }

        return properties;
    }
}

/// <summary>The properties of a run that matter for reading.</summary>
/// <param name="IsHidden">It is not shown.</param>
/// <param name="IsRaised">It stands above the line.</param>
/// <param name="Font">Its font.</param>
internal readonly record struct RunProperties(bool IsHidden, bool IsRaised, string? Font)
{
    /// <summary>Reads the properties.</summary>
    public static RunProperties Read(XmlReader reader, WordStyles styles)
    {
        var properties = default(RunProperties);
        if (reader.IsEmptyElement)
        {
            return properties;
        }

        var depth = reader.Depth;
        while (reader.NextElement(depth))
        {
            switch (reader.LocalName)
            {
                case "rStyle":
                    properties = properties with { IsHidden = styles[reader.Value()].Hidden == true };
                    break;
                case "vanish":
                    properties = properties with { IsHidden = reader.IsOn() };
                    break;
                case "vertAlign":
                    properties = properties with { IsRaised = reader.Value() is "superscript" };
                    break;
                case "rFonts":
                    properties = properties with { Font = reader.Attribute("ascii") };
                    break;
                case var name when WordXml.IsOldProperty(name):
                    reader.Pass();
                    break;
                default:
                    break;
            }
        }

        return properties;
    }
}
