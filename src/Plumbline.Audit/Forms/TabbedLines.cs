namespace Plumbline.Audit.Forms;

/// <summary>
/// Tables pasted as text often begin each cell with a tab and break its lines without one. Then a line without a tab
/// goes on in the cell above it.
/// </summary>
internal static class TabbedLines
{
    private const int FewestTabs = 10;
    private const int LongestRun = 6;

    /// <summary>The cells with such lines put together.</summary>
    internal static List<FormToken> Join(List<FormToken> tokens, string text)
    {
        var tabbed = Enumerable.Range(0, tokens.Count).Select(at => IsTabbed(tokens, at, text)).ToList();
        if (tabbed.Count(tab => tab) < FewestTabs)
        {
            return tokens;
        }

        var joined = new List<FormToken>(tokens.Count);
        for (var at = 0; at < tokens.Count; at++)
        {
            var token = tokens[at];
            if (tabbed[at])
            {
                var next = at + 1;
                while (next < tokens.Count && !tabbed[next] && !tokens[next].InTable)
                {
                    next++;
                }

                if (next < tokens.Count && tabbed[next] && next - at <= LongestRun)
                {
                    var values = FirstValue(tokens, at, next);
                    for (var line = at + 1; line < values; line++)
                    {
                        token = token.With(tokens[line]);
                    }

                    token = token.Named();
                    joined.Add(token);
                    joined.AddRange(tokens[values..next]);
                    at = next - 1;
                    continue;
                }
            }

            joined.Add(token);
        }

        return joined;
    }

    // Values in lines below each other are a cell each: a print keeps no tab in front of the second one.
    private static int FirstValue(List<FormToken> tokens, int at, int next)
    {
        var first = next;
        while (first > at + 1 && ValueShapes.IsFigure(tokens[first - 1].Shape))
        {
            first--;
        }

        return next - first > 1 || (first == at + 1 && ValueShapes.IsFigure(tokens[at].Shape)) ? first : next;
    }

    // A tab anywhere between two lines parts cells, also one on an empty line.
    private static bool IsTabbed(List<FormToken> tokens, int at, string text)
    {
        var token = tokens[at];
        if (token.InTable || token.IsCut)
        {
            return false;
        }

        var from = at == 0 ? 0 : tokens[at - 1].Span.End;
        var to = token.Passage.Offsets[token.Start];
        return from < to && text.AsSpan(from, to - from).Contains('\t');
    }
}
