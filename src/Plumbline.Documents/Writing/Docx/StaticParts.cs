using Plumbline.Documents.Writing.Markup;

namespace Plumbline.Documents.Writing.Docx;

/// <summary>The parts of a Word file that depend on the typefaces alone, built once for the official ones.</summary>
internal sealed record StaticParts(
    byte[] Styles,
    byte[] Settings,
    byte[] FontTable,
    byte[] OddFooter,
    byte[] EvenFooter
)
{
    /// <summary>The namespace of WordprocessingML.</summary>
    public const string WordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private const string Root = $"xmlns:w=\"{WordNamespace}\"";

    private static readonly StaticParts Official = Build(Typefaces.Official);

    /// <summary>The parts for these typefaces.</summary>
    public static StaticParts For(Typefaces typefaces) =>
        ReferenceEquals(typefaces, Typefaces.Official) ? Official : Build(typefaces);

    private static StaticParts Build(Typefaces typefaces) =>
        new(
            Part(markup => WriteStyles(markup, typefaces)),
            Part(WriteSettings),
            Part(markup => WriteFontTable(markup, typefaces)),
            Part(markup => WriteFooter(markup, """<w:ind w:rightChars="100" w:right="280"/><w:jc w:val="right"/>""")),
            Part(markup => WriteFooter(markup, """<w:ind w:leftChars="100" w:left="280"/><w:jc w:val="left"/>"""))
        );

    private static byte[] Part(Action<MarkupWriter> write)
    {
        using var bytes = new MemoryStream();
        var markup = new MarkupWriter(bytes);
        markup.Raw(MarkupWriter.XmlHead);
        write(markup);
        markup.Flush();
        return bytes.ToArray();
    }

    private static void WriteStyles(MarkupWriter markup, Typefaces typefaces)
    {
        markup.Raw($"<w:styles {Root}><w:docDefaults><w:rPrDefault><w:rPr>");
        WriteFonts(markup, typefaces.Body);
        markup.Write(
            $"""
            <w:sz w:val="{Typography.SizeThree}"/><w:szCs w:val="{Typography.SizeThree}"/>
            """
        );
        markup.Raw(
            """<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"""
        );
        foreach (var style in ParagraphStyle.All)
        {
            WriteStyle(markup, style, typefaces);
        }

        markup.Raw("</w:styles>");
    }

    private static void WriteStyle(MarkupWriter markup, ParagraphStyle style, Typefaces typefaces)
    {
        var isDefault = style == ParagraphStyle.All[0];
        markup.Raw(isDefault ? "<w:style w:type=\"paragraph\" w:default=\"1\"" : "<w:style w:type=\"paragraph\"");
        markup.Write($" w:styleId=\"{style.Id}\"><w:name w:val=\"{style.Name}\"/>");
        if (!isDefault)
        {
            markup.Raw("<w:basedOn w:val=\"Normal\"/>");
        }

        markup.Raw("<w:qFormat/><w:pPr>");
        markup.Raw(style.Properties);
        markup.Raw("</w:pPr><w:rPr>");
        WriteFonts(markup, style.Face(typefaces));
        markup.Write($"<w:spacing w:val=\"{(style.Size == Typography.SizeThree ? Typography.Tracking : 0)}\"/>");
        markup.Write($"<w:sz w:val=\"{style.Size}\"/><w:szCs w:val=\"{style.Size}\"/></w:rPr></w:style>");
    }

    private static void WriteFonts(MarkupWriter markup, Typeface face) =>
        markup.Write(
            $"<w:rFonts w:ascii=\"{face.Name}\" w:eastAsia=\"{face.Name}\" w:hAnsi=\"{face.Name}\" w:cs=\"{face.Name}\"/>"
        );

    private static void WriteSettings(MarkupWriter markup) =>
        markup.Raw(
            $"<w:settings {Root}>"
                + """
                <w:zoom w:percent="100"/><w:defaultTabStop w:val="640"/><w:evenAndOddHeaders/>
                <w:characterSpacingControl w:val="doNotCompress"/>
                <w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/>
                <w:doNotExpandShiftReturn/><w:adjustLineHeightInTable/><w:useFELayout/>
                <w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>
                </w:compat>
                <w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/>
                </w:settings>
                """
        );

    private static void WriteFontTable(MarkupWriter markup, Typefaces typefaces)
    {
        markup.Raw($"<w:fonts {Root}>");
        foreach (var face in typefaces.All)
        {
            markup.Write($"<w:font w:name=\"{face.Name}\">");
            if (!face.Fallbacks.IsEmpty)
            {
                markup.Write($"<w:altName w:val=\"{string.Join(',', face.Fallbacks)}\"/>");
            }

            markup.Raw("<w:charset w:val=\"86\"/><w:family w:val=\"auto\"/><w:pitch w:val=\"variable\"/></w:font>");
        }

        markup.Raw("</w:fonts>");
    }

    // GB/T 9704: a dash on either side of the number, one blank character from the edge of the type area.
    private static void WriteFooter(MarkupWriter markup, string place)
    {
        markup.Raw($"<w:ftr {Root}><w:p><w:pPr><w:pStyle w:val=\"Footer\"/>{place}</w:pPr>");
        markup.Raw("<w:r><w:t xml:space=\"preserve\">— </w:t></w:r>");
        markup.Raw("<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple>");
        markup.Raw("<w:r><w:t xml:space=\"preserve\"> —</w:t></w:r></w:p></w:ftr>");
    }
}
