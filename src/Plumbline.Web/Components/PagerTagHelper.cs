using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Plumbline.Web.Components;

/// <summary>
/// <c>&lt;pl-pager number="3" size="50" total="1234" /&gt;</c>: which rows are shown, and links to the others. The links keep
/// the query of the page and set <c>p</c> (<c>page</c> belongs to Razor Pages).
/// </summary>
[HtmlTargetElement("pl-pager", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PagerTagHelper(IStringLocalizer<ShellTexts> texts, Icons icons) : TagHelper
{
    /// <summary>The key of the page number in the query.</summary>
    public const string Key = "p";

    /// <summary>The page shown, from 1.</summary>
    public int Number { get; set; } = 1;

    /// <summary>Rows on one page.</summary>
    public int Size { get; set; } = 50;

    /// <summary>Rows in all.</summary>
    public long Total { get; set; }

    /// <summary>Counted up to here: one more says that there are more.</summary>
    public long Most { get; set; } = long.MaxValue;

    [ViewContext]
    [HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    private long Counted => Math.Min(Total, Most);

    private int Last => (int)Math.Max(1, (Counted + Size - 1) / Size);

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pl-pager");
        output.Attributes.SetAttribute("aria-label", texts["Pager.Label"].Value);
        var from = Total == 0 ? 0 : ((Number - 1L) * Size) + 1;
        var to = Math.Min((long)Number * Size, Total);
        output.Content.SetHtmlContent(
            Markup.Element(
                "span",
                "pl-pager-rows",
                texts["Pager.Rows", Grouped(from), Grouped(to), Grouped(Counted) + (Total > Most ? "+" : "")]
            )
        );
        if (Last > 1)
        {
            output.Content.AppendHtml(Pages());
        }
    }

    /// <summary>The numbers offered: the first, the last, and two on either side of the one shown; 0 stands for a gap.</summary>
    internal static IEnumerable<int> Offered(int number, int last)
    {
        var before = 0;
        for (var page = 1; page <= last; page++)
        {
            if (page == 1 || page == last || Math.Abs(page - number) <= 2)
            {
                if (page - before > 1)
                {
                    yield return 0;
                }

                yield return page;
                before = page;
            }
            else if (page > number && page < last - 1)
            {
                page = last - 1;
            }
        }
    }

    private TagBuilder Pages()
    {
        var list = Markup.Element("ul", "pagination");
        list.InnerHtml.AppendHtml(Step("chevron-left", texts["Pager.Previous"], Number - 1));
        foreach (var page in Offered(Number, Last))
        {
            list.InnerHtml.AppendHtml(page == 0 ? Gap() : Page(page));
        }

        list.InnerHtml.AppendHtml(Step("chevron-right", texts["Pager.Next"], Number + 1));
        return list;
    }

    private static TagBuilder Gap() =>
        Markup.Element("li", "page-item pl-pager-gap", Markup.Element("span", "page-link", "…"));

    private TagBuilder Page(int page) =>
        Markup.Element(
            "li",
            page == Number ? "page-item active" : "page-item pl-pager-far",
            Markup
                .Element("a", "page-link", Grouped(page))
                .With("href", Link(page))
                .With("aria-current", page == Number ? "page" : null)
        );

    private TagBuilder Step(string icon, string label, int page)
    {
        IHtmlContent sign = icons.Icon(ViewContext.HttpContext.Request.PathBase, icon, label);
        return page < 1 || page > Last
            ? Markup.Element("li", "page-item disabled", Markup.Element("span", "page-link", sign))
            : Markup.Element("li", "page-item", Markup.Element("a", "page-link", sign).With("href", Link(page)));
    }

    private string Link(int page)
    {
        var request = ViewContext.HttpContext.Request;
        var query = new QueryBuilder(request.Query.Where(pair => pair.Key != Key))
        {
            { Key, page.ToString(CultureInfo.InvariantCulture) },
        };
        return request.PathBase + request.Path + query.ToQueryString();
    }

    private static string Grouped(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
