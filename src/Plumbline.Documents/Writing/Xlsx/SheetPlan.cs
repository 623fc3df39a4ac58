using System.Collections.Immutable;
using Plumbline.Documents.Model;

namespace Plumbline.Documents.Writing.Xlsx;

/// <summary>What stands on one worksheet: the lines above its table, the table, the lines below.</summary>
internal sealed record SheetPlan(
    ImmutableArray<SheetLine> Head,
    Table Table,
    ImmutableArray<SheetLine> Tail,
    Orientation Orientation
)
{
    private static readonly Table NoTable = new([1], []);

    /// <summary>
    /// Gives every table and chart a sheet. Lines belong to the table that follows them in their section; remarks and
    /// what comes after the last table of a section belong to the one before. A document without a table gets one sheet.
    /// </summary>
    public static ImmutableArray<SheetPlan> Of(Document document)
    {
        var plans = ImmutableArray.CreateBuilder<SheetPlan>();
        var waiting = new List<SheetLine>();
        foreach (var section in document.Sections)
        {
            var before = plans.Count;
            foreach (var block in section.Blocks)
            {
                PlaceBlock(block, section.Orientation, waiting, plans);
            }

            if (plans.Count > before)
            {
                Append(plans, waiting);
                waiting.Clear();
            }
        }

        if (plans.Count == 0)
        {
            return [new SheetPlan([.. waiting], NoTable, [], Orientation.Portrait)];
        }

        Append(plans, waiting);
        return plans.DrainToImmutable();
    }

    /// <summary>Names worth trying for the sheet, best first.</summary>
    public IEnumerable<string> Names =>
        new[] { Table.Name }
            .Concat(
                Head.Where(line => line.Kind is ParagraphKind.Caption or ParagraphKind.Title)
                    .Reverse()
                    .Select(line => line.Text)
            )
            .OfType<string>();

    private static Table? TableOf(Block block) =>
        block switch
        {
            Table table => table,
            Chart chart => ChartTable.Of(chart),
            _ => null,
        };

    private static void PlaceBlock(
        Block block,
        Orientation orientation,
        List<SheetLine> waiting,
        ImmutableArray<SheetPlan>.Builder plans
    )
    {
        if (TableOf(block) is { } table)
        {
            plans.Add(new SheetPlan([.. waiting], table, [], orientation));
            waiting.Clear();
        }
        else if (SheetLine.Of(block) is { } line)
        {
            if (line.Kind == ParagraphKind.Note && waiting.Count == 0 && plans.Count > 0)
            {
                Append(plans, [line]);
            }
            else
            {
                waiting.Add(line);
            }
        }
    }

    private static void Append(ImmutableArray<SheetPlan>.Builder plans, List<SheetLine> lines) =>
        plans[^1] = plans[^1] with { Tail = [.. plans[^1].Tail, .. lines] };
}

/// <summary>A paragraph or heading as one line across the sheet.</summary>
/// <param name="Kind">Part that it plays; null for a heading.</param>
/// <param name="Text">Its words.</param>
/// <param name="Binding">Path of its value when the whole line shows one.</param>
internal sealed record SheetLine(ParagraphKind? Kind, string Text, string? Binding)
{
    /// <summary>The line of a block, or null where the block is none.</summary>
    public static SheetLine? Of(Block block) =>
        block switch
        {
            Paragraph paragraph => Of(paragraph.Kind, paragraph.Content),
            Heading heading => Of(null, heading.Content),
            _ => null,
        };

    private static SheetLine Of(ParagraphKind? kind, ImmutableArray<Inline> content) =>
        new(kind, InlineText.Of(content), content.Length == 1 ? content[0].Binding : null);
}
