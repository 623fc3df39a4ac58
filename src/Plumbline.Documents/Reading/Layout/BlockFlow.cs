using System.Collections.Immutable;
using Plumbline.Documents.Model;
using Plumbline.Documents.Reading.Assembly;

namespace Plumbline.Documents.Reading.Layout;

/// <summary>Takes what stands on the pages in reading order and makes blocks of it.</summary>
/// <param name="limits">How much is taken in.</param>
/// <param name="typeSize">Width of a character of the running text, in points.</param>
internal sealed class BlockFlow(ReadingLimits limits, double typeSize)
{
    private const double TitleSize = 1.2;

    private readonly List<Draft> drafts = [];
    private readonly List<LineItem> paragraph = [];
    private LaidTable? table;
    private int tablePage;
    private TextArea areaOfParagraph;

    /// <summary>Takes the next item of a page.</summary>
    public void Add(PageItem item, TextArea area)
    {
        switch (item)
        {
            case LineItem line:
                EndTable();
                if (paragraph.Count > 0 && !ParagraphJoiner.Continues(paragraph[^1], line, area))
                {
                    EndParagraph();
                }

                areaOfParagraph = area;
                paragraph.Add(line);
                break;
            case TableItem { Table: var next }:
                EndParagraph();
                AddTable(next);
                tablePage = item.Page;
                break;
            default:
                throw new InvalidOperationException($"No rule for a {item.GetType().Name}.");
        }

        if (drafts.Count > limits.Paragraphs)
        {
            throw Refusals.OverLimit(ReadingMessages.ParagraphCount, limits.Paragraphs);
        }
    }

    /// <summary>The blocks.</summary>
    public List<Draft> Finish()
    {
        EndParagraph();
        EndTable();
        return drafts;
    }

    private void AddTable(LaidTable next)
    {
        if (table is not null && tablePage == next.Page - 1 && TableJoiner.Continues(table, next))
        {
            TableJoiner.Append(table, next);
            return;
        }

        EndTable();
        table = next;
    }

    private void EndTable()
    {
        if (table is not null)
        {
            drafts.Add(TableDrafts.Of(table, limits));
            table = null;
        }
    }

    private void EndParagraph()
    {
        if (paragraph.Count == 0)
        {
            return;
        }

        var pieces = ImmutableArray.CreateBuilder<Inline>();
        foreach (var group in Runs())
        {
            var text = Wrapping.Join(group.Select(item => item.Line.Text));
            pieces.Add(new Inline(text) { Recognised = group[0].Recognised });
        }

        var kind = IsTitle() ? ParagraphKind.Title : ParagraphKind.Body;
        drafts.Add(new LineDraft(new Paragraph(kind, pieces.DrainToImmutable())) { Page = paragraph[0].Page });
        paragraph.Clear();
    }

    // A paragraph may begin on a page with words and go on on a scanned one.
    private IEnumerable<List<LineItem>> Runs()
    {
        var from = 0;
        for (var index = 1; index <= paragraph.Count; index++)
        {
            if (index == paragraph.Count || paragraph[index].Recognised != paragraph[from].Recognised)
            {
                yield return paragraph[from..index];
                from = index;
            }
        }
    }

    private bool IsTitle()
    {
        var line = paragraph[0].Line;
        var centre = (areaOfParagraph.Left + areaOfParagraph.Right) / 2;
        return paragraph[0].Page == 1
            && line.Em > TitleSize * typeSize
            && Math.Abs(line.Box.CentreX - centre) < 2 * line.Em
            && drafts.TrueForAll(draft => draft is LineDraft { Block: Paragraph { Kind: ParagraphKind.Title } });
    }
}
