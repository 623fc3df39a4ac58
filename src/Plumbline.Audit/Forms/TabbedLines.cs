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
        var tabbed = tokens.ConvertAll(token => !token.InTable && !token.IsCut && IsTabbed(token, text));
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
                    for (var line = at + 1; line < next; line++)
                    {
                        token = token.With(tokens[line]);
                    }

                    token = token.Named();
                    at = next - 1;
                }
            }

            joined.Add(token);
        }

        return joined;
    }

    private static bool IsTabbed(FormToken token, string text)
    {
        var at = token.Passage.Offsets[token.Start];
        while (at > 0 && text[at - 1] != '\n')
        {
            at--;
            if (text[at] == '\t')
            {
                return true;
            }
        }

        return false;
    }
}
