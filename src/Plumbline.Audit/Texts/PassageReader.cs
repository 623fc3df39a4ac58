using System.Collections.Immutable;
using Plumbline.Documents.Model;
using Plumbline.Documents.Reading;

namespace Plumbline.Audit.Texts;

/// <summary>Walks the blocks of a document and makes passages of them.</summary>
internal sealed class PassageReader(string text, ImmutableArray<ConfirmedText> confirmed)
{
    private const int MostPositions = 2_000_000;
    private const int LongestHeading = 60;

    private static readonly Paragraph Unmarked = new(ParagraphKind.Body, []);

    private readonly List<Passage> passages = [];
    private readonly List<TableView> tables = [];
    private readonly Stack<Passage> chapters = new();
    private Passage? prose;

    public AuditText Read(Document document)
    {
        ImmutableArray<Block> blocks = [.. document.Blocks];
        for (var index = 0; index < blocks.Length; index++)
        {
            if (blocks[index] is Table table)
            {
                ReadTable(table);
                continue;
            }

            if (blocks[index] is not { Source: { } span } block)
            {
                continue;
            }

            AddText(block, span);
        }

        return new AuditText(text, [.. passages], [.. tables]);
    }

    private void AddText(Block block, TextSpan span)
    {
        var gaps = GapsOf(block);
        if (Without(gaps, span) is not { Length: > 0 } whole)
        {
            return;
        }

        var rest = Folded(whole);
        for (var from = 0; from < whole.Length; )
        {
            var to = LongText.EndOf(rest, from);
            var part = from == 0 && to == whole.Length ? span : new TextSpan(whole[from], whole[to - 1] + 1);
            AddText(block, part, whole[from..to], rest[from..to]);
            from = to;
        }

        foreach (var gap in gaps)
        {
            AddText(Unmarked, gap);
        }
    }

    // Lines that stand inside a paragraph and are none of it: the number of a page between two lines of one sentence.
    private List<TextSpan> GapsOf(Block block)
    {
        var gaps = new List<TextSpan>();
        if (block is not Paragraph { Content: { Length: > 1 } pieces })
        {
            return gaps;
        }

        for (var at = 1; at < pieces.Length; at++)
        {
            if (
                pieces[at - 1].Source is { End: var from }
                && pieces[at].Source is { Start: var to }
                && to - from > 2
                && text[from] == '\n'
                && text[to - 1] == '\n'
                && !text.AsSpan(from, to - from).IsWhiteSpace()
            )
            {
                gaps.Add(new TextSpan(from, to));
            }
        }

        return gaps;
    }

    private int[] Without(List<TextSpan> gaps, TextSpan span)
    {
        if (gaps.Count == 0)
        {
            return Compact(span, inCell: false);
        }

        var (offsets, from) = (new List<int>(span.Length), span.Start);
        foreach (var gap in gaps)
        {
            offsets.AddRange(Compact(new TextSpan(from, gap.Start), inCell: false));
            from = gap.End;
        }

        offsets.AddRange(Compact(new TextSpan(from, span.End), inCell: false));
        return [.. offsets];
    }

    private void AddText(Block block, TextSpan span, int[] offsets, string compact)
    {
        var level = LevelOf(block, compact);
        var passage = new Passage(
            passages.Count,
            level > 0 ? PassageKind.Heading : PassageKind.Paragraph,
            span,
            compact,
            offsets
        )
        {
            Level = level,
            Page = block.Page,
            Recognised = IsRecognised(block),
            Confirmed = ConfirmedIn(span),
        };
        if (level > 0)
        {
            while (chapters.TryPeek(out var open) && open.Level >= level)
            {
                chapters.Pop();
            }
        }

        passage = passage with { Chapter = chapters.TryPeek(out var chapter) ? chapter : null };
        if (level > 0)
        {
            chapters.Push(passage);
        }

        prose = passage;
        passages.Add(passage);
    }

    private void ReadTable(Table table)
    {
        if (TableGrid.TryOf(table, MostPositions) is not { } grid)
        {
            // Too wide to lay out: its cells are read as lines, so that no number of it is lost.
            foreach (var span in table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Source).OfType<TextSpan>())
            {
                AddText(table, span);
            }

            return;
        }

        var chapter = chapters.TryPeek(out var open) ? open : null;
        var cells = new Passage?[grid.Rows * grid.Columns];
        foreach (var placed in grid.Cells.OrderBy(cell => cell.Cell.Source?.Start ?? int.MaxValue))
        {
            if (placed.Cell.Source is not { } span || Compact(span, inCell: true) is not { Length: > 0 } offsets)
            {
                continue;
            }

            var passage = AddCell(placed, span, offsets, chapter);
            for (var row = placed.Row; row < placed.Row + placed.RowSpan; row++)
            {
                Array.Fill(cells, passage, (row * grid.Columns) + placed.Column, placed.ColumnSpan);
            }
        }

        tables.Add(new TableView(tables.Count, grid, [.. cells]) { Before = prose, IsLoose = table.IsLoose });
    }

    // The first part of a cell of unusual length stands for it in the table; its other parts are read like it.
    private Passage AddCell(PlacedCell placed, TextSpan span, int[] offsets, Passage? chapter)
    {
        Passage? first = null;
        var compact = Folded(offsets);
        for (var from = 0; from < offsets.Length; )
        {
            var to = LongText.EndOf(compact, from);
            var part = from == 0 && to == offsets.Length ? span : new TextSpan(offsets[from], offsets[to - 1] + 1);
            var passage = new Passage(passages.Count, PassageKind.Cell, part, compact[from..to], offsets[from..to])
            {
                Cell = new CellPlace(tables.Count, placed.Row, placed.Column),
                Chapter = chapter,
                Page = placed.Cell.Page,
                Recognised = placed.Cell.Recognised,
                Confirmed = ConfirmedIn(part),
            };
            first ??= passage;
            passages.Add(passage);
            from = to;
        }

        return first!;
    }

    private ImmutableArray<ConfirmedText> ConfirmedIn(TextSpan span) =>
        confirmed.IsEmpty
            ? []
            : [.. confirmed.Where(place => place.Span.Start < span.End && place.Span.End > span.Start)];

    private static bool IsRecognised(Block block) =>
        block switch
        {
            Heading heading => heading.Content.Any(piece => piece.Recognised),
            Paragraph paragraph => paragraph.Content.Any(piece => piece.Recognised),
            _ => false,
        };

    private static int LevelOf(Block block, string compact)
    {
        var (mark, rank) = HeadingMark.Of(compact);
        if (block is Heading heading)
        {
            return mark > 0 ? rank : heading.Level;
        }

        var brief = compact.Length <= LongestHeading && compact[^1] is not ('。' or ';' or '，' or '、');
        return mark > 0 && brief && !compact.Contains('。', StringComparison.Ordinal) ? rank : 0;
    }

    private int[] Compact(TextSpan span, bool inCell)
    {
        var offsets = new int[span.Length];
        var count = 0;
        for (var at = span.Start; at < span.End; at++)
        {
            at += Pinyin.LengthAt(text, at, span);
            if (at < span.End && (!Folding.IsBlank(text[at]) || Parts(at, span, inCell)))
            {
                offsets[count++] = at;
            }
        }

        return count == offsets.Length ? offsets : offsets[..count];
    }

    // Blanks between two digits keep two numbers apart: "12.5 30" in a glued row, or two lines of one cell. In running text
    // a number broken by the end of a line is whole.
    private bool Parts(int at, TextSpan span, bool inCell)
    {
        if (at == span.Start || !IsDigit(text[at - 1]))
        {
            return false;
        }

        var next = at;
        while (next < span.End && Folding.IsBlank(text[next]))
        {
            if (text[next] == '\n' && !inCell)
            {
                return false;
            }

            next++;
        }

        return next < span.End && IsDigit(text[next]);
    }

    private static bool IsDigit(char character) => char.IsAsciiDigit(Folding.Fold(character));

    private string Folded(int[] offsets) =>
        string.Create(
            offsets.Length,
            (text, offsets),
            static (folded, source) =>
            {
                for (var index = 0; index < folded.Length; index++)
                {
                    var character = source.text[source.offsets[index]];
                    folded[index] = Folding.IsBlank(character) ? ' ' : Folding.Fold(character);
                }

                FullStops.Mark(folded);
                Commas.Mark(folded);
            }
        );
}
