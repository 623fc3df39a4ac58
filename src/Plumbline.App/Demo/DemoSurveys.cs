using System.Collections.Immutable;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Surveys;
using Plumbline.Domain.Surveys;

namespace Plumbline.App.Demo;

/// <summary>Surveys of the demonstration: closed with many answers, open with few, and being built.</summary>
internal static class DemoSurveys
{
    private const int Many = 432;
    private const int Few = 17;
    private const int Given = 480;

    internal static async Task Run(
        AppDb db,
        Packs packs,
        TimeProvider time,
        Actor actor,
        (long Department, long School) units,
        int year,
        CancellationToken cancellation
    )
    {
        var parents = await Begin(units.Department, "parents", null);
        await Count(parents, (26_400, Given, false));
        await Move(parents, SurveyState.Open);
        await Answer(parents, Many, 1);
        await Move(parents, SurveyState.Closed);
        var teachers = await Begin(units.School, "teachers", null);
        await Count(teachers, (38, null, true));
        await Move(teachers, SurveyState.Open);
        await Answer(teachers, Few, 2);
        await Begin(units.Department, "public", null);

        async Task<Survey> Begin(long unit, string template, string? name) =>
            (await ChangeSurvey.Begin(db, packs, time, actor, new(unit, year, template, name), cancellation)).OrThrow();

        async Task Count(Survey survey, (long?, long?, bool) numbers) =>
            (await ChangeSurvey.Count(db, time, actor, survey.Id, numbers, cancellation)).OrThrow();

        async Task Move(Survey survey, SurveyState to) =>
            (await ChangeSurvey.Move(db, time, actor, survey.Id, to, cancellation)).OrThrow();

        async Task Answer(Survey survey, int count, int salt)
        {
            var questions = OpenSurvey.Read(survey.Content).Questions;
            db.SurveyAnswers.AddRange(
                Enumerable
                    .Range(0, count)
                    .Select(person => new SurveyAnswer
                    {
                        SurveyId = survey.Id,
                        Content = OpenSurvey.Write(Of(questions, person, salt)),
                        Paper = true,
                    })
            );
            await db.SaveChangesAsync(cancellation);
            db.ChangeTracker.Clear();
        }
    }

    // Mostly satisfied, a few not; the same at every run.
    private static SurveyAnswers Of(ImmutableArray<Question> questions, int person, int salt)
    {
        var options = questions
            .Where(question => question.Kind != QuestionKind.Words)
            .Select((question, at) => (question.Key, Option: Option(question, person * 31 + at * 17 + salt * 7)))
            .ToImmutableDictionary(pair => pair.Key, pair => pair.Option, StringComparer.Ordinal);
        var words = ImmutableDictionary<string, string>.Empty;
        return new(options, person % 60 == 5 ? words.Add("advice", "希望延长课后服务的时间。") : words);
    }

    private static int Option(Question question, int number)
    {
        var spread = number % 97 % 20;
        return question.Kind == QuestionKind.Choice ? number % question.Options.Length
            : spread < 9 ? 0
            : spread < 15 ? 1
            : spread < 18 ? 2
            : Math.Min(question.Options.Length - 1, spread - 15);
    }
}
