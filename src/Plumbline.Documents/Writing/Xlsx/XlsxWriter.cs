using System.Collections.Immutable;
using Plumbline.Documents.Model;
using Plumbline.Documents.Writing.Packaging;

namespace Plumbline.Documents.Writing.Xlsx;

/// <summary>
/// Writes a document as a workbook: one sheet for each table, with the paragraphs before it as its head. Numbers are
/// written digit by digit as printed; text never becomes a formula. Cells with a binding carry a hidden name, and a
/// very hidden sheet <c>_plumbline</c> tells which binding each name stands for.
/// </summary>
public static class XlsxWriter
{
    private const string SheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /// <summary>Writes the document; the stream is left open.</summary>
    /// <exception cref="ArgumentException">A table has more rows than a sheet can hold.</exception>
    public static void Write(Document document, Stream output, XlsxOptions? options = null)
    {
        var sheets = LayOut(document);
        var context = new SheetContext(new StyleTable(), new BindingSheet(), options ?? XlsxOptions.Default);
        using var package = new PackageWriter(output);
        package.Relate(
            "",
            [
                new Relationship("rId1", Relationship.Office + "officeDocument", "xl/workbook.xml"),
                .. DocumentProperties.Add(package, document),
            ]
        );
        var links = AddSheets(package, sheets, context, document.Origin).ToList();

        // Only now are all looks of cells known.
        links.Add(AddStyles(package, context));
        package.Relate("xl/workbook.xml", links);
        package.Add(
            "xl/workbook.xml",
            SheetType + "sheet.main+xml",
            markup => WorkbookPart.Write(markup, sheets, context.Bindings)
        );
        package.Finish();
    }

    /// <summary>Relationship id of a sheet, from 0; the hidden one follows the last.</summary>
    internal static string RelationshipId(int index) => FormattableString.Invariant($"rId{index + 1}");

    private static ImmutableArray<Sheet> LayOut(Document document)
    {
        var names = new SheetNames();
        var sheets = SheetPlan
            .Of(document)
            .Select(plan => new Sheet(names.Next(plan.Names), plan, TableGrid.Of(plan.Table)))
            .ToImmutableArray();
        return sheets.FirstOrDefault(sheet => sheet.LastRow > Sheet.MostRows) is { } tall
            ? throw new ArgumentException($"The sheet '{tall.Name}' has {tall.LastRow} rows.", nameof(document))
            : sheets;
    }

    private static IEnumerable<Relationship> AddSheets(
        PackageWriter package,
        ImmutableArray<Sheet> sheets,
        SheetContext context,
        string? origin
    )
    {
        for (var index = 0; index < sheets.Length; index++)
        {
            var sheet = sheets[index];
            yield return AddSheet(package, index, markup => new SheetWriter(markup, sheet, context).Write());
        }

        yield return AddSheet(package, sheets.Length, markup => context.Bindings.Write(markup, origin));
    }

    private static Relationship AddSheet(PackageWriter package, int index, Action<Markup.MarkupWriter> write)
    {
        var name = FormattableString.Invariant($"worksheets/sheet{index + 1}.xml");
        package.Add("xl/" + name, SheetType + "worksheet+xml", write);
        return new Relationship(RelationshipId(index), Relationship.Office + "worksheet", name);
    }

    private static Relationship AddStyles(PackageWriter package, SheetContext context)
    {
        package.Add(
            "xl/styles.xml",
            SheetType + "styles+xml",
            markup => context.Styles.Write(markup, context.Options.Typefaces)
        );
        return new Relationship("rIdStyles", Relationship.Office + "styles", "styles.xml");
    }
}
