using System.Collections.Immutable;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations;
using Plumbline.Domain.Numbers;

namespace Plumbline.Audit.Review;

/// <summary>
/// Looks for the single changes that would make failing statements tie: each figure of a failing statement is set to what
/// that statement demands, and every other statement about the figure is reckoned again.
/// </summary>
internal sealed class Stories
{
    private const int MostFigures = 12;
    private const int MostRelations = 60;
    private const int MostStories = 4;
    private const int MostDigits = 18;

    // The statements about each figure of a failing one.
    private readonly ILookup<int, Relation> byFigure;

    public Stories(ImmutableArray<Relation> relations)
    {
        var asked = relations
            .Where(relation => relation.Verdict == Verdict.Fails)
            .SelectMany(relation => relation.Figures)
            .Select(figure => figure.Index)
            .ToHashSet();
        byFigure = relations
            .SelectMany(relation =>
                relation
                    .Figures.Where(figure => asked.Contains(figure.Index))
                    .Select(figure => (figure.Index, Relation: relation))
            )
            .ToLookup(pair => pair.Index, pair => pair.Relation);
    }

    /// <summary>The repairs of a failing statement, those that explain most and break least first; ties stay.</summary>
    public ImmutableArray<Story> Of(Relation failing)
    {
        if (failing.Verdict != Verdict.Fails || failing.Claim.Operands.Length > MostFigures)
        {
            return [];
        }

        var stories = failing
            .Figures.DistinctBy(figure => figure.Index)
            .Select(figure => Change(failing, figure))
            .OfType<Story>()
            .OrderByDescending(story => story.Explains.Length - story.Breaks.Length)
            .ThenByDescending(story => story.Explains.Length)
            .ToList();
        return stories.Count == 0
            ? []
            : [.. stories.TakeWhile(story => Worth(story) == Worth(stories[0])).Take(MostStories)];
    }

    private static int Worth(Story story) => story.Explains.Length - story.Breaks.Length;

    private Story? Change(Relation failing, Figure figure)
    {
        if (Demanded(failing, figure) is not { } number || number == figure.Number)
        {
            return null;
        }

        var changed = figure with { Number = number };
        var explains = ImmutableArray.CreateBuilder<string>();
        var breaks = ImmutableArray.CreateBuilder<string>();
        foreach (var relation in byFigure[figure.Index].Take(MostRelations))
        {
            var after = Judge.Of(With(relation.Claim, figure, changed))?.Verdict;
            if (relation.Verdict == Verdict.Fails && after is Verdict.Holds or Verdict.Rounding)
            {
                explains.Add(relation.Id);
            }
            else if (relation.Verdict is Verdict.Holds or Verdict.Rounding && after is Verdict.Fails)
            {
                breaks.Add(relation.Id);
            }
        }

        return explains.Contains(failing.Id)
            ? new Story([(figure, number.ToString())], explains.ToImmutable(), breaks.ToImmutable())
            : null;
    }

    // The number, in the printed decimals of the figure, that makes the statement hold.
    private static PrintedNumber? Demanded(Relation relation, Figure figure)
    {
        if (relation.Computed is not { } computed)
        {
            return null;
        }

        if (relation.Claim.Result?.Index == figure.Index)
        {
            return Printed(figure, computed.Value);
        }

        // Every formula here moves in one direction with each operand, nearly straight: one step of the secant is exact for
        // sums, and right to the printed digit for quotients of near values.
        var step = new Fraction(Math.Max(1, figure.Multiplier), Rounding.PowerOfTen(figure.Number.Decimals));
        var probe = figure with { Number = new PrintedNumber(figure.Number.Unscaled + 1, figure.Number.Decimals) };
        var moved = Judge.Of(With(relation.Claim, figure, probe))?.Computed;
        if (moved is not { } after || after.Value == computed.Value)
        {
            return null;
        }

        return Printed(
            figure,
            figure.Value + ((relation.Stated - computed.Value) / (after.Value - computed.Value) * step)
        );
    }

    private static PrintedNumber? Printed(Figure figure, Fraction value)
    {
        var decimals = figure.Number.Decimals;
        var digits = Rounding.ToWhole(value * Rounding.PowerOfTen(decimals) / figure.Multiplier);
        return System.Numerics.BigInteger.Abs(digits) < Rounding.PowerOfTen(MostDigits)
            ? new PrintedNumber((long)digits, decimals)
            : null;
    }

    private static Claim With(Claim claim, Figure figure, Figure changed) =>
        claim with
        {
            Result = claim.Result?.Index == figure.Index ? changed : claim.Result,
            Operands = [.. claim.Operands.Select(operand => operand.Index == figure.Index ? changed : operand)],
        };
}
