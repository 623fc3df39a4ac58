using System.Xml;
using Plumbline.Documents.Reading.Packages;
using Plumbline.Documents.Reading.Spreadsheets;

namespace Plumbline.Documents.Reading.Xlsx;

/// <summary>The sheets of a workbook and what holds for all of them.</summary>
internal sealed class Workbook
{
    // The hidden names by which our own writer binds cells.
    private const string BoundName = "_b.";

    /// <summary>The sheets in their order.</summary>
    public List<SheetEntry> Sheets { get; } = [];

    /// <summary>Days count from 1904.</summary>
    public bool Since1904 { get; private set; }

    /// <summary>Names that our own writer gave to cells, with the cells where they are now.</summary>
    public Dictionary<string, string> BoundNames { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads the main part of a workbook.</summary>
    public static Workbook Read(byte[] part)
    {
        var workbook = new Workbook();
        using var reader = XmlParts.Open(part);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (reader.LocalName)
            {
                case "workbookPr":
                    workbook.Since1904 = reader.GetAttribute("date1904") is "1" or "true";
                    break;
                case "sheet":
                    workbook.Sheets.Add(EntryOf(reader));
                    break;
                case "definedName"
                    when reader.GetAttribute("name") is { } name
                        && name.StartsWith(BoundName, StringComparison.Ordinal):
                    workbook.BoundNames[name] = reader.Words();
                    break;
                default:
                    break;
            }
        }

        return workbook;
    }

    /// <summary>The bindings of one sheet by cell.</summary>
    /// <param name="sheet">Name of the sheet.</param>
    /// <param name="paths">The binding behind each name.</param>
    public Dictionary<(int Row, int Column), string> BindingsOn(string sheet, Dictionary<string, string> paths)
    {
        var bindings = new Dictionary<(int Row, int Column), string>();
        foreach (var (name, target) in BoundNames)
        {
            var mark = target.LastIndexOf('!');
            if (
                mark > 0
                && Unquote(target[..mark]) == sheet
                && paths.TryGetValue(name, out var path)
                && CellName.TryParse(target.AsSpan(mark + 1), out var row, out var column)
            )
            {
                bindings[(row, column)] = path;
            }
        }

        return bindings;
    }

    private static string Unquote(string name) =>
        name is ['\'', .. var inner, '\''] ? inner.Replace("''", "'", StringComparison.Ordinal) : name;

    private static SheetEntry EntryOf(XmlReader reader)
    {
        var id = "";
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            id = reader.LocalName == "id" && reader.NamespaceURI.Length > 0 ? reader.Value : id;
        }

        reader.MoveToElement();
        var isHidden = reader.GetAttribute("state") is "hidden" or "veryHidden";
        return new SheetEntry(reader.GetAttribute("name") ?? "", id, isHidden);
    }
}

/// <summary>A sheet as the workbook lists it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Id">The reference to its part.</param>
/// <param name="IsHidden">It is not shown.</param>
internal readonly record struct SheetEntry(string Name, string Id, bool IsHidden);
