using System.Collections.Immutable;

namespace Plumbline.Domain;

/// <summary>
/// Free text with live numbers: <c>在园幼儿{activities[preschool].facts[children]}</c>. A token names a value of the
/// same filing, so the text cannot say another number than the form. A literal brace is doubled.
/// </summary>
public sealed record Prose(string Text)
{
    /// <summary>The text cut into words and tokens, in order. An unclosed brace is plain text.</summary>
    public ImmutableArray<ProsePart> Parts()
    {
        var parts = ImmutableArray.CreateBuilder<ProsePart>();
        var words = new System.Text.StringBuilder();
        var lastClose = Text.LastIndexOf('}');
        for (var at = 0; at < Text.Length; at++)
        {
            var character = Text[at];
            if (character is '{' or '}' && at + 1 < Text.Length && Text[at + 1] == character)
            {
                words.Append(character);
                at++;
            }
            else if (character == '{' && at < lastClose)
            {
                var close = Text.IndexOf('}', at);
                Flush(parts, words);
                parts.Add(new(Text[(at + 1)..close], IsToken: true));
                at = close;
            }
            else
            {
                words.Append(character);
            }
        }

        Flush(parts, words);
        return parts.ToImmutable();
    }

    public override string ToString() => Text;

    private static void Flush(ImmutableArray<ProsePart>.Builder parts, System.Text.StringBuilder words)
    {
        if (words.Length > 0)
        {
            parts.Add(new(words.ToString(), IsToken: false));
            words.Clear();
        }
    }
}

/// <summary>A piece of prose: words as they stand, or the path of a live number.</summary>
public readonly record struct ProsePart(string Text, bool IsToken);
