using Plumbline.Domain;
using Plumbline.Domain.Scoring;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Arithmetic;

/// <summary>What the rules on printed scores share: the printed score against the one that the regime's method gives.</summary>
internal static class ShownScore
{
    private static readonly Template Differs = new(
        "“{name}”自评{stated}分，按规则应为{computed}分",
        "'{name}' gives itself {stated} points; the rule gives {computed}"
    );

    private static readonly Template TooHigh = new(
        "“{name}”得分{stated}超过分值{weight}",
        "'{name}' has {stated} points, more than its weight of {weight}"
    );

    private static readonly Template Repair = new(
        "按列示的计算过程改正得分；确需少得分的，写明偏差原因",
        "Correct the score as the working shows; where fewer points are meant, give the reason"
    );

    private static readonly Template RepairTooHigh = new("得分不得超过分值", "A score cannot exceed its weight");

    /// <summary>
    /// The finding for one line, or null. A score below the computed one with a reason beside it is a decision of the
    /// filler and only worth a warning.
    /// </summary>
    internal static Finding? Check(RuleInfo rule, ScoreLine line, string path, bool reasonGiven)
    {
        if (line is not { Declared: { } declared, Weight: { } weight })
        {
            return null;
        }

        var stated = Printed.Of(path, declared);
        if (stated.Value > weight.ToFraction())
        {
            return new(
                rule.Id,
                rule.Severity,
                new FieldPlace(path),
                TooHigh.With(("name", line.Name), ("stated", declared.Literal), ("weight", $"{weight}"))
            )
            {
                Expected = $"≤{weight}",
                Found = declared.Literal,
                Repair = RepairTooHigh.With(),
            };
        }

        if (line is not { Score: { } score, Working: { } working } || Fits(declared, score, working))
        {
            return null;
        }

        var lowered = reasonGiven && stated.Value < score.ToFraction();
        return new(
            rule.Id,
            lowered ? Severity.Warning : rule.Severity,
            new FieldPlace(path),
            Differs.With(("name", line.Name), ("stated", declared.Literal), ("computed", $"{score}"))
        )
        {
            Expected = $"{score}",
            Found = declared.Literal,
            Repair = Repair.With(),
            Unverified = working.Method.Source.Unverified,
        };
    }

    // A printed score stands for what rounds to it; a whole number is printed for 10 as well as for 10.00.
    private static bool Fits(Quantity declared, Score score, Working working)
    {
        var printed = declared.Number.ToInterval();
        return declared.Value == score.ToFraction()
            || (declared.Number.Decimals > 0 && printed.Contains(working.Exact.ToFraction()));
    }
}
