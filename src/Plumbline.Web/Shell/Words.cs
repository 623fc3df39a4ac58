using Microsoft.AspNetCore.Html;
using Plumbline.App.Content;
using Plumbline.Findings;
using Plumbline.Web.Components;

namespace Plumbline.Web.Shell;

/// <summary>Words that are kept in Chinese, on a page of either language: grades, regimes, terms of forms.</summary>
public sealed class Words(Packs packs)
{
    /// <summary>The word as text; Chinese where there is no English.</summary>
    public string Text(string word) => packs.English.Say(word, Languages.Current);

    /// <summary>A sentence with the words it names.</summary>
    public string Text(Message message) => packs.English.Say(message, Languages.Current);

    /// <summary>The word, marked as Chinese where an English page has no other.</summary>
    public IHtmlContent Say(string? word)
    {
        var text = Text(word ?? "");
        return Languages.Of(text) is { } language
            ? Markup.Element("span", "", text).With("lang", language)
            : new HtmlContentBuilder().Append(text);
    }
}
