namespace Plumbline.Audit.Forms;

/// <summary>Where the words of a form's frame stand in a line in which cells were glued.</summary>
/// <param name="Ranges">Not overlapping, from left to right.</param>
/// <param name="Adjacent">The longest run of words that follow each other at once.</param>
internal sealed record LabelHits(List<(int From, int To, FormLabel Label)> Ranges, int Adjacent)
{
    /// <summary>The longest word looked for.</summary>
    internal const int LongestLevel = 16;

    /// <summary>Looks for the longest word at each place.</summary>
    internal static LabelHits In(string compact, bool[] blanks)
    {
        var hits = new List<(int From, int To, FormLabel Label)>();
        var (run, longest) = (0, 0);
        for (var at = 0; at < compact.Length; )
        {
            var (length, label) = At(compact, blanks, at);
            if (length == 0)
            {
                at++;
                continue;
            }

            run = hits.Count > 0 && hits[^1].To == at ? run + 1 : 1;
            longest = Math.Max(longest, run);
            hits.Add((at, at + length, label));
            at += length;
        }

        return new LabelHits(hits, longest);
    }

    private static (int Length, FormLabel Label) At(string compact, bool[] blanks, int at)
    {
        var most = Math.Min(FormVocabulary.Longest + 8, compact.Length - at);
        for (var length = most; length >= 2; length--)
        {
            var word = compact.AsSpan(at, length);
            if (word[^1] is ':' || !CanBegin(word[0]))
            {
                continue;
            }

            var text = word.ToString();
            var label = FormLabels.Of(text);
            if (
                label is FormLabel.None or FormLabel.Title or FormLabel.FundSplit
                || !Fits(text, label, compact, blanks, at)
            )
            {
                continue;
            }

            return (WithBracket(compact, at + length) - at, label);
        }

        return default;
    }

    private static bool CanBegin(char character) => character is >= '一' and <= '鿿';

    // Short words of a frame also stand inside names: they count only between blanks or beside other words of the frame.
    private static bool Fits(string word, FormLabel label, string compact, bool[] blanks, int at)
    {
        var key = FormLabels.Key(word);
        if (key.Length != word.Length && word.IndexOfAny(['(', '[']) < 0)
        {
            return false;
        }

        var stands = (at == 0 || blanks[at]) && (at + word.Length == compact.Length || blanks[at + word.Length]);
        return stands
            || label switch
            {
                FormLabel.Level1 or FormLabel.Level2 => LevelWords.IsFull(key) && key.Length >= 4,
                FormLabel.FundPart => key.Length >= 4 && key.Length <= 12,
                FormLabel.Side => key.Length >= 4,
                FormLabel.Total => true,
                FormLabel.End => key.Length >= 4,
                FormLabel.OtherField => key.Length >= 3,
                FormLabel.OtherColumn => key.Length >= 4,
                FormLabel.AnyBudget or FormLabel.FundsColumn => false,
                FormLabel.Deviation => key.Length >= 5,
                _ => true,
            };
    }

    private static int WithBracket(string compact, int at)
    {
        if (at < compact.Length && compact[at] == '(')
        {
            var close = compact.IndexOf(')', at);
            return close > 0 && close - at <= 10 ? close + 1 : at;
        }

        return at;
    }
}
