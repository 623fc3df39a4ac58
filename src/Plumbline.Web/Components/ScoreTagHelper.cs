using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using Plumbline.Domain;

namespace Plumbline.Web.Components;

/// <summary><c>&lt;pl-score value="@score" of="@weight" grade="良" /&gt;</c>: points earned of points possible.</summary>
[HtmlTargetElement("pl-score", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ScoreTagHelper(IStringLocalizer<ShellTexts> texts) : TagHelper
{
    /// <summary>Points earned; null while nothing is scored.</summary>
    public Score? Value { get; set; }

    /// <summary>Points that can be earned.</summary>
    public Weight Of { get; set; } = Weight.FromPoints(100);

    /// <summary>The grade, as the regime names it.</summary>
    public string? Grade { get; set; }

    /// <summary>Digits after the point.</summary>
    public int Decimals { get; set; } = 2;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pl-score");
        output.Content.SetHtmlContent(
            Markup.Element("span", "pl-score-value", Value is { } value ? value.ToText(Decimals) : "—")
        );
        output.Content.AppendHtml(Markup.Element("span", "pl-score-of", $" / {Of}"));
        if (Grade is { } grade)
        {
            output.Content.AppendHtml(Markup.Element("span", "pl-score-grade", grade));
        }

        output.Content.AppendHtml(Bar());
    }

    private TagBuilder Bar() =>
        Markup
            .Element("meter", null)
            .With("min", "0")
            .With("max", Of.Scaled.ToString(CultureInfo.InvariantCulture))
            .With("value", (Value?.Scaled ?? 0).ToString(CultureInfo.InvariantCulture))
            .With("aria-label", texts[Value is null ? "Score.None" : "Score.Label"]);
}
