using System.Collections.Immutable;
using Plumbline.Documents.Model;

namespace Plumbline.Regimes.Outlines;

/// <summary>
/// Puts the seams of a generated paragraph right: texts of a filing end with their own full stop, and lists add theirs.
/// Only marks that meet are touched, never words or numbers.
/// </summary>
internal static class Punctuation
{
    private const string Stops = "。；，、";

    /// <summary>Where two stops meet, the later one stays; a paragraph does not begin with one.</summary>
    internal static ImmutableArray<Inline> Tidy(ImmutableArray<Inline> inlines)
    {
        var pieces = inlines.Where(inline => inline.Text.Length > 0).ToArray();
        if (pieces.Length > 0)
        {
            pieces[0] = pieces[0] with { Text = pieces[0].Text.TrimStart([.. Stops]) };
        }

        for (var at = 1; at < pieces.Length; at++)
        {
            if (IsStop(pieces[at].Text[0]) && pieces[at - 1].Text is [.., var last] && IsStop(last))
            {
                pieces[at - 1] = pieces[at - 1] with { Text = pieces[at - 1].Text[..^1] };
            }
        }

        return [.. pieces.Where(piece => piece.Text.Length > 0)];
    }

    private static bool IsStop(char character) => Stops.Contains(character, StringComparison.Ordinal);
}
