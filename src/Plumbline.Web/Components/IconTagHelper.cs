using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Plumbline.Web.Components;

/// <summary><c>&lt;pl-icon name="check" /&gt;</c>: an icon of the sprite; silent unless it has a label.</summary>
[HtmlTargetElement("pl-icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper(Icons icons) : TagHelper
{
    /// <summary>A name from wwwroot/icons.txt.</summary>
    public required string Name { get; set; }

    /// <summary>What a screen reader says; nothing for an icon beside its text.</summary>
    public string? Label { get; set; }

    /// <summary>Further classes.</summary>
    public string? Class { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(icons.Icon(ViewContext.HttpContext.Request.PathBase, Name, Label, Class));
    }
}
