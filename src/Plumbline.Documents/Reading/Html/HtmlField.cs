using AngleSharp.Dom;

namespace Plumbline.Documents.Reading.Html;

/// <summary>What a field of a form shows.</summary>
internal static class HtmlField
{
    /// <summary>Its value; ticks and circles as characters.</summary>
    public static string Shown(IElement field) =>
        field.LocalName switch
        {
            "textarea" => field.TextContent,
            "select" => string.Join('、', Chosen(field)),
            _ => (field.GetAttribute("type") ?? "text").ToLowerInvariant() switch
            {
                "checkbox" => field.HasAttribute("checked") ? "☑" : "□",
                "radio" => field.HasAttribute("checked") ? "●" : "○",
                "hidden" or "password" or "submit" or "button" or "reset" or "image" or "file" => "",
                _ => field.GetAttribute("value") ?? "",
            },
        };

    private static IEnumerable<string> Chosen(IElement select)
    {
        var options = select.QuerySelectorAll("option").ToList();
        var chosen = options.Where(option => option.HasAttribute("selected")).ToList();
        return (chosen.Count > 0 ? chosen : options.Take(1)).Select(option => option.TextContent.Trim());
    }
}
