using System.Xml;
using Plumbline.Documents.Model;
using Plumbline.Documents.Reading.Packages;
using Plumbline.Documents.Writing.Docx;

namespace Plumbline.Documents.Reading.Docx;

/// <summary>What the styles of a Word file say about the content: headings, lists, hidden text.</summary>
internal sealed class WordStyles
{
    private const int DeepestInheritance = 20;

    // The names that our own writer gives its styles; Title, Subtitle and caption are Word's as well.
    private static readonly Dictionary<string, ParagraphKind> Kinds = Enum.GetValues<ParagraphKind>()
        .ToDictionary(
            kind => ParagraphStyle.All.First(style => style.Id == ParagraphStyle.IdOf(kind)).Name,
            kind => kind,
            StringComparer.OrdinalIgnoreCase
        );

    private readonly Dictionary<string, WordStyle> styles = new(StringComparer.Ordinal);

    /// <summary>The style of paragraphs that name none.</summary>
    private string? defaultId;

    /// <summary>Reads the part, if there is one.</summary>
    public static WordStyles Read(byte[]? part)
    {
        var all = new WordStyles();
        if (part is null)
        {
            return all;
        }

        using var reader = XmlParts.Open(part);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "style")
            {
                all.ReadStyle(reader);
            }
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName is "docDefaults" or "latentStyles")
            {
                reader.Pass();
            }
        }

        return all;
    }

    /// <summary>A style with what it inherits.</summary>
    public WordStyle this[string? id]
    {
        get
        {
            var found = WordStyle.None;
            var next = id ?? defaultId;
            for (var steps = 0; next is not null && steps < DeepestInheritance; steps++)
            {
                if (!styles.TryGetValue(next, out var style))
                {
                    break;
                }

                found = found.Over(style);
                next = style.BasedOn;
            }

            return found;
        }
    }

    private void ReadStyle(XmlReader reader)
    {
        var id = reader.Attribute("styleId") ?? "";
        var isParagraph = reader.Attribute("type") is "paragraph";
        if (isParagraph && reader.Attribute("default") is "1" or "true")
        {
            defaultId = id;
        }

        var style = WordStyle.None with { Id = id };
        if (reader.IsEmptyElement)
        {
            return;
        }

        var depth = reader.Depth;
        while (reader.NextElement(depth))
        {
            style = reader.LocalName switch
            {
                "name" => Named(style, reader.Value() ?? ""),
                "basedOn" => style with { BasedOn = reader.Value() },
                "outlineLvl" => style with { Outline = reader.Number() },
                "numId" => style with { ListId = reader.Number() },
                "ilvl" => style with { ListLevel = reader.Number() },
                "vanish" => style with { Hidden = reader.IsOn() },
                _ => style,
            };
        }

        styles.TryAdd(id, style);
    }

    private static WordStyle Named(WordStyle style, string name)
    {
        if (
            name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase)
            && name.Length == 9
            && char.IsAsciiDigit(name[8])
        )
        {
            return style with { Outline = name[8] - '1' };
        }

        return Kinds.TryGetValue(name, out var kind) ? style with { Kind = kind } : style;
    }
}

/// <summary>A style as far as it matters for reading.</summary>
internal sealed record WordStyle
{
    /// <summary>Says nothing.</summary>
    public static WordStyle None { get; } = new();

    public string? Id { get; init; }

    public string? BasedOn { get; init; }

    /// <summary>Outline level from 0; 9 is running text.</summary>
    public int? Outline { get; init; }

    public ParagraphKind? Kind { get; init; }

    public int? ListId { get; init; }

    public int? ListLevel { get; init; }

    public bool? Hidden { get; init; }

    /// <summary>This style where it says something, the inherited one elsewhere.</summary>
    public WordStyle Over(WordStyle inherited) =>
        new()
        {
            Id = Id ?? inherited.Id,
            Outline = Outline ?? inherited.Outline,
            Kind = Kind ?? inherited.Kind,
            ListId = ListId ?? inherited.ListId,
            ListLevel = ListLevel ?? inherited.ListLevel,
            Hidden = Hidden ?? inherited.Hidden,
        };
}
