using Microsoft.AspNetCore.Mvc;
using Plumbline.App.Data.Records;

namespace Plumbline.Web.Pages.Imports;

/// <summary>Addresses of imports.</summary>
internal static class ImportLinks
{
    extension(IUrlHelper url)
    {
        /// <summary>Where files are handed in.</summary>
        internal string Imports() => url.Page("/Imports/Index")!;

        /// <summary>One batch: preview or report.</summary>
        internal string Batch(long id) => url.Page("/Imports/Batch", values: new { id })!;

        /// <summary>Where many filled workbooks are handed in.</summary>
        internal string Workbooks(long? task = null) => url.Page("/Imports/Workbooks", values: new { task })!;

        /// <summary>Workbooks that were handed in: preview, and what became of each.</summary>
        internal string Drop(long id) => url.Page("/Imports/Drop", values: new { id })!;

        /// <summary>An empty workbook with the headings of a kind.</summary>
        internal string Template(ImportKind kind) => url.Page("/Imports/Index", "Template", new { kind })!;
    }
}
