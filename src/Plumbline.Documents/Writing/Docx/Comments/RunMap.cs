using System.Text;
using System.Xml.Linq;

namespace Plumbline.Documents.Writing.Docx.Comments;

/// <summary>
/// A paragraph of a Word file as its visible characters, without white space, and where each of them stands in its runs.
/// </summary>
internal sealed class RunMap
{
    private readonly List<(XElement Text, int Index)> characters = [];

    private RunMap(XElement paragraph) => Paragraph = paragraph;

    internal XElement Paragraph { get; }

    /// <summary>The visible characters.</summary>
    internal string Compact { get; private set; } = "";

    /// <summary>All paragraphs in the order of the file.</summary>
    internal static List<RunMap> All(XElement body) =>
        [
            .. body.Descendants()
                .Where(element => element.Name.LocalName == "p" && element.Name.Namespace == body.Name.Namespace)
                .Where(paragraph => !paragraph.Ancestors().Any(outer => outer.Name.LocalName == "Fallback"))
                .Select(Of),
        ];

    /// <summary>The characters of a paragraph as it stands now.</summary>
    internal static RunMap Of(XElement paragraph)
    {
        var map = new RunMap(paragraph);
        var compact = new StringBuilder();
        foreach (var text in paragraph.Descendants(paragraph.Name.Namespace + "t").Where(map.IsVisible))
        {
            var value = text.Value;
            for (var index = 0; index < value.Length; index++)
            {
                if (!CommentSpots.IsBlank(value[index]))
                {
                    map.characters.Add((text, index));
                    compact.Append(value[index]);
                }
            }
        }

        map.Compact = compact.ToString();
        return map;
    }

    /// <summary>Parts the runs before a visible character, so that a run begins with it; gives that run.</summary>
    internal XElement RunFrom(int character)
    {
        var (text, index) = characters[character];
        var run = RunOf(text);
        return text.Parent != run || (index == 0 && IsFirst(text)) ? run : Part(run, text, index);
    }

    /// <summary>Parts the runs after a visible character, so that a run ends with it; gives that run.</summary>
    internal XElement RunTo(int character)
    {
        var (text, index) = characters[character];
        var run = RunOf(text);
        if (text.Parent == run && (index + 1 < text.Value.Length || text.ElementsAfterSelf().Any()))
        {
            Part(run, text, index + 1);
        }

        return run;
    }

    // The rest of a run, from a character of one of its texts, becomes a run of its own with the same properties.
    private static XElement Part(XElement run, XElement text, int index)
    {
        var rest = new XElement(run.Name, run.Attributes());
        if (run.Elements().FirstOrDefault(IsProperties) is { } properties)
        {
            rest.Add(new XElement(properties));
        }

        var moved = text.ElementsAfterSelf().ToList();
        if (index < text.Value.Length)
        {
            rest.Add(TextOf(text, text.Value[index..]));
        }

        foreach (var element in moved)
        {
            element.Remove();
            rest.Add(element);
        }

        if (index == 0)
        {
            text.Remove();
        }
        else if (index < text.Value.Length)
        {
            text.ReplaceWith(TextOf(text, text.Value[..index]));
        }

        run.AddAfterSelf(rest);
        return rest;
    }

    private static XElement TextOf(XElement model, string value) =>
        new(model.Name, new XAttribute(XNamespace.Xml + "space", "preserve"), value);

    private static bool IsFirst(XElement text) => text.ElementsBeforeSelf().All(IsProperties);

    private static bool IsProperties(XElement element) => element.Name.LocalName == "rPr";

    // The outermost run below the paragraph: runs may hold ruby text, which is not parted.
    private XElement RunOf(XElement text) =>
        text.Ancestors().TakeWhile(outer => outer != Paragraph).Last(outer => outer.Name.LocalName == "r");

    private bool IsVisible(XElement text)
    {
        var inRun = false;
        foreach (var outer in text.Ancestors().TakeWhile(outer => outer != Paragraph))
        {
            switch (outer.Name.LocalName)
            {
                case "p" or "del" or "moveFrom" or "rt" or "Fallback":
                    return false;
                case "r":
                    inRun = true;
                    break;
                default:
                    break;
            }
        }

        return inRun && text.Parent is { } run && !run.Elements().Where(IsProperties).Elements().Any(IsHidden);
    }

    private static bool IsHidden(XElement property) =>
        property.Name.LocalName == "vanish"
        && property.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "val")?.Value
            is not ("0" or "false" or "off");
}
