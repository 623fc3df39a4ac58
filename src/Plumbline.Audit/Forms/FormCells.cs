using Plumbline.Audit.Figures;
using Plumbline.Domain.Numbers;

namespace Plumbline.Audit.Forms;

/// <summary>Makes cells of a form out of cells of the stream: with the figure that stands in each.</summary>
internal sealed class FormCells(FigureSet figures)
{
    /// <summary>A value as printed; an empty cell for a stroke.</summary>
    internal FormCell Of(IReadOnlyList<FormToken> tokens)
    {
        if (tokens.Count == 0 || (tokens.Count == 1 && ValueShapes.IsVoid(tokens[0].Shape)))
        {
            return default;
        }

        var text = string.Concat(tokens.Select(token => token.Text));
        var figure = tokens.Select(FigureOf).FirstOrDefault(found => found is not null);
        return new FormCell(text, figure)
        {
            Span = tokens.Count == 1 ? tokens[0].Span : new(tokens[0].Span.Start, tokens[^1].Span.End),
        };
    }

    /// <summary>A value of one cell.</summary>
    internal FormCell Of(FormToken token) => Of([token]);

    /// <summary>A part of a cell, such as the points in 产出指标（50分）.</summary>
    internal FormCell Part(FormToken token, int start, int length)
    {
        var text = token.Word.Substring(start, length);
        foreach (var figure in figures.Of(token.Passage))
        {
            if (figure.Start <= token.Start + start && figure.End >= token.Start + start + length)
            {
                return new FormCell(text, figure) { Span = figure.Span };
            }
        }

        // A bracket on a line of its own belongs to the last passage of a broken cell.
        foreach (var figure in figures.Of(token.Last))
        {
            if (figure.Raw.StartsWith(text, StringComparison.Ordinal))
            {
                return new FormCell(text, figure) { Span = figure.Span };
            }
        }

        return new FormCell(text) { Span = token.Span };
    }

    private Figure? FigureOf(FormToken token)
    {
        Figure? fallback = null;
        for (var passage = token.Passage; ; passage = token.Last)
        {
            var whole = !ReferenceEquals(token.Last, token.Passage);
            foreach (var figure in figures.Of(passage))
            {
                if (!whole && (figure.Start < token.Start || figure.End > token.End || !IsOf(figure, token)))
                {
                    continue;
                }

                if (figure.IsQuantity)
                {
                    return figure;
                }

                fallback ??= ValueShapes.IsFigure(token.Shape) ? figure : null;
            }

            if (ReferenceEquals(passage, token.Last))
            {
                return fallback;
            }
        }
    }

    // 985.73 within a cell that was parted as 1985.73 is another number.
    private static bool IsOf(Figure figure, FormToken token) =>
        token.Shape is not (ValueShape.Number or ValueShape.Percent)
        || !PrintedNumber.TryParse(token.Word.AsSpan().TrimEnd('%'), out var printed)
        || printed.ToFraction() == figure.Number.ToFraction();
}
