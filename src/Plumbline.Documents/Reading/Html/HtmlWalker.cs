using System.Collections.Immutable;
using AngleSharp.Dom;
using Plumbline.Documents.Model;
using Plumbline.Documents.Reading.Assembly;

namespace Plumbline.Documents.Reading.Html;

/// <summary>Walks over the elements of a page and makes blocks of them.</summary>
internal sealed class HtmlWalker(HiddenElements hidden, Remarks remarks, ReadingLimits limits, bool keepsTabs)
{
    /// <summary>Pages with many unclosed inline elements nest deeper than well-formed files do.</summary>
    public const int DepthsOfPage = 4;

    private readonly HtmlLists lists = new();
    private int paragraphs;

    /// <summary>The blocks inside an element.</summary>
    public List<Draft> Read(IElement element) => Read(element, default, ParagraphKind.Body);

    private List<Draft> Read(IElement element, HtmlContext context, ParagraphKind kind)
    {
        var flow = new Flow(new HtmlLine(keepsTabs), [], kind);
        VisitChildren(element, flow, context);
        Flush(flow);
        return flow.Drafts;
    }

    private void VisitChildren(IElement element, Flow flow, in HtmlContext context)
    {
        if (context.Depth > limits.Depth * DepthsOfPage)
        {
            throw Refusals.OverLimit(ReadingMessages.NestingDepth, limits.Depth * DepthsOfPage);
        }

        var inner = context with { Depth = context.Depth + 1 };
        foreach (var node in element.ChildNodes)
        {
            if (node is IText text)
            {
                flow.Line.Append(text.Data, inner);
            }
            else if (node is IElement child)
            {
                Visit(child, flow, inner);
            }
        }
    }

    private void Visit(IElement element, Flow flow, in HtmlContext context)
    {
        var role = HtmlRoles.Of(element.LocalName);
        if (role == HtmlRole.Ignored)
        {
            return;
        }

        if (hidden.Contains(element))
        {
            remarks.HiddenRuns += string.IsNullOrWhiteSpace(element.TextContent) ? 0 : 1;
            return;
        }

        switch (role)
        {
            case HtmlRole.Furniture:
                remarks.Furniture++;
                break;
            case HtmlRole.Picture:
                remarks.Pictures++;
                break;
            case HtmlRole.Deleted:
                remarks.Changes++;
                break;
            case HtmlRole.Break:
                flow.Line.Break();
                break;
            case HtmlRole.Table:
                Flush(flow);
                flow.Drafts.AddRange(ReadTable(element, context));
                break;
            case HtmlRole.Field:
                flow.Line.Append(HtmlField.Shown(element), context);
                break;
            case HtmlRole.Inline:
                VisitInline(element, flow, context);
                break;
            default:
                VisitBlock(element, flow, context, role);
                break;
        }
    }

    private void VisitInline(IElement element, Flow flow, HtmlContext context)
    {
        var style = element.GetAttribute("style") ?? "";
        if (style.Contains("mso-tab-count", StringComparison.OrdinalIgnoreCase))
        {
            flow.Line.Tab();
            return;
        }

        var binding = element.GetAttribute("data-path") ?? context.Binding;
        if (binding is not null && binding != context.Binding && element.TextContent.Length == 0)
        {
            flow.Line.Bind(binding);
            return;
        }

        var raised = context.IsRaised || element.LocalName == "sup";
        VisitChildren(element, flow, context with { Binding = binding, IsRaised = raised });
    }

    private void VisitBlock(IElement element, Flow flow, HtmlContext context, HtmlRole role)
    {
        Flush(flow);
        var outer = (flow.Kind, flow.Level);
        flow.Level = role == HtmlRole.Heading ? HtmlRoles.LevelOf(element.LocalName) : flow.Level;
        flow.Kind = HtmlRoles.KindOf(element) ?? flow.Kind;
        var binding = element.GetAttribute("data-path") ?? context.Binding;
        var keeps = context.KeepsBlanks || element.LocalName == "pre";
        if (role == HtmlRole.Item)
        {
            flow.Line.Append(lists.MarkOf(element), context with { KeepsBlanks = true });
        }

        VisitChildren(element, flow, context with { Binding = binding, KeepsBlanks = keeps });
        Flush(flow, evenIfEmpty: element.LocalName == "p");
        (flow.Kind, flow.Level) = outer;
    }

    private void Flush(Flow flow, bool evenIfEmpty = false)
    {
        var isEmpty = flow.Line.IsEmpty;
        var content = flow.Line.Take();
        if (isEmpty && !evenIfEmpty && content.IsEmpty)
        {
            return;
        }

        if (++paragraphs > limits.Paragraphs)
        {
            throw Refusals.OverLimit(ReadingMessages.ParagraphCount, limits.Paragraphs);
        }

        flow.Drafts.Add(
            new LineDraft(flow.Level > 0 ? new Heading(flow.Level, content) : new Paragraph(flow.Kind, content))
        );
    }

    private List<Draft> ReadTable(IElement element, HtmlContext context)
    {
        var drafts = new List<Draft>();
        var rows = new List<RowDraft>();
        var headerRows = 0;
        foreach (var (row, isHeader) in HtmlTables.RowsOf(element))
        {
            if (row.LocalName == "caption")
            {
                drafts.AddRange(Read(row, context, ParagraphKind.Caption));
            }
            else if (hidden.Contains(row))
            {
                remarks.HiddenRuns++;
            }
            else
            {
                headerRows += isHeader && headerRows == rows.Count ? 1 : 0;
                rows.Add(new RowDraft(ReadCells(row, context)) { Item = row.GetAttribute("data-item") });
            }
        }

        HtmlTables.CloseRowSpans(rows);
        if (rows.Count > 0)
        {
            var columns = rows.Max(row => row.Cells.Sum(cell => (long)cell.ColumnSpan));
            var widths = ImmutableArray.CreateRange(Enumerable.Repeat(1, (int)Math.Clamp(columns, 1, limits.Cells)));
            drafts.Add(new TableDraft(widths, rows) { HeaderRows = headerRows });
        }

        return drafts;
    }

    private List<CellDraft> ReadCells(IElement row, HtmlContext context)
    {
        var cells = new List<CellDraft>();
        foreach (var cell in row.Children.Where(child => child.LocalName is "td" or "th"))
        {
            if (hidden.Contains(cell))
            {
                remarks.HiddenRuns++;
                continue;
            }

            var inner = context with { Binding = null, Depth = context.Depth + 3 };
            cells.Add(
                new CellDraft(Read(cell, inner, ParagraphKind.Body))
                {
                    ColumnSpan = HtmlTables.Span(cell, "colspan"),
                    RowSpan = HtmlTables.Span(cell, "rowspan"),
                    Binding = cell.GetAttribute("data-path"),
                }
            );
        }

        return cells;
    }

    /// <summary>The line that is being filled and the blocks before it.</summary>
    private sealed class Flow(HtmlLine line, List<Draft> drafts, ParagraphKind kind)
    {
        public HtmlLine Line { get; } = line;

        public List<Draft> Drafts { get; } = drafts;

        public ParagraphKind Kind { get; set; } = kind;

        /// <summary>Level of the heading around, or 0.</summary>
        public int Level { get; set; }
    }
}
