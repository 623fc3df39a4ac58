using System.Collections.Immutable;
using System.Text;
using Plumbline.App.Audits.Wording;
using Plumbline.App.Files;
using Plumbline.Findings;

namespace Plumbline.App.Audits.Page;

/// <summary>
/// The audit as one self-contained page: the document as read, every number coloured by what became of it, its relations
/// drawn when it is pointed at or focused, findings beside it. Loads nothing; style and script are allowed by their hashes.
/// </summary>
public static class AuditPage
{
    private static readonly string Style = Resource("audit.css");
    private static readonly string Script = Resource("audit.js");

    /// <summary>The content security policy that the page needs, also as a header.</summary>
    public static string Policy { get; } =
        $"default-src 'none'; style-src '{FileHash.InPolicy(Style)}'; script-src '{FileHash.InPolicy(Script)}'; "
        + "base-uri 'none'; form-action 'none'";

    /// <summary>The page as HTML, to be stored as UTF-8.</summary>
    /// <param name="audited">The audit.</param>
    /// <param name="language">Of all words that are not the document's.</param>
    /// <param name="links">Shown under the head of the page.</param>
    public static string Of(AuditedFile audited, Language language, params ImmutableArray<PageLink> links)
    {
        audited = audited with { Report = ReadingOrder.Of(audited.Report) };
        var report = audited.Report;
        var figures = new PageFigures(report);
        var html = new PageMarkup(report.Text.Text.Length * 4 + Style.Length + Script.Length);
        string Say(Template template) => PageMarkup.Escape(template.With().In(language));
        var name = PageMarkup.Escape(Path.GetFileName(audited.File));
        html.Raw("<!DOCTYPE html>\n<html lang=\"").Raw(language == Language.Chinese ? "zh-CN" : "en");
        html.Raw("\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Raw("<meta http-equiv=\"Content-Security-Policy\" content=\"").Raw(Policy).Raw("\">\n");
        html.Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Raw("<meta name=\"referrer\" content=\"no-referrer\">\n");
        html.Raw($"<title>{Say(PageWords.Heading)} · {name}</title>\n<style>").Raw(Style).Raw("</style>\n</head>\n");
        html.Raw($"<body>\n<a class=\"skip\" href=\"#findings\">{Say(PageWords.Skip)}</a>\n");
        new PageHead(audited, language, html).Write(links);
        html.Raw("<div class=\"desk\">\n");
        html.Raw($"<main class=\"paper\" aria-label=\"{Say(PageWords.Document)}\">\n");
        new PageBlocks(report.Text, new PageText(report, figures, html), Say(PageWords.Table), html).Write(
            audited.Source.Document
        );
        html.Raw("<svg id=\"lines\" aria-hidden=\"true\"></svg>\n</main>\n");
        html.Raw($"<aside id=\"findings\" aria-label=\"{Say(PageWords.Findings)}\" tabindex=\"-1\">\n");
        html.Raw($"<h2>{Say(PageWords.Findings)}</h2>\n");
        new PageFindings(report, language, html).Write();
        html.Raw("</aside>\n</div>\n");
        html.Raw("<div id=\"card\" role=\"status\" hidden></div>\n");
        html.Raw($"<footer>{Say(PageWords.Made)}</footer>\n");
        html.Raw("<script type=\"application/json\" id=\"data\">");
        html.Raw(PageData.Of(report, figures, language)).Raw("</script>\n");
        return html.Raw("<script>").Raw(Script).Raw("</script>\n</body>\n</html>\n").ToString();
    }

    /// <summary>The page as a file.</summary>
    public static byte[] Bytes(AuditedFile audited, Language language) => Encoding.UTF8.GetBytes(Of(audited, language));

    private static string Resource(string name)
    {
        using var stream = typeof(AuditPage).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}

/// <summary>A link on the page of an audit.</summary>
/// <param name="Text">In the language of the page.</param>
/// <param name="Address">Where it leads, or a <c>data:</c> address with the file itself.</param>
/// <param name="FileName">Under which name it is saved; null: it is followed.</param>
public sealed record PageLink(string Text, string Address, string? FileName = null);
