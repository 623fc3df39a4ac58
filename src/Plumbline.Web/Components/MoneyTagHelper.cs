using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using Plumbline.Domain;

namespace Plumbline.Web.Components;

/// <summary><c>&lt;pl-money fen="123456" unit="TenThousandYuan" /&gt;</c>: an amount with its unit.</summary>
[HtmlTargetElement("pl-money", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MoneyTagHelper(IStringLocalizer<ShellTexts> texts) : TagHelper
{
    /// <summary>The amount in fen; null shows a dash, because nothing stated is not zero.</summary>
    public long? Fen { get; set; }

    /// <summary>The unit shown.</summary>
    public MoneyUnit Unit { get; set; } = MoneyUnit.TenThousandYuan;

    /// <summary>Digits after the point; the exact amount stays in the title.</summary>
    public int Decimals { get; set; } = 2;

    /// <summary>Shows more digits where the amount has them: for small amounts that a reader adds up.</summary>
    public bool Exact { get; set; }

    /// <summary>Leaves the unit out, for columns whose head names it.</summary>
    public bool Bare { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        if (Fen is not { } fen)
        {
            output.TagName = "span";
            output.Attributes.SetAttribute("class", "pl-money pl-none");
            output.Attributes.SetAttribute("title", texts["Money.None"].Value);
            output.Content.SetContent("—");
            return;
        }

        var money = Money.FromFen(fen);
        output.TagName = "data";
        output.Attributes.SetAttribute("class", fen < 0 ? "pl-money pl-negative" : "pl-money");
        output.Attributes.SetAttribute("value", fen.ToString(CultureInfo.InvariantCulture));
        output.Attributes.SetAttribute(
            "title",
            $"{Grouped(money.ToText(MoneyUnit.Yuan, 2))} {UnitWord(MoneyUnit.Yuan)}"
        );
        output.Content.SetContent(Grouped(Exact ? money.ToExactText(Unit, Decimals) : money.ToText(Unit, Decimals)));
        if (!Bare)
        {
            output.Content.AppendHtml(Markup.Element("span", "pl-unit", $" {UnitWord(Unit)}"));
        }
    }

    /// <summary>1234567.89 as 1,234,567.89.</summary>
    internal static string Grouped(string number)
    {
        var start = number.StartsWith('-') ? 1 : 0;
        var point = number.IndexOf('.', StringComparison.Ordinal);
        var at = point < 0 ? number.Length : point;
        for (at -= 3; at > start; at -= 3)
        {
            number = number.Insert(at, ",");
        }

        return number.Replace('-', '−');
    }

    private string UnitWord(MoneyUnit unit) => texts[$"MoneyUnit.{unit}"];
}
