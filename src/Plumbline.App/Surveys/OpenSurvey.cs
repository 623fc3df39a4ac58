using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.Domain.Surveys;

namespace Plumbline.App.Surveys;

/// <summary>A survey with its questionnaire and what came in.</summary>
/// <param name="Survey">The survey.</param>
/// <param name="Questionnaire">What is asked.</param>
/// <param name="Result">What was answered so far.</param>
/// <param name="Slips">Slips given out.</param>
/// <param name="Words">Free words by key of the question, in no order that tells who wrote first.</param>
public sealed record OpenedSurvey(
    Survey Survey,
    Questionnaire Questionnaire,
    SurveyResult Result,
    int Slips,
    ILookup<string, string> Words
);

/// <summary>Opens surveys.</summary>
public static class OpenSurvey
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The survey, or null where the person may not see the unit's.</summary>
    public static async Task<OpenedSurvey?> Run(AppDb db, Actor actor, long id, CancellationToken cancellation) =>
        await db.Surveys.SingleOrDefaultAsync(survey => survey.Id == id, cancellation) is { } survey
        && actor.May(Right.ViewForms, survey.UnitPath)
            ? await Of(db, survey, cancellation)
            : null;

    /// <summary>The survey that is open under a code; null: there is none, or it is not open.</summary>
    public static async Task<(Survey Survey, Questionnaire Questionnaire)?> Public(
        AppDb db,
        string code,
        CancellationToken cancellation
    ) =>
        await db.Surveys.SingleOrDefaultAsync(one => one.Code == code, cancellation)
            is { State: SurveyState.Open } survey
            ? (survey, Read(survey.Content))
            : null;

    internal static async Task<OpenedSurvey> Of(AppDb db, Survey survey, CancellationToken cancellation)
    {
        var questionnaire = Read(survey.Content);
        var contents = await db
            .SurveyAnswers.Where(answer => answer.SurveyId == survey.Id)
            .Select(answer => answer.Content)
            .ToListAsync(cancellation);
        var answers = contents.ConvertAll(content => JsonSerializer.Deserialize<SurveyAnswers>(content, Json)!);
        var slips = await db.SurveyMarks.CountAsync(mark => mark.SurveyId == survey.Id && mark.Slip, cancellation);
        // Through an open link it is not known how many were asked.
        var issued =
            survey.OpenLink ? null
            : slips + survey.PaperIssued is { } all ? all
            : (long?)(slips > 0 ? slips : null);
        var words = answers
            .SelectMany(one => one.Words)
            .OrderBy(pair => pair.Value, StringComparer.Ordinal)
            .ToLookup(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        var result = SurveyResult.Of(questionnaire, answers, issued, survey.Population);
        return new(survey, questionnaire, result, slips, words);
    }

    internal static Questionnaire Read(string content) => JsonSerializer.Deserialize<Questionnaire>(content, Json)!;

    internal static string Write(Questionnaire questionnaire) => JsonSerializer.Serialize(questionnaire, Json);

    internal static string Write(SurveyAnswers answers) => JsonSerializer.Serialize(answers, Json);
}
