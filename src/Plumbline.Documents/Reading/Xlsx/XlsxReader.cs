using Plumbline.Documents.Reading.Assembly;
using Plumbline.Documents.Reading.Packages;
using Plumbline.Documents.Reading.Spreadsheets;
using Plumbline.Findings;

namespace Plumbline.Documents.Reading.Xlsx;

/// <summary>
/// Reads a workbook as it prints: each cell as its number format shows it, formulas by their saved value. What is hidden is
/// left out and reported. Workbooks of our own writer come back with the bindings of their cells.
/// </summary>
public static class XlsxReader
{
    private const string UsualMainPart = "xl/workbook.xml";

    /// <summary>Reads an xlsx or xlsm file.</summary>
    public static Result<SourceDocument> Read(SourceFile file, ReadingLimits? limits = null) =>
        Refusals.Guard(file, () => ReadPackage(file, limits ?? ReadingLimits.Default));

    private static SourceDocument ReadPackage(SourceFile file, ReadingLimits limits)
    {
        using var package = new ZipPackage(file, limits);
        var main = Relationships.Find(package, "", "officeDocument") ?? UsualMainPart;
        var workbook = Workbook.Read(package.Read(main) ?? throw Refusals.Damaged(main));
        var parts = Relationships.All(package, main);
        var context = new SheetContext(
            SharedStrings.Read(PartOf(package, parts, "sharedStrings")),
            CellStyles.Read(PartOf(package, parts, "styles")),
            workbook.Since1904,
            []
        );
        var remarks = new Remarks();
        var drafts = new List<Draft>();
        var intake = new Intake(limits);
        var paths = PathsOf(package, workbook, parts, context, intake);
        // A part is the part of one sheet: a list that names it a thousand times would be read a thousand times.
        foreach (
            var entry in workbook
                .Sheets.Where(entry => !entry.IsHidden)
                .DistinctBy(entry => entry.Id, StringComparer.Ordinal)
        )
        {
            if (PartOf(package, parts, entry) is { } part)
            {
                var own = context with { Bindings = workbook.BindingsOn(entry.Name, paths) };
                drafts.AddRange(SheetDrafts.Of(new SheetReader(own, intake).Read(entry.Name, part), remarks, intake));
            }
        }

        RemarkOn(package, workbook, remarks);
        return DraftAssembler.Assemble(drafts, PackageTitle.Of(package), limits, remarks.Of(file.Name));
    }

    private static void RemarkOn(ZipPackage package, Workbook workbook, Remarks remarks)
    {
        remarks.AddHidden(
            ReadingMessages.HiddenSheets,
            [.. workbook.Sheets.Where(entry => entry.IsHidden && entry.Name != OwnSheet).Select(entry => entry.Name)]
        );
        remarks.Macros = package.Names.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase));
        remarks.Pictures += package.Names.Count(name =>
            name.StartsWith("xl/media/", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("xl/charts/chart", StringComparison.OrdinalIgnoreCase)
        );
    }

    private static byte[]? PartOf(ZipPackage package, List<Relation> parts, string kind) =>
        parts.Find(part => part.Kind == kind) is { Target.Length: > 0 } found ? package.Read(found.Target) : null;

    private static byte[]? PartOf(ZipPackage package, List<Relation> parts, SheetEntry entry) =>
        parts.Find(part => part.Id == entry.Id) is { Kind: "worksheet" } found ? package.Read(found.Target) : null;

    // The very hidden sheet of our own writer: name and path in each row after the first.
    private static Dictionary<string, string> PathsOf(
        ZipPackage package,
        Workbook workbook,
        List<Relation> parts,
        SheetContext context,
        Intake intake
    )
    {
        var paths = new Dictionary<string, string>(StringComparer.Ordinal);
        var own = workbook.Sheets.Find(entry => entry is { IsHidden: true, Name: OwnSheet });
        if (workbook.BoundNames.Count == 0 || PartOf(package, parts, own) is not { } part)
        {
            return paths;
        }

        var cells = new SheetReader(context, intake).Read(OwnSheet, part).Cells;
        foreach (var row in cells.Where(cell => cell is { Row: > 1, Column: 1 or 2 }).GroupBy(cell => cell.Row))
        {
            if (row.ToList() is [var name, var path])
            {
                paths[name.Value.Text] = path.Value.Text;
            }
        }

        return paths;
    }

    private const string OwnSheet = Writing.Xlsx.BindingSheet.Name;
}
