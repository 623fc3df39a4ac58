using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Domain.Numbers;
using Plumbline.Findings;

namespace Plumbline.Domain.Quality;

/// <summary>What was counted for an item.</summary>
/// <param name="Part">What counts as done.</param>
/// <param name="Whole">What was to be done; zero: nothing was, and the item counts for nothing.</param>
public readonly record struct QualityFact(long Part, long Whole);

/// <summary>An item with its points.</summary>
/// <param name="Item">The item.</param>
/// <param name="Fact">What was counted.</param>
/// <param name="Points">Points given; null: nothing was to be done.</param>
/// <param name="Working">The reckoning in words.</param>
public sealed record QualityLine(QualityItem Item, QualityFact Fact, Score? Points, Message Working);

/// <summary>The score of a department's performance work.</summary>
/// <param name="Lines">Item by item.</param>
/// <param name="Total">Points of the counted items on a scale of 100; null: nothing was to be done at all.</param>
/// <param name="Counted">Points that the counted items can give together.</param>
public sealed record QualityScore(ImmutableArray<QualityLine> Lines, Score? Total, Weight Counted)
{
    private static readonly Template None = new("没有应办事项，不计分", "Nothing was to be done; not counted");

    private static readonly Template Ratio = new(
        "{part}÷{whole}＝{rate}；{rate}×{points}＝{got}",
        "{part} / {whole} = {rate}; {rate} x {points} = {got}"
    );

    private static readonly Template Stepped = new(
        "{part}÷{whole}＝{rate}，达到{from}档；{share}×{points}＝{got}",
        "{part} / {whole} = {rate}, reaches the step of {from}; {share} x {points} = {got}"
    );

    private static readonly Template Below = new(
        "{part}÷{whole}＝{rate}，低于{from}，不得分",
        "{part} / {whole} = {rate}, below {from}: no points"
    );

    /// <summary>The score: each item is rounded half up to 1/10,000 of a point, the total once more.</summary>
    public static QualityScore Of(QualityRules rules, Func<QualityMeasure, QualityFact> facts)
    {
        var lines = rules.Items.Select(item => Line(item, facts(item.Measure))).ToImmutableArray();
        var counted = lines.Where(line => line.Points is not null).ToList();
        var whole = counted.Sum(line => line.Item.Points.Scaled);
        var got = counted.Sum(line => line.Points!.Value.Scaled);
        return new(lines, whole == 0 ? null : Scaled(new Fraction(got, whole) * 100), Weight.FromScaled(whole));
    }

    /// <summary>
    /// Places, in the order given: one more than the number of scores that are higher by more than the tie. Nothing that
    /// was not scored has a place.
    /// </summary>
    public static ImmutableArray<int?> Places(IReadOnlyCollection<Score?> totals, Score tie) =>
        [
            .. totals.Select(mine =>
                mine is { } own ? totals.Count(other => other is { } one && one - own > tie) + 1 : (int?)null
            ),
        ];

    private static QualityLine Line(QualityItem item, QualityFact fact)
    {
        if (fact.Whole <= 0)
        {
            return new(item, fact, null, None.With());
        }

        var rate = new Fraction(fact.Part, fact.Whole);
        var step = item.Steps.FirstOrDefault(one => rate >= one.From.ToFraction());
        var share =
            item.Steps.IsEmpty ? rate
            : step is null ? Fraction.Zero
            : step.Share.ToFraction();
        var points = Scaled(share * item.Points.ToFraction());
        return new(item, fact, points, Working(item, fact, step, points));
    }

    private static Message Working(QualityItem item, QualityFact fact, QualityStep? step, Score points)
    {
        var part = ("part", Number(item, fact.Part));
        var whole = ("whole", Number(item, fact.Whole));
        var rate = ("rate", new Rate(fact.Part, fact.Whole).ToPercent(2));
        var most = ("points", item.Points.ToString());
        var got = ("got", points.ToText(2));
        return step is not null
                ? Stepped.With(
                    part,
                    whole,
                    rate,
                    most,
                    got,
                    ("from", step.From.ToPercent(0)),
                    ("share", step.Share.ToPercent(0))
                )
            : item.Steps.IsEmpty ? Ratio.With(part, whole, rate, most, got)
            : Below.With(part, whole, rate, ("from", item.Steps[^1].From.ToPercent(0)));
    }

    // Distances of scores are kept in 1/10,000 of a point.
    private static string Number(QualityItem item, long value) =>
        item.Measure == QualityMeasure.Honesty
            ? Score.FromScaled(value).ToText(2)
            : value.ToString(CultureInfo.InvariantCulture);

    private static Score Scaled(Fraction points) => Score.FromScaled((long)Rounding.ToWhole(points * Score.Scale));
}
