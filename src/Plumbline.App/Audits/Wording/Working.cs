using System.Globalization;
using Plumbline.Audit;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations;
using Plumbline.Domain;
using Plumbline.Findings;

namespace Plumbline.App.Audits.Wording;

/// <summary>
/// A relation written out with the numbers as printed: <c>1051.47万元 + 5506.86万元 = 6558.33万元 ≠ 6558.50万元</c>.
/// </summary>
public static class Working
{
    /// <summary>The sum, and for one that does not tie by how much it is off and what the printed digits allow.</summary>
    public static string Of(Relation relation, Language language)
    {
        var shown = ShownRelation.Brief(relation);
        var sum = Sum(relation, shown);
        if (relation.Verdict is Verdict.Holds or Verdict.Rounding || IsBound(relation) || shown.Difference is null)
        {
            return sum;
        }

        var off = AuditWords
            .Off.With(("difference", shown.Difference.TrimStart('-') + OfDifference(shown.Unit, language)))
            .In(language);
        var range = Range(shown, language);
        return language == Language.Chinese ? $"{sum}（{off}{range}）" : $"{sum} ({off}{range})";
    }

    // Two percentages differ by percentage points.
    private static string OfDifference(string unit, Language language) =>
        unit is not ("%" or "％") ? unit
        : language == Language.Chinese ? "个百分点"
        : " percentage points";

    private static string Sum(Relation relation, ShownRelation shown)
    {
        var claim = relation.Claim;
        var stated = claim.Result is { } result ? Raw(result) : shown.Stated + shown.Unit;
        var left = Left(claim);
        if (claim.Kind == RelationKind.Threshold)
        {
            return $"{left} {(Met(relation) ? Sign(claim) : Sign(claim) == "≥" ? "<" : ">")} {stated}";
        }

        if (IsBound(relation))
        {
            return $"{stated} {(Met(relation) ? "≤" : ">")} {left}";
        }

        var computed = $"{shown.Computed}{shown.Unit}";
        var tie = relation.Verdict switch
        {
            Verdict.Holds => "",
            Verdict.Rounding => $" ≈ {stated}",
            _ => $" ≠ {stated}",
        };
        return claim.Formula == Formula.Same
            ? $"{left}{(tie.Length > 0 ? tie : $" = {stated}")}"
            : $"{left} = {computed}{tie}";
    }

    private static bool Met(Relation relation) => relation.Verdict is Verdict.Holds or Verdict.Rounding;

    // One side bounds the other; there is nothing to be off by.
    private static bool IsBound(Relation relation) =>
        relation.Claim.Kind is RelationKind.Subset or RelationKind.ScoreWithinWeight or RelationKind.Threshold;

    private static string Sign(Claim target) =>
        target.Result?.Sign is ComparisonSign.AtMost or ComparisonSign.Less
        || target.Result?.Approximation is Approximation.OrLess
            ? "≤"
            : "≥";

    private static string Left(Claim claim)
    {
        var operands = claim.Operands.Select(Raw).ToList();
        var counted = claim.Counted == 0 ? "" : claim.Counted.ToString(CultureInfo.InvariantCulture);
        if (claim.Names.Length > 0)
        {
            counted += $"（{string.Join('、', claim.Names)}）";
        }

        if (operands.Count == 0)
        {
            return counted.Length > 0 ? counted : "0";
        }

        var formula = Filled(claim.Formula.Pattern, operands);
        return counted.Length > 0 ? $"{formula} + {counted}" : formula;
    }

    // A pattern is a mould with {0}, a separator, or a list of signs.
    private static string Filled(string pattern, List<string> operands)
    {
        if (pattern.Contains('{', StringComparison.Ordinal))
        {
            for (var index = 0; index < operands.Count; index++)
            {
                pattern = pattern.Replace($"{{{index}}}", operands[index], StringComparison.Ordinal);
            }

            return pattern;
        }

        if (pattern.Length > 0 && (char.IsAsciiDigit(pattern[0]) || pattern[0] == '-'))
        {
            return Signed(pattern.Split(','), operands);
        }

        return pattern.Contains('÷', StringComparison.Ordinal) && operands.Count > 2
            ? $"({string.Join(" + ", operands[..^1])}){pattern}{operands[^1]}"
            : string.Join(pattern, operands);
    }

    private static string Signed(string[] signs, List<string> operands)
    {
        var parts = operands.Select(
            (operand, index) => (signs.ElementAtOrDefault(index) is "-1" ? " − " : " + ") + operand
        );
        var sum = string.Concat(parts);
        return sum.StartsWith(" + ", StringComparison.Ordinal) ? sum[3..] : sum.TrimStart();
    }

    private static string Raw(Figure figure) =>
        figure.Raw.Length > 0
            ? string.Concat(figure.Raw.Where(letter => !char.IsWhiteSpace(letter)))
            : figure.PrintedNumber + figure.PrintedUnit;

    private static string Range(ShownRelation shown, Language language)
    {
        var comma = language == Language.Chinese ? "，" : "; ";
        return (shown.Low, shown.High) switch
        {
            (null, null) => "",
            ({ } low, { } high) when low == high => "",
            ({ } low, { } high) => comma
                + AuditWords.Between.With(("low", low), ("high", high + shown.Unit)).In(language),
            ({ } low, null) => comma + AuditWords.Least.With(("low", low + shown.Unit)).In(language),
            (null, { } high) => comma + AuditWords.Most.With(("high", high + shown.Unit)).In(language),
        };
    }
}
