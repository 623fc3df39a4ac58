using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using Plumbline.Findings;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Components;

/// <summary>
/// <c>&lt;pl-finding finding="@finding" /&gt;</c>: one finding with severity as colour, sign and word, what is wrong and what to
/// do. Content, if any, stands below: the explanation of the filler.
/// </summary>
[HtmlTargetElement("pl-finding")]
public sealed class FindingTagHelper(IStringLocalizer<ShellTexts> texts, Icons icons, Words words) : TagHelper
{
    /// <summary>What was found.</summary>
    public required Finding Finding { get; set; }

    /// <summary>Where the guilty cell is, as shown; nothing beside the cell itself.</summary>
    public string? Place { get; set; }

    /// <summary>A link to the guilty cell.</summary>
    public string? Href { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        var (name, icon) = Look(Finding.Severity);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"pl-finding pl-finding-{name}");
        output.Content.SetHtmlContent(icons.Icon(ViewContext.HttpContext.Request.PathBase, icon));
        output.Content.AppendHtml(Body(content));
    }

    private TagBuilder Body(TagHelperContent content)
    {
        var head = Markup.Element(
            "p",
            "pl-finding-head",
            Markup.Element("strong", null, texts[$"Severity.{Finding.Severity}"]),
            Markup.Element("span", "pl-finding-rule", Finding.Rule)
        );
        if (Place is { } place)
        {
            head.InnerHtml.AppendHtml(
                Markup.Element(Href is null ? "span" : "a", null, words.Text(place)).With("href", Href)
            );
        }

        if (Finding.Unverified)
        {
            head.InnerHtml.AppendHtml(Markup.Element("span", "pl-tag", texts["Finding.Unverified"]));
        }

        var body = Markup.Element("div", null, head, Markup.Element("p", null, words.Text(Finding.Message)));
        if (Finding.Repair is { } repair)
        {
            body.InnerHtml.AppendHtml(
                Markup.Element("p", "pl-finding-repair", texts["Finding.Repair", words.Text(repair)])
            );
        }

        body.InnerHtml.AppendHtml(content);
        return body;
    }

    private static (string Name, string Icon) Look(Severity severity) =>
        severity switch
        {
            Severity.Error => ("error", "alert-octagon"),
            Severity.Warning => ("warning", "alert-triangle"),
            _ => ("info", "info-circle"),
        };
}
