using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Arithmetic;

/// <summary>B06: 总分 is the sum of the printed line scores. Silent unless every line that counts has a printed score.</summary>
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
        if (subject.Filing.Scores?.Self is not { } total)
        {
            yield break;
        }

        var scores = subject
            .Filing.Indicators.Where(indicator => !indicator.NotApplicable)
            .Select(
                (indicator, at) =>
                    Printed.OrNull(
                        string.Create(CultureInfo.InvariantCulture, $"indicators[{at}].selfScore"),
                        indicator.SelfScore
                    )
            )
            .ToImmutableArray();
        if (
            scores.IsEmpty
            || scores.Any(score => score is null)
            || subject.Filing.Budget?.Total?.Score is not { } execution
        )
        {
            yield break;
        }

        var stated = Printed.Of("scores.self", total);
        var computed = Printed.Sum([Printed.Of("budget.total.score", execution), .. scores.OfType<Printed>()]);
        if (stated.Value != computed.Value)
        {
            var expected = Domain.Numbers.Rounding.ToText(computed.Value, total.Number.Decimals);
            yield return At("scores.self", Fails.With(("stated", total.Literal), ("computed", expected))) with
            {
                Expected = expected,
                Found = total.Literal,
                Repair = Repair.With(),
            };
        }
    }
}
