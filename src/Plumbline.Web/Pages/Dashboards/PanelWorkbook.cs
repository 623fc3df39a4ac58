using Plumbline.App.Exports;

namespace Plumbline.Web.Pages.Dashboards;

/// <summary>A table of the dashboard as a workbook.</summary>
internal static class PanelWorkbook
{
    internal static byte[] Of(Panel panel, string scope) =>
        TableWorkbook.Of(
            new(
                panel.Title,
                [scope, panel.Note],
                [.. panel.Columns.Select(column => new ExportColumn(column.Heading, column.Format, column.Decimals))],
                [.. panel.Rows.Select(row => row.Select(cell => cell.Exact ?? cell.Text).ToArray())]
            )
        );
}
