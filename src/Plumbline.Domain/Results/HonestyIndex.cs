using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Domain.Numbers;
using Plumbline.Findings;

namespace Plumbline.Domain.Results;

/// <summary>A form whose self score was re-checked.</summary>
/// <param name="Year">Fiscal year.</param>
/// <param name="Name">Its name.</param>
/// <param name="Self">Self score.</param>
/// <param name="Recheck">Score of the re-check.</param>
public sealed record RecheckedScore(int Year, string Name, Score Self, Score Recheck)
{
    /// <summary>Self less re-check, in 1/10,000 of a point; positive: the self score was too high.</summary>
    public long Over => Self.Scaled - Recheck.Scaled;
}

/// <summary>A re-checked form judged: how far, and whether its self score counts as inaccurate.</summary>
/// <param name="Score">The two scores.</param>
/// <param name="SelfGrade">Grade of the self score.</param>
/// <param name="Grade">Grade of the re-check.</param>
/// <param name="Inaccurate">As far apart as the regime's gap or more, or of another grade.</param>
public sealed record JudgedScore(RecheckedScore Score, GradeCut? SelfGrade, GradeCut? Grade, bool Inaccurate);

/// <summary>自评诚信指数 of a unit: how near its self scores came to re-checks.</summary>
/// <param name="Index">100 less the mean distance; two decimals.</param>
/// <param name="MeanOver">Mean of self less re-check, two decimals: above zero, scores were too high.</param>
/// <param name="Rows">What it is reckoned from.</param>
/// <param name="Working">The reckoning in words.</param>
public sealed record Honesty(string Index, string MeanOver, ImmutableArray<JudgedScore> Rows, Message Working)
{
    /// <summary>Rows that count as inaccurate.</summary>
    public int Inaccurate => Rows.Count(row => row.Inaccurate);
}

/// <summary>
/// Reckons the index: 100 − Σ|self − re-check| ÷ number of re-checked forms. Plumbline's own measure; the gap from which a
/// score counts as inaccurate is the regime's.
/// </summary>
public static class HonestyIndex
{
    private static readonly Template Words = new(
        "100 －（{gaps}）÷ {count} ＝ {index}；{wrong}项相差达到{gap}分或等级不同",
        "100 - ({gaps}) / {count} = {index}; {wrong} are {gap} points apart or of another grade"
    );

    /// <summary>The index of scores under one regime; null without any re-checked form.</summary>
    public static Honesty? Of(IEnumerable<RecheckedScore> scores, Regime regime) =>
        Of(scores.Select(score => (score, regime)));

    /// <summary>The index, each score by the regime of its own year; null without any re-checked form.</summary>
    public static Honesty? Of(IEnumerable<(RecheckedScore Score, Regime Regime)> scores)
    {
        var known = scores.ToList();
        var rows = known
            .OrderBy(one => one.Score.Year)
            .ThenBy(one => one.Score.Name, StringComparer.Ordinal)
            .Select(one => Judge(one.Score, one.Regime))
            .ToImmutableArray();
        if (rows.IsEmpty)
        {
            return null;
        }

        var scale = (long)rows.Length * Score.Scale;
        var index = (Fraction)100 - new Fraction(rows.Sum(row => Math.Abs(row.Score.Over)), scale);
        var text = Rounding.ToText(index, 2);
        var working = Words.With(
            ("gaps", string.Join('+', rows.Select(row => Points(Math.Abs(row.Score.Over))))),
            ("count", rows.Length.ToString(CultureInfo.InvariantCulture)),
            ("index", text),
            ("wrong", rows.Count(row => row.Inaccurate).ToString(CultureInfo.InvariantCulture)),
            ("gap", string.Join('、', known.Select(one => Gap(one.Regime)).Distinct(StringComparer.Ordinal)))
        );
        return new(text, Rounding.ToText(new Fraction(rows.Sum(row => row.Score.Over), scale), 2), rows, working);
    }

    /// <summary>Whether one self score counts as inaccurate.</summary>
    public static JudgedScore Judge(RecheckedScore score, Regime regime)
    {
        var (before, after) = (GradeOf(score.Self, regime), GradeOf(score.Recheck, regime));
        var far = regime.Process.Recheck is { } rules && Math.Abs(score.Over) >= rules.Gap.Value.Scaled;
        return new(score, before, after, far || before?.Grade != after?.Grade);
    }

    private static GradeCut? GradeOf(Score score, Regime regime) =>
        regime.Grades.FirstOrDefault(cut => score >= cut.From);

    private static string Gap(Regime regime) => regime.Process.Recheck?.Gap.Value.ToString() ?? "—";

    private static string Points(long scaled) => Score.FromScaled(scaled).ToText(2);
}
