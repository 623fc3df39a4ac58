using System.Collections.Immutable;
using System.Text;
using Plumbline.Findings;
using Plumbline.Regimes.Packs;
using Plumbline.Regimes.Values;

namespace Plumbline.Regimes.Outlines;

/// <summary>Reads the text of a sentence: words, <c>{placeholders}</c> and <c>[optional clauses]</c>.</summary>
internal sealed class SentenceText
{
    private readonly string text;
    private readonly FilePlace place;
    private readonly PackProblems problems;
    private int at;

    private SentenceText(string text, FilePlace place, PackProblems problems) =>
        (this.text, this.place, this.problems) = (text, place, problems);

    /// <summary>The sentence; what is wrong with it goes to the problems.</summary>
    /// <param name="text">As written in the pack.</param>
    /// <param name="item">Path of the item around it with any position, or null.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="problems">Receives what is wrong.</param>
    internal static Sentence Read(string text, string? item, FilePlace place, PackProblems problems)
    {
        var sentence = new Sentence(new SentenceText(text, place, problems).Parts(inClause: false));
        foreach (var expression in sentence.Expressions)
        {
            if (!ExpressionText.IsPrintable(expression, item))
            {
                problems.Add(OutlineMessages.NoSuchValue, place, ("text", expression.Text));
            }
        }

        return sentence;
    }

    private ImmutableArray<SentencePart> Parts(bool inClause)
    {
        var parts = ImmutableArray.CreateBuilder<SentencePart>();
        var words = new StringBuilder();
        while (at < text.Length)
        {
            switch (text[at++])
            {
                case '{':
                    Flush(parts, words);
                    Placeholder(parts);
                    break;
                case '[':
                    Flush(parts, words);
                    parts.Add(new ClausePart(Parts(inClause: true)));
                    break;
                case ']' when inClause:
                    Flush(parts, words);
                    return parts.ToImmutable();
                case var other:
                    words.Append(other);
                    break;
            }
        }

        Flush(parts, words);
        if (inClause)
        {
            problems.Add(OutlineMessages.Unclosed, place, ("mark", "["));
        }

        return parts.ToImmutable();
    }

    private void Placeholder(ImmutableArray<SentencePart>.Builder parts)
    {
        var close = text.IndexOf('}', at);
        if (close < 0)
        {
            problems.Add(OutlineMessages.Unclosed, place, ("mark", "{"));
            return;
        }

        var inside = text[at..close];
        at = close + 1;
        if (ExpressionText.TryParse(inside, out var expression))
        {
            parts.Add(new PlaceholderPart(expression));
        }
        else
        {
            var functions = string.Join("、", ExpressionText.FunctionNames);
            problems.Add(OutlineMessages.NotAnExpression, place, ("text", inside), ("functions", functions));
        }
    }

    private void Flush(ImmutableArray<SentencePart>.Builder parts, StringBuilder words)
    {
        if (words.Length == 0)
        {
            return;
        }

        parts.Add(new WordsPart(words.ToString()));
        if (StrayNumbers.Mark(words.ToString()).FirstOrDefault(inline => inline.Marked) is { } stray)
        {
            problems.Add(OutlineMessages.TypedNumber, place, ("number", stray.Text));
        }

        words.Clear();
    }
}
