using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;
using Plumbline.App.Publishing;
using Plumbline.Domain;
using Plumbline.Domain.Surveys;
using Plumbline.Findings;

namespace Plumbline.App.Surveys;

/// <summary>A survey to begin.</summary>
/// <param name="UnitId">Whose.</param>
/// <param name="Year">Of which year.</param>
/// <param name="Template">Key of the questionnaire to start from.</param>
/// <param name="Name">Its name; blank: the questionnaire's.</param>
public sealed record NewSurvey(long UnitId, int Year, string? Template, string? Name);

/// <summary>Begins surveys, changes their questionnaires while they are drafts, opens and closes them.</summary>
public static class ChangeSurvey
{
    private const int LongestName = 100;
    private const long MostPeople = 100_000_000;

    /// <summary>The new survey, or why there is none.</summary>
    public static async Task<Result<Survey>> Begin(
        AppDb db,
        Packs packs,
        TimeProvider time,
        Actor actor,
        NewSurvey request,
        CancellationToken cancellation
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var unit = await db.Units.SingleOrDefaultAsync(one => one.Id == request.UnitId, cancellation);
        var template = packs.Surveys.FirstOrDefault(one => one.Key == request.Template);
        var refusal =
            unit is null || !actor.May(Right.FillForms, unit.Path) || !FiscalYear.IsValid(request.Year)
                ? Refusals.NotAllowed()
            : template is null ? Refusals.Bad("Template", SurveyTexts.NoTemplate.With())
            : request.Name?.Trim().Length > LongestName ? Refusals.Bad("Name", SurveyTexts.NoName.With())
            : null;
        if (refusal is not null)
        {
            return Result.Failed<Survey>(refusal);
        }

        var chain = new Chain { Kind = "survey" };
        db.Chains.Add(chain);
        await db.SaveChangesAsync(cancellation);
        var survey = new Survey
        {
            UnitId = unit!.Id,
            UnitPath = unit.Path,
            Year = request.Year,
            Name = string.IsNullOrWhiteSpace(request.Name) ? template!.Content.Title : request.Name.Trim(),
            Audience = template!.Audience,
            Content = OpenSurvey.Write(template.Content),
            Code = PublicCode.New(),
            ChainId = chain.Id,
        };
        db.Surveys.Add(survey);
        var locked = (await db.LockChain(chain.Id, cancellation))!;
        EventLog.Write(db, locked, new("survey-begin", "", null, survey.Name), actor.AccountId, Now(time));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        db.ChangeTracker.Clear();
        return Result.Of(survey);
    }

    /// <summary>Sets the questionnaire of a draft.</summary>
    public static Task<Result<Survey>> Write(
        AppDb db,
        TimeProvider time,
        Actor actor,
        long id,
        Questionnaire questionnaire,
        CancellationToken cancellation
    ) =>
        Change(
            db,
            time,
            actor,
            id,
            survey =>
            {
                var clean = Clean(questionnaire);
                if (clean.Questions.IsEmpty || clean.Overall is null || clean.Title.Length is 0 or > LongestName)
                {
                    return (null, Refusals.Bad("Questions", SurveyTexts.NoQuestions.With()));
                }

                if (clean.Questions.FirstOrDefault(one => !Parts(one)) is { } whole)
                {
                    return (null, Refusals.Bad("Questions", SurveyTexts.BadScale.With(("question", whole.Text))));
                }

                var before = survey.Content;
                // A name of its own stays when the questionnaire gets another title.
                var named = survey.Name == OpenSurvey.Read(before).Title ? clean.Title : survey.Name;
                (survey.Content, survey.Name) = (OpenSurvey.Write(clean), named);
                return survey.State == SurveyState.Draft
                    ? (new("survey-write", "questionnaire", before, survey.Content), null)
                    : (null, Refusals.Bad("State", SurveyTexts.NotThen.With()));
            },
            cancellation
        );

    /// <summary>Sets how many there are, how many papers went out, and whether an open link may be used.</summary>
    public static Task<Result<Survey>> Count(
        AppDb db,
        TimeProvider time,
        Actor actor,
        long id,
        (long? Population, long? PaperIssued, bool OpenLink) numbers,
        CancellationToken cancellation
    ) =>
        Change(
            db,
            time,
            actor,
            id,
            survey =>
            {
                if (numbers.Population is < 0 or > MostPeople || numbers.PaperIssued is < 0 or > MostPeople)
                {
                    var most = MostPeople.ToString(CultureInfo.InvariantCulture);
                    return (null, Refusals.Bad("Population", SurveyTexts.BadNumber.With(("most", most))));
                }

                var before = Numbers(survey);
                (survey.Population, survey.PaperIssued, survey.OpenLink) = numbers;
                return (new("survey-count", "", before, Numbers(survey)), null);
            },
            cancellation
        );

    /// <summary>Opens a draft, closes an open survey, or opens a closed one again.</summary>
    public static Task<Result<Survey>> Move(
        AppDb db,
        TimeProvider time,
        Actor actor,
        long id,
        SurveyState to,
        CancellationToken cancellation
    ) =>
        Change(
            db,
            time,
            actor,
            id,
            survey =>
            {
                var may =
                    (survey.State, to)
                    is
                        (SurveyState.Draft, SurveyState.Open)
                        or
                        (SurveyState.Open, SurveyState.Closed)
                        or
                        (SurveyState.Closed, SurveyState.Open);
                if (!may)
                {
                    return (null, Refusals.Bad("State", SurveyTexts.NotThen.With()));
                }

                var before = survey.State.ToString();
                survey.State = to;
                if (to == SurveyState.Open)
                {
                    survey.OpenedAt ??= Now(time);
                }

                survey.ClosedAt = to == SurveyState.Closed ? Now(time) : null;
                return (new("survey-move", "", before, to.ToString()), null);
            },
            cancellation
        );

    /// <summary>Says which satisfaction indicator of the unit's forms takes the rate; null: none any more.</summary>
    public static async Task<Result<Survey>> Link(
        AppDb db,
        TimeProvider time,
        Actor actor,
        long id,
        (long Form, string Item)? indicator,
        CancellationToken cancellation
    )
    {
        var known =
            indicator is not { } place
            || await db
                .Forms.Where(form => form.Id == place.Form)
                .Join(db.Surveys.Where(one => one.Id == id), form => form.UnitId, one => one.UnitId, (form, _) => form)
                .AnyAsync(
                    form =>
                        db.FormRows.Any(row =>
                            row.FormId == form.Id && row.Part == "indicators" && row.Item == place.Item
                        ),
                    cancellation
                );
        return await Change(
            db,
            time,
            actor,
            id,
            survey =>
            {
                if (!known)
                {
                    return (null, Refusals.Bad("Item", SurveyTexts.NoIndicator.With()));
                }

                var before = survey.Item;
                (survey.FormId, survey.Item) = (indicator?.Form, indicator?.Item);
                return (new("survey-link", "", before, survey.Item), null);
            },
            cancellation
        );
    }

    /// <summary>Changes a survey under its lock, with one event.</summary>
    internal static async Task<Result<Survey>> Change(
        AppDb db,
        TimeProvider time,
        Actor actor,
        long id,
        Func<Survey, (Change? Done, Finding? Why)> change,
        CancellationToken cancellation
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var chainId = await db.Surveys.Where(one => one.Id == id).Select(one => one.ChainId).SingleAsync(cancellation);
        var chain = (await db.LockChain(chainId, cancellation))!;
        var survey = await db.Surveys.AsTracking().SingleAsync(one => one.Id == id, cancellation);
        if (!actor.May(Right.FillForms, survey.UnitPath))
        {
            return Result.Failed<Survey>(Refusals.NotAllowed());
        }

        var (done, why) = change(survey);
        if (done is null)
        {
            db.ChangeTracker.Clear();
            return Result.Failed<Survey>(why!);
        }

        EventLog.Write(db, chain, done, actor.AccountId, Now(time));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        db.ChangeTracker.Clear();
        return Result.Of(survey);
    }

    // A scale of which none, or all, counts as satisfied measures nothing.
    private static bool Parts(Question one) =>
        one.Kind != QuestionKind.Scale || (one.Satisfied >= 1 && one.Satisfied < one.Options.Length);

    private static Questionnaire Clean(Questionnaire typed) =>
        new(
            typed.Title.Trim(),
            typed.Lead.Trim(),
            [
                .. typed
                    .Questions.Select(one =>
                        one with
                        {
                            Text = one.Text.Trim(),
                            Options =
                            [
                                .. one.Options.Select(option => option.Trim()).Where(option => option.Length > 0),
                            ],
                        }
                    )
                    .Where(one => one.Text.Length > 0)
                    .Where(one => one.Kind == QuestionKind.Words || one.Options.Length >= 2)
                    .DistinctBy(one => one.Key, StringComparer.Ordinal)
                    .Take(Questionnaire.MostQuestions)
                    .Select(one => one.Kind == QuestionKind.Scale ? one : one with { Satisfied = 0 }),
            ]
        );

    private static string Numbers(Survey survey) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"population {survey.Population}, paper {survey.PaperIssued}, open {survey.OpenLink}"
        );

    private static DateTime Now(TimeProvider time) => EventLog.Stamp(time.GetUtcNow().UtcDateTime);
}
