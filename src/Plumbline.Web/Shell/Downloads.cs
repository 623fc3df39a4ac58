using Microsoft.AspNetCore.Mvc;
using Plumbline.App.Documents;
using Plumbline.Documents.Model;

namespace Plumbline.Web.Shell;

/// <summary>Files that pages give to take away.</summary>
internal static class Downloads
{
    /// <summary>Media type of a docx.</summary>
    internal const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>Media type of an xlsx.</summary>
    internal const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>A document as docx or xlsx under a name, by default its title; null: no such format.</summary>
    internal static FileContentResult? Of(Document document, string format, string? name = null)
    {
        if (DocumentFormat.Named(format) is not { Name: "docx" or "xlsx" } writer)
        {
            return null;
        }

        using var stream = new MemoryStream();
        writer.Write(document, stream);
        return new(stream.ToArray(), TypeOf(format))
        {
            FileDownloadName = WriteDocuments.FileName($"{name ?? document.Title}.{format}"),
        };
    }

    /// <summary>Media type of one of the two.</summary>
    internal static string TypeOf(string format) => format == "xlsx" ? Workbook : Word;
}
