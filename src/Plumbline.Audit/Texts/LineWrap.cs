using System.Collections.Immutable;
using Plumbline.Documents.Model;

namespace Plumbline.Audit.Texts;

/// <summary>
/// Finds paragraphs that are only lines of one paragraph, as text copied out of a pdf has them: the line is as long as
/// its neighbours, does not end a sentence, and the next one does not begin anything.
/// </summary>
internal static class LineWrap
{
    private const int ShortestLine = 16;
    private const int Slack = 6;

    /// <summary>The indices of blocks that go on in the next block.</summary>
    public static HashSet<int> Of(ImmutableArray<Block> blocks, string text)
    {
        var wraps = new HashSet<int>();
        for (var index = 0; index + 1 < blocks.Length; index++)
        {
            if (
                Line(blocks[index], text) is { } line
                && Line(blocks[index + 1], text) is { } next
                && GoesOn(line, next)
            )
            {
                wraps.Add(index);
            }
        }

        // A wrapped line is as long as the lines that wrap before it; a lone pair of long paragraphs is no evidence.
        var widths = wraps.Select(index => Line(blocks[index], text)!.Length).OrderDescending().ToList();
        if (widths.Count < 2)
        {
            return [];
        }

        var width = widths[widths.Count / 4];
        wraps.RemoveWhere(index => Math.Abs(Line(blocks[index], text)!.Length - width) > Slack);
        return wraps;
    }

    private static string? Line(Block block, string text) =>
        block is Paragraph { Source: { } span } ? Folding.Compact(span.In(text)) : null;

    private static bool GoesOn(string line, string next) =>
        line.Length >= ShortestLine
        && next.Length > 0
        && line[^1] is not ('。' or ';' or ':' or '!' or '?' or '”' or '》')
        && HeadingMark.Of(next).Length == 0
        && HeadingMark.Of(line).Rank is not (1 or 2);
}
