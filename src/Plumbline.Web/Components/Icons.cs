using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Plumbline.Web.Components;

/// <summary>Makes the markup of icons; the sprite carries its fingerprint, so that browsers keep it.</summary>
public sealed class Icons(IFileVersionProvider versions)
{
    private const string Sprite = "/lib/icons.svg";

    /// <summary>One icon.</summary>
    /// <param name="pathBase">Path base of the request.</param>
    /// <param name="name">A name from wwwroot/icons.txt.</param>
    /// <param name="label">What a screen reader says, or null where the text beside says it.</param>
    /// <param name="classes">Further classes.</param>
    public IHtmlContent Icon(PathString pathBase, string name, string? label = null, string? classes = null)
    {
        var file = versions.AddFileVersionToPath(pathBase, pathBase + Sprite);
        var svg = new TagBuilder("svg");
        svg.AddCssClass(classes is null ? "icon" : $"icon {classes}");
        svg.Attributes["width"] = svg.Attributes["height"] = "24";
        if (label is null)
        {
            svg.Attributes["aria-hidden"] = "true";
        }
        else
        {
            svg.Attributes["role"] = "img";
            svg.Attributes["aria-label"] = label;
        }

        var use = new TagBuilder("use") { Attributes = { ["href"] = $"{file}#{name}" } };
        svg.InnerHtml.AppendHtml(use);
        return svg;
    }
}
