namespace Plumbline.Audit.Figures;

/// <summary>
/// 校舍面积52.6万平方米(幼儿园6.1万、小学20.4万): a number in the bracket right behind an amount that repeats its 万 or 亿 and leaves
/// the rest of the unit out.
/// </summary>
internal static class BracketUnits
{
    private const int MostBefore = 24;

    /// <summary>The number with the unit of the amount before the bracket, or as it is.</summary>
    /// <param name="figure">A number of running text or of a cell.</param>
    /// <param name="before">The figures before it in reading order.</param>
    public static Figure Complete(Figure figure, List<Figure> before)
    {
        if (figure is not { Unit: "万" or "亿", Dimension: Dimension.None, Status: not FigureStatus.Irrelevant })
        {
            return figure;
        }

        var text = figure.Passage.Compact;
        var open = text.LastIndexOf('(', figure.Start);
        if (open <= 0 || text.IndexOf(')', open, figure.Start - open) >= 0)
        {
            return figure;
        }

        for (var at = before.Count - 1; at >= Math.Max(0, before.Count - MostBefore); at--)
        {
            var whole = before[at];
            if (whole.Passage.Index != figure.Passage.Index || whole.End < open)
            {
                return figure;
            }

            if (whole.End == open)
            {
                return
                    whole.IsQuantity
                    && whole.Dimension is Dimension.Money or Dimension.Count or Dimension.Measure
                    && whole.Unit.StartsWith(figure.Unit, StringComparison.Ordinal)
                    ? figure with
                    {
                        Unit = whole.Unit,
                        Implied = whole.Unit.Length - figure.Unit.Length,
                        Dimension = whole.Dimension,
                        Status = FigureStatus.Plain,
                        Reason = "",
                    }
                    : figure;
            }
        }

        return figure;
    }
}
