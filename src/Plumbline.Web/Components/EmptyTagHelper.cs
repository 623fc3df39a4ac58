using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Plumbline.Web.Components;

/// <summary>
/// <c>&lt;pl-empty title="…" hint="…" action="…" href="…" /&gt;</c>: nothing here yet, and what to do next. Content, if any,
/// stands below: a form with a button, for instance.
/// </summary>
[HtmlTargetElement("pl-empty")]
public sealed class EmptyTagHelper(Icons icons) : TagHelper
{
    /// <summary>What is not there.</summary>
    public required string Title { get; set; }

    /// <summary>Why, and what to do.</summary>
    public string? Hint { get; set; }

    /// <summary>Text of the button; needs <see cref="Href"/>.</summary>
    public string? Action { get; set; }

    /// <summary>Where the button leads.</summary>
    public string? Href { get; set; }

    /// <summary>A name from wwwroot/icons.txt.</summary>
    public string Icon { get; set; } = "folder";

    [ViewContext]
    [HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pl-empty");
        output.Content.SetHtmlContent(icons.Icon(ViewContext.HttpContext.Request.PathBase, Icon));
        output.Content.AppendHtml(Markup.Element("p", "pl-empty-title", Title));
        if (Hint is { } hint)
        {
            output.Content.AppendHtml(Markup.Element("p", "pl-empty-hint", hint));
        }

        if (Action is { Length: > 0 } action && Href is { Length: > 0 } href)
        {
            output.Content.AppendHtml(Markup.Element("a", "btn btn-primary", action).With("href", href));
        }

        output.Content.AppendHtml(content);
    }
}
