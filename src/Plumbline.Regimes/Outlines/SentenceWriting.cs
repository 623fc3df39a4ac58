using System.Collections.Immutable;
using Plumbline.Documents.Model;
using Plumbline.Domain;
using Plumbline.Regimes.Values;

namespace Plumbline.Regimes.Outlines;

/// <summary>Prints sentences. What has no value is not said; every number is bound to where it comes from.</summary>
public static class SentenceWriting
{
    private const string Nothing = "无";

    /// <summary>The pieces of a sentence, or none when it cannot be said.</summary>
    public static ImmutableArray<Inline> Write(Sentence sentence, ValueScope scope, MoneyFormat money)
    {
        var zero = sentence.WhenZero is not null && IsAllZero(sentence, scope);
        var said = zero ? sentence.WhenZero! : sentence;
        var writing = new Writing(scope, money, zero);
        return writing.Add(said.Parts) && (writing.FoundAny || !said.Expressions.Any()) ? writing.Pieces
            : sentence.Otherwise is { } otherwise ? Write(otherwise, scope, money)
            : [];
    }

    private static bool IsAllZero(Sentence sentence, ValueScope scope)
    {
        var figures = sentence
            .Expressions.Select(scope.Find)
            .Where(found => found?.Value is Amount or Quantity or int)
            .ToList();
        return figures.Count > 0 && figures.TrueForAll(found => found!.IsZero);
    }

    private sealed class Writing(ValueScope scope, MoneyFormat money, bool zeroInWords)
    {
        private readonly List<Inline> pieces = [];

        internal ImmutableArray<Inline> Pieces => [.. pieces];

        internal bool FoundAny { get; private set; }

        /// <summary>Adds the parts, or nothing of them and false when one has no value.</summary>
        internal bool Add(ImmutableArray<SentencePart> parts)
        {
            var start = pieces.Count;
            foreach (var part in parts)
            {
                if (part is ClausePart clause)
                {
                    Add(clause.Parts);
                }
                else if (part is WordsPart words)
                {
                    pieces.Add(new(words.Text));
                }
                else if (part is PlaceholderPart { Expression: var expression })
                {
                    if (scope.Find(expression) is not { } found)
                    {
                        pieces.RemoveRange(start, pieces.Count - start);
                        return false;
                    }

                    FoundAny = true;
                    pieces.AddRange(Print(found, expression));
                }
            }

            return true;
        }

        private ImmutableArray<Inline> Print(FoundValue found, Expression expression) =>
            found.Value switch
            {
                Prose prose => ProseText.Inlines(prose, scope.Filing, money),
                _ when zeroInWords && found.IsZero => [new(Nothing, found.Path)],
                _ when IsPoints(found.Value, expression) => [new($"{found.Value}分", found.Path)],
                _ => [new(PrintedValue.InSentence(found.Value, money), found.Path)],
            };

        // Forms print points without a unit, sentences with one.
        private static bool IsPoints(object value, Expression expression) =>
            value is Score or Weight
            || (
                value is Quantity { Unit: "" }
                && expression
                    is CallExpression
                    {
                        Function: Function.Score
                            or Function.ExecutionScore
                            or Function.TotalScore
                            or Function.TotalWeight
                    }
            );
    }
}
