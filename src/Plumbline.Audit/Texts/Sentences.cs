using System.Collections.Immutable;

namespace Plumbline.Audit.Texts;

/// <summary>A sentence of a passage: a range of its folded characters, ended by 。 ! ? or the end of the passage.</summary>
/// <param name="Passage">The passage that holds it.</param>
/// <param name="Start">First folded character.</param>
/// <param name="End">The character after the last; its end mark belongs to it.</param>
public readonly record struct Sentence(Passage Passage, int Start, int End)
{
    /// <summary>The folded characters.</summary>
    public ReadOnlySpan<char> Text => Passage.Compact.AsSpan(Start, End - Start);
}

/// <summary>Parts passages into sentences.</summary>
public static class Sentences
{
    /// <summary>The sentences of a passage from left to right; a cell or heading may be one sentence.</summary>
    public static ImmutableArray<Sentence> Of(Passage passage)
    {
        var text = passage.Compact;
        if (!text.AsSpan().ContainsAny('。', '!', '?'))
        {
            return text.Length == 0 ? [] : [new Sentence(passage, 0, text.Length)];
        }

        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is '。' or '!' or '?')
            {
                sentences.Add(new Sentence(passage, start, at + 1));
                start = at + 1;
            }
        }

        if (start < text.Length)
        {
            sentences.Add(new Sentence(passage, start, text.Length));
        }

        return sentences.DrainToImmutable();
    }
}
