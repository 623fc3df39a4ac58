using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Plumbline.Web.Components;

/// <summary>
/// <c>&lt;pl-field for="Name" label="…" help="…" /&gt;</c>: label, input, help and error, joined for screen readers. With content
/// the input is the content's: its id must be that of <c>for</c>, as asp-for makes it.
/// </summary>
[HtmlTargetElement("pl-field")]
public sealed class FieldTagHelper(IStringLocalizer<ShellTexts> texts, Icons icons) : TagHelper
{
    /// <summary>The property of the page model that is typed.</summary>
    public required ModelExpression For { get; set; }

    /// <summary>The label, in the language of the request.</summary>
    public required string Label { get; set; }

    /// <summary>What to type, below the label.</summary>
    public string? Help { get; set; }

    /// <summary>An error beside those of the model state.</summary>
    public string? Error { get; set; }

    /// <summary>Says that it may not stay empty.</summary>
    public bool Required { get; set; }

    /// <summary>The type of the input: text, password, email, number, date …; not for content.</summary>
    public string Type { get; set; } = "text";

    /// <summary>What a browser may fill in: username, current-password …</summary>
    public string? Autocomplete { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    private string Name => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    private string Id => TagBuilder.CreateSanitizedId(Name, "_");

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        var error = Error ?? ModelError();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", error is null ? "pl-field" : "pl-field pl-field-wrong");
        output.Content.SetHtmlContent(LabelElement());
        if (Help is { } help)
        {
            output.Content.AppendHtml(Markup.Element("div", "form-hint", help).With("id", $"{Id}-help"));
        }

        if (error is not null)
        {
            output.Content.AppendHtml(ErrorElement(error));
        }

        output.Content.AppendHtml(content.IsEmptyOrWhiteSpace ? Input(error is not null) : content);
    }

    private TagBuilder LabelElement()
    {
        var label = Markup.Element("label", "form-label", Label).With("for", Id);
        if (Required)
        {
            label.InnerHtml.AppendHtml(Markup.Element("span", "pl-required", texts["Field.Required"]));
        }

        return label;
    }

    private TagBuilder ErrorElement(string error)
    {
        var element = Markup.Element(
            "div",
            "pl-error",
            icons.Icon(ViewContext.HttpContext.Request.PathBase, "alert-circle", texts["Severity.Error"])
        );
        element.InnerHtml.Append(error);
        return element.With("id", $"{Id}-error");
    }

    private TagBuilder Input(bool wrong)
    {
        var described = string.Join(' ', Described(wrong));
        var secret = Type == "password";
        var input = Markup.Element("input", wrong ? "form-control is-invalid" : "form-control");
        input.TagRenderMode = TagRenderMode.SelfClosing;
        return input
            .With("type", Type)
            .With("id", Id)
            .With("name", Name)
            .With("value", secret ? null : Typed())
            .With("required", Required ? "required" : null)
            .With("autocomplete", Autocomplete)
            .With("aria-invalid", wrong ? "true" : null)
            .With("aria-describedby", described.Length == 0 ? null : described);
    }

    private IEnumerable<string> Described(bool wrong)
    {
        if (Help is not null)
        {
            yield return $"{Id}-help";
        }

        if (wrong)
        {
            yield return $"{Id}-error";
        }
    }

    private ModelStateEntry? State => ViewContext.ViewData.ModelState.GetValueOrDefault(Name);

    private string? Typed() =>
        State?.AttemptedValue
        ?? (For.Model as DateOnly?)?.ToString("O", CultureInfo.InvariantCulture)
        ?? (For.Model as IFormattable)?.ToString(null, CultureInfo.InvariantCulture)
        ?? For.Model?.ToString();

    private string? ModelError() => State?.Errors.FirstOrDefault()?.ErrorMessage;
}
