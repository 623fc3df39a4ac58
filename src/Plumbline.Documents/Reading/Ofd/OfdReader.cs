using Plumbline.Documents.Reading.Assembly;
using Plumbline.Documents.Reading.Layout;
using Plumbline.Documents.Reading.Ocr;
using Plumbline.Documents.Reading.Packages;
using Plumbline.Findings;

namespace Plumbline.Documents.Reading.Ofd;

/// <summary>
/// Reads the text of OFD files (GB/T 33190): words and lines in their places, of which paragraphs and tables are made as
/// of those of a PDF file. Annotations, signatures and attachments are left out.
/// </summary>
internal static class OfdReader
{
    private const string Root = "OFD.xml";
    private const string Encryptions = "Encryptions.xml";

    /// <summary>Reads a file.</summary>
    public static Result<SourceDocument> Read(SourceFile file, ReadingLimits limits) =>
        Refusals.Guard(file, () => ReadPackage(file, limits));

    private static SourceDocument ReadPackage(SourceFile file, ReadingLimits limits)
    {
        using var package = new ZipPackage(file, limits);
        if (package.Has(Encryptions))
        {
            throw Refusals.Because(
                ReadingMessages.Encrypted,
                ReadingMessages.EncryptedText,
                ReadingMessages.EncryptedRepair
            );
        }

        var root = OfdRoot.Read(PartOf(package, Root));
        var pages = new List<OfdPage>();
        var intake = new Intake(limits);
        foreach (var document in root.Documents)
        {
            var structure = OfdStructure.Read(PartOf(package, document), document);
            if (pages.Count + structure.Pages.Length > limits.Pages)
            {
                throw Refusals.OverLimit(ReadingMessages.PageCount, limits.Pages);
            }

            var templates = new Dictionary<string, byte[]>(StringComparer.Ordinal);
            foreach (var page in structure.Pages)
            {
                pages.Add(PageOf(package, page, structure, templates, intake, pages.Count + 1));
            }
        }

        return pages.Count == 0 ? throw Refusals.Damaged("0 pages") : Assemble(file, root, pages, limits);
    }

    private static OfdPage PageOf(
        ZipPackage package,
        string part,
        OfdStructure structure,
        Dictionary<string, byte[]> templates,
        Intake intake,
        int number
    )
    {
        var content = PartOf(package, part);
        var page = new OfdContent(structure.Paper, intake);
        page.Add(content);
        foreach (var template in page.Templates.Distinct(StringComparer.Ordinal).ToList())
        {
            if (structure.Templates.TryGetValue(template, out var location))
            {
                if (!templates.TryGetValue(location, out var bytes))
                {
                    templates[location] = bytes = PartOf(package, location);
                }

                page.Add(bytes);
            }
        }

        return page.ToPage(number);
    }

    private static SourceDocument Assemble(SourceFile file, OfdRoot root, List<OfdPage> pages, ReadingLimits limits)
    {
        var remarks = new Remarks();
        var scanned = pages.Where(page => page.IsScanned).Select(page => page.Page.Number);
        ScannedPages.Remark(pages.Count, scanned, RecognisedPages.None, remarks);
        var drafts = LayoutReader.Read(pages.Select(page => page.Page), limits, remarks);
        return DraftAssembler.Assemble(drafts, root.Title, limits, remarks.Of(file.Name));
    }

    private static byte[] PartOf(ZipPackage package, string name) => package.Read(name) ?? throw Refusals.Damaged(name);
}
