using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Plumbline.Documents.Model;

namespace Plumbline.Tests.Documents;

/// <summary>Documents of any shape: spans that overlap or leave the table, empty rows, characters that no file may hold.</summary>
internal static class RandomDocuments
{
    private static readonly string[] Pieces =
    [
        "",
        "教育",
        "1,234.50",
        "-7",
        "99.5%",
        "=1+1",
        "@SUM(A1)",
        "<b>&amp;\"'",
        "\n",
        "\r\n",
        "\t",
        "  ",
        "\0",
        "\u0001",
        "\u000B",
        "\u001F",
        "\u007F",
        "\u0085",
        "\uFFFE",
        "\uFFFF",
        "\uD800",
        "\uDC00",
        "𠮷",
        "\U0001FFFE",
        "㎡",
        "_x000A_",
        "]]>",
        "{0}",
        "　",
        "é",
        "—",
    ];

    private static readonly Gen<string> Text = Gen.Elements(Pieces).ArrayOf().Resize(6).Select(string.Concat);

    private static readonly Gen<string?> Binding = Gen.Frequency(
        (3, Gen.Constant<string?>(null)),
        (1, Text.Select<string, string?>(text => text)),
        (2, Gen.Choose(0, 9).Select<int, string?>(number => $"indicators[{number}].actual")),
        (1, Gen.Constant<string?>(new string('p', 70)))
    );

    private static readonly Gen<Cell> AnyCell =
        from text in Text
        from role in Gen.Elements(Enum.GetValues<CellRole>())
        from columns in Gen.Choose(-1, 5)
        from rows in Gen.Choose(-1, 5)
        from binding in Binding
        from alignment in Gen.Elements(Enum.GetValues<Alignment>())
        from format in Gen.Elements(Enum.GetValues<ValueFormat>())
        from decimals in Gen.Choose(0, 4)
        from choices in Gen.Frequency(
            (4, Gen.Constant(ImmutableArray<string>.Empty)),
            (1, Text.ListOf(3).Select(words => words.ToImmutableArray()))
        )
        from bold in Gen.Elements(true, false)
        select new Cell(text, role)
        {
            ColumnSpan = columns,
            RowSpan = rows,
            Binding = binding,
            Alignment = alignment,
            Format = format,
            Decimals = decimals,
            Choices = choices,
            Bold = bold,
        };

    /// <summary>A table of any shape.</summary>
    public static Gen<Table> Tables { get; } =
        from widths in Gen.Choose(-2, 30).ArrayOf().Resize(7)
        from rows in AnyCell.ArrayOf().Resize(6).Select(cells => new Row([.. cells])).ArrayOf().Resize(7)
        from header in Gen.Choose(-1, 4)
        from name in Text
        select new Table([.. widths], [.. rows]) { HeaderRows = header, Name = name };

    private static readonly Gen<ImmutableArray<Inline>> Content = (
        from text in Text
        from binding in Binding
        from marked in Gen.Elements(true, false)
        select new Inline(text, binding) { Marked = marked }
    )
        .ArrayOf()
        .Resize(4)
        .Select(inlines => inlines.ToImmutableArray());

    private static readonly Gen<Chart> Charts =
        from kind in Gen.Elements(Enum.GetValues<ChartKind>())
        from title in Text
        from categories in Text.ArrayOf().Resize(5)
        from series in (
            from name in Text
            from values in Text.ArrayOf().Resize(6)
            select new ChartSeries(name, [.. values])
        )
            .ArrayOf()
            .Resize(3)
        select new Chart(kind, title, [.. categories], [.. series]);

    private static readonly Gen<Block> Blocks = Gen.Frequency(
        (2, from level in Gen.Choose(0, 6) from content in Content select (Block)new Heading(level, content)),
        (
            4,
            from kind in Gen.Elements(Enum.GetValues<ParagraphKind>())
            from content in Content
            select (Block)new Paragraph(kind, content)
        ),
        (3, Tables.Select(table => (Block)table)),
        (1, Charts.Select(chart => (Block)chart))
    );

    /// <summary>A document of any shape.</summary>
    public static Arbitrary<Document> All { get; } =
        (
            from title in Text
            from sections in (
                from blocks in Blocks.ArrayOf().Resize(8)
                from orientation in Gen.Elements(Enum.GetValues<Orientation>())
                select new Section([.. blocks], orientation)
            )
                .ArrayOf()
                .Resize(3)
            from origin in Text
            select new Document(title, [.. sections]) { Origin = origin }
        ).ToArbitrary();

    /// <summary>The same documents in each run.</summary>
    public static Config Fixed(int count) => Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay(20120701, 9);
}
