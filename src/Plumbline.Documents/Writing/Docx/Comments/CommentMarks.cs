using System.Globalization;
using System.Xml.Linq;

namespace Plumbline.Documents.Writing.Docx.Comments;

/// <summary>Puts the marks of comments around runs.</summary>
internal static class CommentMarks
{
    /// <summary>Marks characters of a paragraph, parting runs where needed.</summary>
    internal static void Add(XElement paragraph, int first, int last, int id)
    {
        var host = Host(paragraph);
        if (host != paragraph)
        {
            Add(host, id);
            return;
        }

        RunMap.Of(paragraph).RunFrom(first).AddBeforeSelf(Mark(paragraph, "commentRangeStart", id));
        RunMap.Of(paragraph).RunTo(last).AddAfterSelf(Mark(paragraph, "commentRangeEnd", id), Reference(paragraph, id));
    }

    /// <summary>Marks a whole paragraph.</summary>
    internal static void Add(XElement paragraph, int id)
    {
        var host = Host(paragraph);
        var start = Mark(host, "commentRangeStart", id);
        if (host.Elements().FirstOrDefault(element => element.Name.LocalName == "pPr") is { } properties)
        {
            properties.AddAfterSelf(start);
        }
        else
        {
            host.AddFirst(start);
        }

        host.Add(Mark(host, "commentRangeEnd", id), Reference(host, id));
    }

    // Word takes no comments inside a text box; the paragraph that holds the box gets them.
    private static XElement Host(XElement paragraph) =>
        paragraph.Ancestors().LastOrDefault(outer => outer.Name.LocalName == "txbxContent") is { } box
            ? box.Ancestors(paragraph.Name).First()
            : paragraph;

    private static XElement Mark(XElement model, string name, int id) =>
        new(model.Name.Namespace + name, new XAttribute(model.Name.Namespace + "id", Text(id)));

    private static XElement Reference(XElement model, int id) =>
        new(model.Name.Namespace + "r", Mark(model, "commentReference", id));

    private static string Text(int id) => id.ToString(CultureInfo.InvariantCulture);
}
