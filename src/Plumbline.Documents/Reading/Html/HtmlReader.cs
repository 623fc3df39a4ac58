using AngleSharp.Html.Parser;
using Plumbline.Documents.Reading.Assembly;
using Plumbline.Findings;

namespace Plumbline.Documents.Reading.Html;

/// <summary>
/// Reads a web page as it shows: hidden text, scripts and menus left out, white space collapsed, lists numbered. Nothing
/// is fetched and nothing run.
/// </summary>
public static class HtmlReader
{
    /// <summary>Reads a page.</summary>
    public static Result<SourceDocument> Read(SourceFile file, ReadingLimits? limits = null) =>
        Refusals.Guard(file, () => ReadPage(file, limits ?? ReadingLimits.Default));

    private static SourceDocument ReadPage(SourceFile file, ReadingLimits limits)
    {
        var decoded =
            HtmlText.Decode(file.Bytes.Span)
            ?? throw Refusals.Because(
                ReadingMessages.Unsupported,
                ReadingMessages.UnsupportedText,
                ReadingMessages.UnsupportedRepair
            );
        using var page = new HtmlParser(OptionsOf(new PageBounds(limits))).ParseDocument(decoded.Text);
        var remarks = new Remarks { BadCharacters = decoded.BadPlaces };

        // LibreOffice writes the tabs of a text as they are; everywhere else a tab of the source is a blank.
        var generator = page.QuerySelector("meta[name=generator i]")?.GetAttribute("content") ?? "";
        var keepsTabs = generator.Contains("LibreOffice", StringComparison.OrdinalIgnoreCase);
        var walker = new HtmlWalker(new HiddenElements(page), remarks, limits, keepsTabs);
        var drafts = page.Body is { } body ? walker.Read(body) : [];
        return DraftAssembler.Assemble(drafts, page.Title ?? "", limits, remarks.Of(file.Name));
    }

    // The parser has a bound of its own for the depth: past it, the tree would not be that of the page.
    private static HtmlParserOptions OptionsOf(PageBounds bounds) =>
        new()
        {
            IsScripting = false,
            SkipComments = true,
            MaximumDepth = int.MaxValue,
            OnCreated = bounds.Take,
        };
}
