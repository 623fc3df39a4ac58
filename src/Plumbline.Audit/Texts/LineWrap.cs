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
    private const int FewestWraps = 3;

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

        // Where lines are broken, nearly all of them fit the page: a text with long paragraphs is not broken at all.
        var widths = blocks
            .Select(block => Line(block, text)?.Length ?? 0)
            .Where(length => length > 0)
            .Order()
            .ToList();
        if (wraps.Count < FewestWraps)
        {
            return [];
        }

        var width = widths[widths.Count * 9 / 10];
        if (widths[^1] > width + Slack + (width / 4))
        {
            return [];
        }

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
