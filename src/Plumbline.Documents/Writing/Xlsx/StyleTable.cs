using Plumbline.Documents.Model;
using Plumbline.Documents.Writing.Markup;

namespace Plumbline.Documents.Writing.Xlsx;

/// <summary>Numbers the looks of cells as they are met and writes them as the style part at the end.</summary>
internal sealed class StyleTable
{
    // Below this the format numbers belong to Excel: 0 General, 1 0, 2 0.00, 9 0%, 10 0.00%, 49 text.
    private const int FirstOwnFormat = 164;

    private readonly Dictionary<CellLook, int> looks = new() { [default] = 0 };
    private readonly List<string> formats = [];

    /// <summary>The number of a look.</summary>
    public int NumberOf(in CellLook look)
    {
        if (!looks.TryGetValue(look, out var number))
        {
            number = looks.Count;
            looks.Add(look, number);
        }

        return number;
    }

    /// <summary>Writes the style part; no look may be met afterwards.</summary>
    public void Write(MarkupWriter markup, Typefaces typefaces)
    {
        var ordered = looks
            .OrderBy(pair => pair.Value)
            .Select(pair => (Look: pair.Key, Format: FormatOf(pair.Key)))
            .ToList();
        markup.Raw("<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
        WriteFormats(markup);
        WriteFonts(markup, typefaces);
        markup.Raw(
            "<fills count=\"4\"><fill><patternFill patternType=\"none\"/></fill>"
                + "<fill><patternFill patternType=\"gray125\"/></fill>"
        );
        WriteFill(markup, Typography.LabelFill);
        WriteFill(markup, Typography.ComputedFill);
        markup.Raw("</fills><borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border>");
        markup.Raw(
            "<border><left style=\"thin\"/><right style=\"thin\"/><top style=\"thin\"/><bottom style=\"thin\"/>"
                + "<diagonal/></border></borders>"
        );
        markup.Raw(
            "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
        );
        markup.Write($"<cellXfs count=\"{ordered.Count}\">");
        foreach (var (look, format) in ordered)
        {
            WriteLook(markup, look, format);
        }

        markup.Raw(
            "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>"
        );
    }

    private int FormatOf(in CellLook look)
    {
        switch (look.Format, look.Decimals)
        {
            case (ValueFormat.Text, _):
                return look.IsText ? 49 : 0;
            case (ValueFormat.Number, 0):
                return 1;
            case (ValueFormat.Number, 2):
                return 2;
            case (ValueFormat.Percent, 0):
                return 9;
            case (ValueFormat.Percent, 2):
                return 10;
            default:
                var decimals = look.Decimals == 0 ? "0" : "0." + new string('0', look.Decimals);
                return OwnFormat(look.Format == ValueFormat.Percent ? decimals + "%" : decimals);
        }
    }

    private int OwnFormat(string code)
    {
        if (!formats.Contains(code, StringComparer.Ordinal))
        {
            formats.Add(code);
        }

        return FirstOwnFormat + formats.IndexOf(code);
    }

    private void WriteFormats(MarkupWriter markup)
    {
        if (formats.Count == 0)
        {
            return;
        }

        markup.Write($"<numFmts count=\"{formats.Count}\">");
        for (var index = 0; index < formats.Count; index++)
        {
            markup.Write($"<numFmt numFmtId=\"{FirstOwnFormat + index}\" formatCode=\"{formats[index]}\"/>");
        }

        markup.Raw("</numFmts>");
    }

    private static void WriteFonts(MarkupWriter markup, Typefaces typefaces)
    {
        markup.Write(
            $"<fonts count=\"3\"><font><sz val=\"11\"/><name val=\"{typefaces.Table.Name}\"/><charset val=\"134\"/></font>"
        );
        markup.Write($"<font><b/><sz val=\"11\"/><name val=\"{typefaces.Table.Name}\"/><charset val=\"134\"/></font>");
        markup.Write(
            $"<font><sz val=\"18\"/><name val=\"{typefaces.Title.Name}\"/><charset val=\"134\"/></font></fonts>"
        );
    }

    private static void WriteFill(MarkupWriter markup, string colour)
    {
        markup.Write($"<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF{colour}\"/>");
        markup.Raw("<bgColor indexed=\"64\"/></patternFill></fill>");
    }

    private static void WriteLook(MarkupWriter markup, in CellLook look, int format)
    {
        markup.Write($"<xf numFmtId=\"{format}\" fontId=\"{(int)look.Font}\" fillId=\"{(int)look.Fill}\"");
        markup.Write($" borderId=\"{(look.HasBorder ? 1 : 0)}\" xfId=\"0\"{(look.IsQuoted ? " quotePrefix=" : "")}");
        markup.Raw(look.IsQuoted ? "\"1\"" : "");
        markup.Raw(
            " applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\""
                + " applyAlignment=\"1\" applyProtection=\"1\">"
        );
        var horizontal = look.Alignment switch
        {
            Alignment.Left => "left",
            Alignment.Right => "right",
            _ => "center",
        };
        markup.Write($"<alignment horizontal=\"{horizontal}\" vertical=\"center\" wrapText=\"1\"/>");
        markup.Write($"<protection locked=\"{(look.IsOpen ? 0 : 1)}\"/></xf>");
    }
}
