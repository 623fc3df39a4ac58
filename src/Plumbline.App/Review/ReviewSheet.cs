using System.Collections.Immutable;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.Domain;
using Plumbline.Domain.Scoring;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Review;

/// <summary>A score that stands beside the self score.</summary>
/// <param name="Score">The points.</param>
/// <param name="Reason">Why.</param>
/// <param name="AccountId">Who gave it.</param>
/// <param name="At">When, UTC.</param>
public sealed record GivenScore(Score Score, string? Reason, long AccountId, DateTime At);

/// <summary>A line of the form with the three scores.</summary>
/// <param name="Item">The indicator's item name, or <c>execution</c>.</param>
/// <param name="Place">Row of the form, for remarks and history.</param>
/// <param name="Line">The line as the regime reckons it from what the unit filled in.</param>
/// <param name="Department">The department's score; null: none.</param>
/// <param name="Finance">Finance's score; null: none.</param>
public sealed record ReviewLine(string Item, string Place, ScoreLine Line, GivenScore? Department, GivenScore? Finance);

/// <summary>The three scores of a form beside each other, line by line and in total.</summary>
/// <param name="Lines">In the order of the form.</param>
/// <param name="Self">As reckoned from what the unit filled in.</param>
/// <param name="Department">With the department's scores in place; null: it gave none.</param>
/// <param name="Finance">With finance's scores in place; null: it gave none.</param>
public sealed record ReviewSheet(
    ImmutableArray<ReviewLine> Lines,
    ScoreSheet Self,
    ScoreSheet? Department,
    ScoreSheet? Finance
)
{
    /// <summary>Name of the line of budget execution.</summary>
    public const string Execution = "execution";

    /// <summary>The sheet of a judged form; null when the form cannot be judged.</summary>
    public static ReviewSheet? Of(JudgedForm judged, IReadOnlyCollection<ReviewScore> scores)
    {
        if (judged.Checked is not { } found)
        {
            return null;
        }

        var places = new FormPlaces(judged.Opened);
        var lines = found.Sheet.Lines.Select(line => Line(line, places, scores)).ToImmutableArray();
        return new(lines, found.Sheet, Total(lines, line => line.Department), Total(lines, line => line.Finance));

        ScoreSheet? Total(ImmutableArray<ReviewLine> all, Func<ReviewLine, GivenScore?> chosen)
        {
            var given = all.Where(line => chosen(line) is not null)
                .ToDictionary(line => line.Line.Path, line => chosen(line)!.Score, StringComparer.Ordinal);
            return given.Count == 0 ? null : ScoreFiling.Reviewed(found.Sheet, found.Filing, found.Regime, given);
        }
    }

    private static ReviewLine Line(ScoreLine line, FormPlaces places, IReadOnlyCollection<ReviewScore> scores)
    {
        var place = places.Of(line.Path);
        var item = place.StartsWith("indicators/", StringComparison.Ordinal)
            ? place["indicators/".Length..]
            : Execution;
        return new(item, place, line, Given(ScoreKind.Department), Given(ScoreKind.Finance));

        GivenScore? Given(ScoreKind kind) =>
            scores.FirstOrDefault(score => score.Kind == kind && score.Item == item) is { } score
                ? new(Score.FromScaled(score.Score), score.Reason, score.AccountId, score.At)
                : null;
    }
}
