using System.Collections.Immutable;
using Plumbline.App.Content;
using Plumbline.App.Forms;
using Plumbline.App.Monitoring;
using Plumbline.Domain.Scoring;
using Plumbline.Findings;
using Plumbline.Web.Pages.RollUps;

namespace Plumbline.Web.Pages.Forms.Endpoints;

/// <summary>A line of the score sheet as the page shows it.</summary>
/// <param name="Place">Row: <c>indicators/r3</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Weight">Points to earn.</param>
/// <param name="Score">Points earned; null: not scored.</param>
/// <param name="Declared">The score that the form states.</param>
/// <param name="Working">The calculation, line by line, with the article.</param>
/// <param name="WhyNot">Why it is not scored.</param>
public sealed record CheckedLine(
    string Place,
    string Name,
    string? Weight,
    string? Score,
    string? Declared,
    ImmutableArray<string> Working,
    string? WhyNot
);

/// <summary>A finding as the page shows it.</summary>
public sealed record CheckedFinding(
    string Rule,
    string Severity,
    string Place,
    string Message,
    string? Repair,
    bool Unverified,
    string? Explanation
)
{
    /// <summary>The roll-up of the form shows what it speaks of.</summary>
    public bool OfRollUp { get; init; }
}

/// <summary>Weights given out to one kind of indicators, and what the regime has for it.</summary>
/// <param name="Name">产出指标 …</param>
/// <param name="Given">As typed.</param>
/// <param name="Of">What there is; null: the regime leaves it open.</param>
public sealed record WeightShare(string Name, string Given, string? Of);

/// <summary>The answer to a check.</summary>
public sealed record CheckAnswer(
    long Seq,
    string Weight,
    bool WeightFits,
    ImmutableArray<WeightShare> Shares,
    string? Score,
    string? Grade,
    ImmutableArray<string> WhyNoTotal,
    ImmutableArray<CheckedLine> Lines,
    int Errors,
    int Warnings,
    int Explained,
    ImmutableArray<CheckedFinding> Findings,
    IReadOnlyList<SeenChange> Changes,
    ImmutableSortedDictionary<string, string> Rates
)
{
    /// <summary>The lights of a monitoring round; null: the form is of another stage.</summary>
    public CheckedWatch? Watch { get; init; }

    internal static CheckAnswer Of(
        JudgedForm judged,
        IReadOnlyList<SeenChange> changes,
        EnglishWords english,
        Language language
    )
    {
        var sheet = judged.Checked?.Sheet;
        var places = new FormPlaces(judged.Opened);
        var weights = WeightShares.Of(judged.Checked);
        return new(
            judged.Opened.Seq,
            weights.Total.ToString(),
            weights.Total == Domain.Weight.FromPoints(100),
            [.. weights.Shares.Select(one => one with { Name = english.Say(one.Name, language) })],
            sheet?.Total?.ToString(),
            sheet?.Grade is { } grade ? english.Say(grade.Word, language) : null,
            [.. (sheet?.WhyNoTotal ?? []).Select(why => english.Say(why, language))],
            [.. (sheet?.Lines ?? []).Select(line => Line(line, places, english, language))],
            judged.Errors,
            judged.Findings.Count(found => found.Finding.Severity == Severity.Warning),
            judged.Findings.Count(found => found.Explanation is not null),
            [.. judged.Findings.Select(found => Found(found, english, language))],
            changes,
            FundRates.Of(judged, places)
        )
        {
            Watch = KeepWatch.Of(judged) is { } watch ? CheckedWatch.Of(watch, places, language) : null,
        };
    }

    private static CheckedLine Line(ScoreLine line, FormPlaces places, EnglishWords english, Language language) =>
        new(
            places.Of(line.Path),
            line.Path.StartsWith("indicators", StringComparison.Ordinal) ? line.Name : english.Say(line.Name, language),
            line.Weight?.ToString(),
            line.Score?.ToString(),
            line.Declared?.Literal,
            line.Working is { } working ? ScoreSheetText.Lines(working, language) : [],
            line.WhyNot is { } why ? english.Say(why, language) : null
        );

    private static CheckedFinding Found(FormFinding found, EnglishWords english, Language language) =>
        new(
            found.Finding.Rule,
            found.Finding.Severity.ToString().ToLowerInvariant(),
            found.Place,
            english.Say(found.Finding.Message, language),
            found.Finding.Repair is { } repair ? english.Say(repair, language) : null,
            found.Finding.Unverified,
            found.Explanation
        )
        {
            OfRollUp = RollUpsLinks.AreShown(found.Finding.Rule),
        };
}
