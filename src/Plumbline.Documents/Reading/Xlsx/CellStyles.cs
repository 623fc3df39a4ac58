using System.Globalization;
using System.Xml;
using Plumbline.Documents.Reading.Packages;
using Plumbline.Documents.Reading.Spreadsheets;

namespace Plumbline.Documents.Reading.Xlsx;

/// <summary>The number formats that the styles of a workbook name.</summary>
internal sealed class CellStyles
{
    private readonly List<NumberFormat> formats = [];

    /// <summary>The format of a style; the general one where the style is not known.</summary>
    public NumberFormat this[int style] => style >= 0 && style < formats.Count ? formats[style] : NumberFormat.General;

    /// <summary>Reads the part, if there is one.</summary>
    public static CellStyles Read(byte[]? part)
    {
        var styles = new CellStyles();
        if (part is null)
        {
            return styles;
        }

        var own = new Dictionary<int, string>();
        var parsed = new Dictionary<int, NumberFormat>();
        var inCells = false;
        using var reader = XmlParts.Open(part);
        while (reader.Read())
        {
            if (reader.LocalName == "cellXfs")
            {
                inCells = reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement;
            }
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "numFmt")
            {
                own[Number(reader, "numFmtId")] = reader.GetAttribute("formatCode") ?? "";
            }
            else if (reader.NodeType == XmlNodeType.Element && inCells && reader.LocalName == "xf")
            {
                styles.formats.Add(FormatOf(Number(reader, "numFmtId"), own, parsed));
            }
        }

        return styles;
    }

    private static NumberFormat FormatOf(int id, Dictionary<int, string> own, Dictionary<int, NumberFormat> parsed)
    {
        if (!parsed.TryGetValue(id, out var format))
        {
            format = NumberFormat.Parse(own.GetValueOrDefault(id) ?? BuiltInFormats.Of(id));
            parsed.Add(id, format);
        }

        return format;
    }

    private static int Number(XmlReader reader, string name) =>
        int.TryParse(reader.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;
}
