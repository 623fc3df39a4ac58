using System.Text;

namespace Plumbline.Documents.Reading.Layout;

/// <summary>Words that stand side by side, from left to right.</summary>
internal sealed class TextLine
{
    // A gap below a third of a character is set by the program, not typed.
    private const double TypedGap = 0.35;
    private const double LatinPart = 0.8;
    private const double WideGap = 1.2;

    public TextLine(List<LaidWord> words)
    {
        Words = words;
        Box = words.Select(word => word.Box).Aggregate((one, other) => one.Around(other));
        Em = EmOf(words, Box);
        Text = TextOf(words, Em);
    }

    /// <summary>The words.</summary>
    public List<LaidWord> Words { get; }

    /// <summary>The rectangle around them.</summary>
    public Box Box { get; }

    /// <summary>Width of a Chinese character, in points.</summary>
    public double Em { get; }

    /// <summary>The words with the gaps between them.</summary>
    public string Text { get; }

    /// <summary>Stretches parted by gaps as wide as those between columns.</summary>
    public List<TextLine> Stretches(double gapInEms)
    {
        var stretches = new List<TextLine>();
        var from = 0;
        for (var index = 1; index <= Words.Count; index++)
        {
            if (index == Words.Count || Words[index].Box.Left - Words[index - 1].Box.Right > gapInEms * Em)
            {
                stretches.Add(from == 0 && index == Words.Count ? this : new TextLine(Words[from..index]));
                from = index;
            }
        }

        return stretches;
    }

    // Words of Chinese characters alone are exact; in others a Latin character is about half as wide.
    private static double EmOf(List<LaidWord> words, Box box)
    {
        var (exact, exactWidth, about, aboutWidth) = (0, 0d, 0d, 0d);
        foreach (var word in words)
        {
            var wide = word.Text.Count(Characters.IsWide);
            if (wide == 0 || word.Box.Height > word.Box.Width * 1.5)
            {
                continue;
            }

            exact += wide == word.Text.Length ? wide : 0;
            exactWidth += wide == word.Text.Length ? word.Box.Width : 0;
            about += Characters.WidthOf(word.Text);
            aboutWidth += word.Box.Width;
        }

        var low = Math.Min(box.Height, words[0].Box.Height);
        return Math.Max(
            1,
            exact > 0 ? exactWidth / exact
                : about > 0 ? aboutWidth / about
                : low * LatinPart
        );
    }

    private static string TextOf(List<LaidWord> words, double em)
    {
        if (words.Count == 1)
        {
            return words[0].Text;
        }

        var text = new StringBuilder(words[0].Text);
        for (var index = 1; index < words.Count; index++)
        {
            var gap = words[index].Box.Left - words[index - 1].Box.Right;
            var between = Characters.AreLatin(text[^1], words[index].Text[0]);
            if (gap > WideGap * em)
            {
                text.Append("  ");
            }
            else if (gap > TypedGap * em || (between && gap > 0.1 * em))
            {
                text.Append(' ');
            }

            text.Append(words[index].Text);
        }

        return text.ToString();
    }
}
