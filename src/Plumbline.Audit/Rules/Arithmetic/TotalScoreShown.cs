using System.Collections.Immutable;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Numbers;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Arithmetic;

/// <summary>
/// B06: 总分 is the sum of the printed line scores, which were rounded before and so add up exactly. A total printed with
/// fewer decimals stands for what rounds to it; a whole number is meant as it stands. Silent unless every line that counts
/// has a printed score.
/// </summary>
public sealed class TotalScoreShown : FilingRule
{
    private static readonly Template Fails = new(
        "总分{stated}与各项得分之和{computed}不符",
        "The total is stated as {stated}; the scores add up to {computed}"
    );

    private static readonly Template Repair = new("核对各项得分并重新相加", "Check the scores and add them up again");

    public override RuleInfo Info { get; } =
        new(
            RuleIds.TotalScoreShown,
            "B06",
            Severity.Error,
            new("总分等于各项得分之和", "The total score is the sum of its lines"),
            Sources.Practice
        );

    public override IEnumerable<Finding> Check(FilingCase subject)
    {
        if (subject.Filing.Scores?.Self is not { } total || LineScores(subject.Filing) is not { IsEmpty: false } scores)
        {
            yield break;
        }

        var sum = scores.Aggregate(Fraction.Zero, (sum, score) => sum + score.Value);
        if (total.Value == sum || (total.Number.Decimals > 0 && total.ToInterval().Contains(sum)))
        {
            yield break;
        }

        var expected = Rounding.ToText(sum, scores.Max(score => score.Number.Decimals));
        yield return At("scores.self", Fails.With(("stated", total.Literal), ("computed", expected))) with
        {
            Expected = expected,
            Found = total.Literal,
            Repair = Repair.With(),
        };
    }

    // Execution and every row that counts; empty when one of them has no printed score.
    private static ImmutableArray<Quantity> LineScores(Filing filing)
    {
        var rows = filing
            .Indicators.Where(indicator => !indicator.NotApplicable)
            .Select(indicator => indicator.SelfScore);
        Quantity?[] scores = [filing.Budget?.Total?.Score, .. rows];
        return scores.Length < 2 || scores.Contains(null) ? [] : [.. scores.OfType<Quantity>()];
    }
}
