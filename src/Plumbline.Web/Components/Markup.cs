using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Plumbline.Web.Components;

/// <summary>Short ways to write elements in tag helpers.</summary>
internal static class Markup
{
    /// <summary>An element with text, which is encoded.</summary>
    internal static TagBuilder Element(string name, string? classes, string text)
    {
        var element = Element(name, classes);
        element.InnerHtml.Append(text);
        return element;
    }

    /// <summary>An element with content.</summary>
    internal static TagBuilder Element(string name, string? classes, params ReadOnlySpan<IHtmlContent> content)
    {
        var element = new TagBuilder(name);
        if (classes is not null)
        {
            element.AddCssClass(classes);
        }

        foreach (var part in content)
        {
            element.InnerHtml.AppendHtml(part);
        }

        return element;
    }

    /// <summary>The same element with one attribute more; null leaves it out.</summary>
    internal static TagBuilder With(this TagBuilder element, string name, string? value)
    {
        if (value is not null)
        {
            element.Attributes[name] = value;
        }

        return element;
    }
}
