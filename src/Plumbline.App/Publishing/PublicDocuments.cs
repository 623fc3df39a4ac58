using System.Collections.Immutable;
using Plumbline.App.Content;
using Plumbline.App.Documents;
using Plumbline.Documents.Model;

namespace Plumbline.App.Publishing;

/// <summary>What is printed on every public document, so that paper can be held against the portal.</summary>
/// <param name="Code">The short code.</param>
/// <param name="Hash">SHA-256 of the published data, lower-case hexadecimal.</param>
/// <param name="Address">Address of the page that verifies it, with code and hash.</param>
public sealed record PublicStamp(string Code, string Hash, string Address);

/// <summary>The documents of a publication: forms, reports and scores with working. The findings stay inside.</summary>
public static class PublicDocuments
{
    /// <summary>The documents, forms first, each with the stamp at its end.</summary>
    public static ImmutableArray<ReadyDocument> Of(OpenedPublication opened, Packs packs, PublicStamp stamp) =>
        [
            .. OfferDocuments
                .Of(opened.Checked, packs, [])
                .Where(document => document.Id != OfferDocuments.Findings)
                .Select(document => document with { Content = Stamped(document.Content, stamp) }),
        ];

    /// <summary>A document in a format; a Word file carries the QR code too.</summary>
    public static byte[] Bytes(ReadyDocument document, DocumentFormat format, PublicStamp stamp)
    {
        using var stream = new MemoryStream();
        format.Write(document.Content, stream);
        return format.Name == "docx" ? DocxStamp.Add(stream.ToArray(), QrCode.Png(stamp.Address)) : stream.ToArray();
    }

    /// <summary>The document as a PDF, or null where LibreOffice is not there or refuses.</summary>
    public static async Task<byte[]?> Pdf(ReadyDocument document, PublicStamp stamp, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("plumbline-public-");
        try
        {
            var (word, pdf) = (Path.Combine(folder.FullName, "d.docx"), Path.Combine(folder.FullName, "d.pdf"));
            await File.WriteAllBytesAsync(word, Bytes(document, DocumentFormat.Named("docx")!, stamp), cancellation);
            var made = await Plumbline.Documents.Writing.Pdf.PdfConverter.Convert(
                [new(word, pdf)],
                cancellation: cancellation
            );
            return made.TryGet(out _) ? await File.ReadAllBytesAsync(pdf, cancellation) : null;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Document Stamped(Document document, PublicStamp stamp)
    {
        var last = document.Sections[^1];
        ImmutableArray<Block> notes =
        [
            new Paragraph(ParagraphKind.Note, $"公开代码：{stamp.Code}　核验：{stamp.Address}"),
            new Paragraph(ParagraphKind.Note, $"数据摘要（SHA-256）：{stamp.Hash}"),
        ];
        return document with
        {
            Sections = document.Sections.SetItem(document.Sections.Length - 1, Section(last, notes)),
        };
    }

    private static Section Section(Section last, ImmutableArray<Block> notes) =>
        last with
        {
            Blocks = last.Blocks.AddRange(notes),
        };
}
