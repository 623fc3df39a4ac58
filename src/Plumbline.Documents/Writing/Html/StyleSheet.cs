using System.Globalization;

namespace Plumbline.Documents.Writing.Html;

/// <summary>The style sheet of a page: GB/T 9704-2012 on paper, readable in light and dark on a screen.</summary>
internal static class StyleSheet
{
    private const string Rules = """
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--desk); color: var(--ink); font: 16pt/28.9pt var(--body-face);
          overflow-wrap: anywhere; }
        section { background: var(--paper); max-width: 210mm; margin: 1.5rem auto; padding: 20mm 26mm 20mm 28mm; }
        section.landscape { max-width: 297mm; }
        p, h1, h2, h3, h4, h5 { margin: 0; font-weight: normal; font-size: 16pt; text-align: justify; }
        p, h2, h3, h4, h5 { text-indent: 2em; }
        h1, h2, h3, h4, h5, .caption { break-after: avoid; }
        h1 { font: 22pt/1.4 var(--title-face); text-align: center; }
        h1 + :not(h1, .subtitle), .subtitle + * { margin-top: 28.9pt; }
        h2 { font-family: var(--heading-face); }
        h3, .subtitle { font-family: var(--subheading-face); }
        .subtitle, .caption { text-align: center; text-indent: 0; }
        .caption { font: 14pt/26pt var(--heading-face); }
        .addressee, .annex { text-indent: 0; }
        .annex { font-family: var(--heading-face); }
        .signature { text-align: right; text-indent: 0; padding-right: 4em; }
        :not(.signature) + .signature { margin-top: 28.9pt; }
        .unit, .note, table { font-family: var(--table-face); }
        .unit { font-size: 12pt; line-height: 19pt; text-align: right; text-indent: 0; }
        .note { font-size: 10.5pt; line-height: 16pt; text-indent: 0; }
        .table { overflow-x: auto; }
        table { width: 100%; border-collapse: collapse; font-size: 10.5pt; line-height: 16pt; }
        th, td { border: 1px solid var(--line); padding: 2pt 3pt; text-align: center; vertical-align: middle; height: 7mm; }
        th { font-weight: normal; }
        .left { text-align: left; }
        .right { text-align: right; font-variant-numeric: tabular-nums; }
        .bold { font-weight: bold; }
        .input { background: var(--input); }
        .computed { background: var(--computed); }
        mark { background: var(--mark); color: inherit; }
        figure { margin: 12pt 0; text-align: center; }
        figcaption { font: 14pt/26pt var(--heading-face); }
        svg { width: 100%; max-width: 150mm; height: auto; font: 10pt var(--table-face); fill: currentColor; }
        svg .grid { stroke: var(--soft); }
        @media screen and (max-width: 210mm) { section { padding: 1rem; margin: 0 0 1rem; } }
        @media screen and (prefers-color-scheme: dark) {
          :root { --ink: #e6e6e6; --paper: #1e2124; --desk: #141618; --line: #8a8f94; --soft: #3c4146;
            --mark: #5c4a12; --computed: #22364a; --input: #1e2124; }
        }
        @page { size: A4; margin: 37mm 26mm 35mm 28mm; @bottom-center { content: "— " counter(page) " —"; font: 14pt serif; } }
        @page wide { size: A4 landscape; margin: 28mm 37mm 26mm 35mm; }
        @media print {
          :root { color-scheme: light; --ink: #000; --line: #000; }
          body { background: none; }
          section { max-width: none; margin: 0; padding: 0; }
          section + section, .annex:not(:first-child) { break-before: page; }
          section.landscape { page: wide; max-width: none; }
          .computed, .input { background: none; }
          .table { overflow: visible; }
          thead { display: table-header-group; }
          tr, figure { break-inside: avoid; }
        }

        """;

    private static readonly string Official = Build(Typefaces.Official);

    /// <summary>The sheet for these typefaces.</summary>
    public static string For(Typefaces typefaces) =>
        ReferenceEquals(typefaces, Typefaces.Official) ? Official : Build(typefaces);

    private static string Build(Typefaces typefaces) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $$"""
            :root { color-scheme: light dark; --ink: #1a1a1a; --paper: #fff; --desk: #eef0f2; --line: #444; --soft: #d9d9d9;
              --mark: #{{Typography.MarkedFill}}; --computed: #{{Typography.ComputedFill}}; --input: #fff;
              --body-face: {{Stack(typefaces.Body, "serif")}};
              --title-face: {{Stack(typefaces.Title, "serif")}};
              --heading-face: {{Stack(typefaces.Heading, "sans-serif")}};
              --subheading-face: {{Stack(typefaces.Subheading, "serif")}};
              --table-face: {{Stack(typefaces.Table, "serif")}}; }
            {{Rules}}

            """
        );

    private static string Stack(Typeface face, string generic) =>
        string.Join(", ", face.Fallbacks.Prepend(face.Name).Select(Quote).Append(generic));

    // A name may come from a settings file; nothing in it may end the string or the sheet.
    private static string Quote(string name) =>
        $"\"{string.Concat(name.Where(letter => letter is not ('"' or '\\' or '<' or '>') && !char.IsControl(letter)))}\"";
}
