using System.Collections.Immutable;
using System.Text;

namespace Plumbline.App.Review;

/// <summary>What became of a run of words.</summary>
public enum WordFate
{
    /// <summary>In both.</summary>
    Kept,

    /// <summary>In the earlier text only.</summary>
    Removed,

    /// <summary>In the later text only.</summary>
    Added,
}

/// <summary>A run of words.</summary>
public sealed record WordRun(WordFate Fate, string Text);

/// <summary>
/// Two texts, word by word. A word is a number, a run of Latin letters, or one Chinese character with no letter beside it.
/// </summary>
public static class WordDiff
{
    // Beyond this the table of common parts grows too large; the middle is then shown as replaced whole.
    private const long MostCells = 4_000_000;

    /// <summary>The runs that lead from one text to the other.</summary>
    public static ImmutableArray<WordRun> Of(string before, string after)
    {
        var (old, now) = (Words(before), Words(after));
        var head = 0;
        while (head < old.Count && head < now.Count && old[head] == now[head])
        {
            head++;
        }

        var tail = 0;
        while (tail < old.Count - head && tail < now.Count - head && old[^(tail + 1)] == now[^(tail + 1)])
        {
            tail++;
        }

        var runs = new Runs();
        runs.Add(WordFate.Kept, old[..head]);
        Middle(old[head..^tail], now[head..^tail], runs);
        runs.Add(WordFate.Kept, old[^tail..]);
        return runs.Done();
    }

    private static void Middle(List<string> old, List<string> now, Runs runs)
    {
        if ((long)old.Count * now.Count > MostCells)
        {
            runs.Add(WordFate.Removed, old);
            runs.Add(WordFate.Added, now);
            return;
        }

        var common = Common(old, now);
        var (i, j) = (0, 0);
        while (i < old.Count || j < now.Count)
        {
            if (i < old.Count && j < now.Count && old[i] == now[j])
            {
                runs.Add(WordFate.Kept, [old[i]]);
                (i, j) = (i + 1, j + 1);
            }
            else if (i < old.Count && (j == now.Count || common[i + 1, j] >= common[i, j + 1]))
            {
                runs.Add(WordFate.Removed, [old[i++]]);
            }
            else
            {
                runs.Add(WordFate.Added, [now[j++]]);
            }
        }
    }

    // Longest common subsequence of what is left from each pair of places on.
    private static int[,] Common(List<string> old, List<string> now)
    {
        var common = new int[old.Count + 1, now.Count + 1];
        for (var i = old.Count - 1; i >= 0; i--)
        {
            for (var j = now.Count - 1; j >= 0; j--)
            {
                common[i, j] =
                    old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        for (var at = 0; at < text.Length; )
        {
            var end = at + 1;
            while (end < text.Length && Joins(text[end - 1], text[end]))
            {
                end++;
            }

            words.Add(text[at..end]);
            at = end;
        }

        return words;
    }

    private static bool Joins(char left, char right) =>
        char.IsSurrogatePair(left, right)
        || (char.IsAsciiLetter(left) && char.IsAsciiLetter(right))
        || (IsNumber(left) && IsNumber(right));

    private static bool IsNumber(char character) => char.IsAsciiDigit(character) || character is '.' or ',' or '%';

    private sealed class Runs
    {
        private readonly ImmutableArray<WordRun>.Builder done = ImmutableArray.CreateBuilder<WordRun>();
        private readonly StringBuilder removed = new();
        private readonly StringBuilder added = new();
        private readonly StringBuilder kept = new();

        internal void Add(WordFate fate, List<string> words)
        {
            foreach (var word in words)
            {
                if (fate == WordFate.Kept)
                {
                    Close(WordFate.Removed, removed);
                    Close(WordFate.Added, added);
                    kept.Append(word);
                }
                else
                {
                    Close(WordFate.Kept, kept);
                    (fate == WordFate.Removed ? removed : added).Append(word);
                }
            }
        }

        internal ImmutableArray<WordRun> Done()
        {
            Close(WordFate.Kept, kept);
            Close(WordFate.Removed, removed);
            Close(WordFate.Added, added);
            return done.ToImmutable();
        }

        private void Close(WordFate fate, StringBuilder text)
        {
            if (text.Length > 0)
            {
                done.Add(new(fate, text.ToString()));
                text.Clear();
            }
        }
    }
}
