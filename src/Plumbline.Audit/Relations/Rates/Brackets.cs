namespace Plumbline.Audit.Relations.Rates;

/// <summary>
/// Quantities with a bracket right behind them, which tells what they are made up of: 支出1065万元(人员939万元，公用126万元).
/// </summary>
internal static class Brackets
{
    /// <summary>
    /// The quantity right in front of the bracket that holds a quantity and was closed before another; -1 where there is no such
    /// bracket: what is said behind it is said of the one in front.
    /// </summary>
    /// <param name="flow">The quantities of the text.</param>
    /// <param name="inner">The place of the one that may stand inside.</param>
    /// <param name="index">The place of the one behind, in the same passage.</param>
    public static int Owner(Flow flow, int inner, int index)
    {
        var text = flow[index].Passage.Compact;
        var close = Unmatched(text.AsSpan(flow[inner].End, flow[index].Start - flow[inner].End));
        if (close < 0)
        {
            return -1;
        }

        var open = Opening(text, flow[inner].End + close);
        for (var at = inner - 1; open > 0 && at >= 0 && flow.SamePassage(at, index); at--)
        {
            if (flow[at].End <= open)
            {
                return flow[at].End == open ? at : -1;
            }
        }

        return -1;
    }

    // The first closing bracket that nothing between opens.
    private static int Unmatched(ReadOnlySpan<char> between)
    {
        var depth = 0;
        for (var at = 0; at < between.Length; at++)
        {
            depth +=
                between[at] == '(' ? 1
                : between[at] == ')' ? -1
                : 0;
            if (depth < 0)
            {
                return at;
            }
        }

        return -1;
    }

    private static int Opening(string text, int close)
    {
        var depth = 0;
        for (var at = close; at >= 0; at--)
        {
            depth +=
                text[at] == ')' ? 1
                : text[at] == '(' ? -1
                : 0;
            if (depth == 0)
            {
                return at;
            }
        }

        return -1;
    }
}
