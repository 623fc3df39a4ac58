using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Documents.Reading.Layout;

namespace Plumbline.Documents.Reading.Ocr;

/// <summary>Reads the table that <c>tesseract … tsv</c> prints: a line for each word, with its place in the picture.</summary>
internal static class TesseractWords
{
    private const int Fields = 12;
    private const double SmallGap = 0.6;
    private const string LineLevel = "4";
    private const string WordLevel = "5";

    /// <summary>The words.</summary>
    /// <param name="output">What is printed.</param>
    /// <param name="scale">Points of the page for one point of the picture.</param>
    public static ImmutableArray<LaidWord> Read(string output, double scale)
    {
        var words = ImmutableArray.CreateBuilder<LaidWord>();
        var line = default(Box);
        foreach (var row in output.Split('\n'))
        {
            var fields = row.TrimEnd('\r').Split('\t');
            if (fields.Length < Fields || BoxOf(fields, scale) is not { } box)
            {
                continue;
            }

            if (fields[0] == LineLevel)
            {
                line = box;
            }
            else if (fields[0] == WordLevel && fields[^1].Trim() is { Length: > 0 } text)
            {
                // A dash is as low as a stroke; its line tells where it stands.
                Add(
                    words,
                    new LaidWord(
                        text,
                        line.SharedHeight(box) > 0 ? box with { Top = line.Top, Bottom = line.Bottom } : box
                    )
                );
            }
        }

        return words.ToImmutable();
    }

    // Chinese words come one by one, though no gap parts them.
    private static void Add(ImmutableArray<LaidWord>.Builder words, LaidWord word)
    {
        if (
            words.Count > 0
            && words[^1] is var before
            && before.Box.Top == word.Box.Top
            && word.Box.Left >= before.Box.Left
            && word.Box.Left - before.Box.Right < SmallGap * word.Box.Height
            && Characters.IsWide(before.Text[^1])
            && Characters.IsWide(word.Text[0])
        )
        {
            words[^1] = new LaidWord(before.Text + word.Text, before.Box.Around(word.Box));
            return;
        }

        words.Add(word);
    }

    // Fields 7 to 10: left, top, width and height.
    private static Box? BoxOf(string[] fields, double scale)
    {
        Span<int> numbers = stackalloc int[4];
        for (var index = 0; index < numbers.Length; index++)
        {
            if (!int.TryParse(fields[6 + index], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[index]))
            {
                return null;
            }
        }

        return new Box(
            numbers[0] * scale,
            numbers[1] * scale,
            (numbers[0] + (double)numbers[2]) * scale,
            (numbers[1] + (double)numbers[3]) * scale
        );
    }
}
