using System.Collections.Frozen;
using AngleSharp.Dom;
using Plumbline.Documents.Model;

namespace Plumbline.Documents.Reading.Html;

/// <summary>What an element does to the text in it.</summary>
internal enum HtmlRole
{
    Inline,
    Block,
    Heading,
    Item,
    Table,
    Break,
    Field,
    Picture,

    /// <summary>Menus; counted and left out.</summary>
    Furniture,

    /// <summary>Text that was deleted and is still there.</summary>
    Deleted,

    /// <summary>No text for people.</summary>
    Ignored,
}

/// <summary>The roles of the elements of HTML; those that are not listed are inline.</summary>
internal static class HtmlRoles
{
    private static readonly FrozenDictionary<string, HtmlRole> Roles = Listed()
        .ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, ParagraphKind> Kinds = new Dictionary<string, ParagraphKind>(
        StringComparer.Ordinal
    )
    {
        ["subtitle"] = ParagraphKind.Subtitle,
        ["addressee"] = ParagraphKind.Addressee,
        ["signature"] = ParagraphKind.Signature,
        ["unit"] = ParagraphKind.TableUnit,
        ["caption"] = ParagraphKind.Caption,
        ["annex"] = ParagraphKind.AnnexMark,
        ["note"] = ParagraphKind.Note,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The role of an element.</summary>
    public static HtmlRole Of(string name) => Roles.GetValueOrDefault(name, HtmlRole.Inline);

    /// <summary>The level of a heading in the document; h1 is its title, so h2 is level 1.</summary>
    public static int LevelOf(string name) => name[1] - '1';

    /// <summary>The part that a block plays, where it says so; the names are those of our own pages.</summary>
    public static ParagraphKind? KindOf(IElement element) =>
        element.LocalName switch
        {
            "h1" => ParagraphKind.Title,
            "figcaption" => ParagraphKind.Caption,
            "p" when Kinds.TryGetValue(element.ClassName ?? "", out var kind) => kind,
            _ => null,
        };

    private static IEnumerable<KeyValuePair<string, HtmlRole>> Listed()
    {
        (HtmlRole Role, string Names)[] lists =
        [
            (
                HtmlRole.Block,
                "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure "
                    + "footer form h1 header hgroup hr legend main menu ol p pre section summary tbody td tfoot th thead tr ul"
            ),
            (HtmlRole.Heading, "h2 h3 h4 h5 h6"),
            (HtmlRole.Item, "li"),
            (HtmlRole.Table, "table"),
            (HtmlRole.Break, "br"),
            (HtmlRole.Field, "input select textarea"),
            (HtmlRole.Picture, "img svg canvas object embed iframe video applet"),
            (HtmlRole.Furniture, "nav"),
            (HtmlRole.Deleted, "del"),
            (
                HtmlRole.Ignored,
                "script style head template noscript title meta link base datalist button rt rp audio map param source track"
            ),
        ];
        return lists.SelectMany(list => list.Names.Split(' ').Select(name => KeyValuePair.Create(name, list.Role)));
    }
}
