using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.Domain.Surveys;
using Plumbline.Findings;

namespace Plumbline.App.Surveys;

/// <summary>
/// Takes in answers without knowing whose they are. A slip answers once; through an open link a device answers once. Only hashes
/// of random tokens are kept, apart from the answers and without a time.
/// </summary>
public static class AnswerSurvey
{
    /// <summary>Most slips given out at once.</summary>
    public const int MostSlips = 500;

    /// <summary>Most papers typed at once.</summary>
    public const int MostPapers = 200;

    private const int TokenBytes = 10;

    /// <summary>A random token for a slip or a device.</summary>
    public static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));

    /// <summary>The rest of the slips' life is on paper: their tokens are given once and kept nowhere.</summary>
    public static async Task<Result<ImmutableArray<string>>> GiveSlips(
        AppDb db,
        TimeProvider time,
        Actor actor,
        long id,
        int count,
        CancellationToken cancellation
    )
    {
        if (count is < 1 or > MostSlips)
        {
            return Result.Failed<ImmutableArray<string>>(
                Refusals.Bad("Count", SurveyTexts.BadNumber.With(("most", Text(MostSlips))))
            );
        }

        ImmutableArray<string> tokens = [.. Enumerable.Range(0, count).Select(_ => NewToken())];
        var given = await ChangeSurvey.Change(
            db,
            time,
            actor,
            id,
            survey =>
            {
                if (survey.State != SurveyState.Open)
                {
                    return (null, Refusals.Bad("State", SurveyTexts.NotThen.With()));
                }

                db.SurveyMarks.AddRange(
                    tokens.Select(token => new SurveyMark
                    {
                        SurveyId = id,
                        Hash = Hash(token),
                        Slip = true,
                    })
                );
                return (new("survey-slips", "", null, Text(count)), null);
            },
            cancellation
        );
        return given.Then(_ => Result.Of(tokens));
    }

    /// <summary>Whether somebody with this slip or device may still answer; null: yes.</summary>
    public static async Task<Message?> Hindrance(
        AppDb db,
        Survey survey,
        string? slip,
        string? device,
        CancellationToken cancellation
    )
    {
        if (slip is not null)
        {
            var hash = Hash(slip);
            var open = await db.SurveyMarks.AnyAsync(
                mark => mark.SurveyId == survey.Id && mark.Hash == hash && mark.Slip && !mark.Used,
                cancellation
            );
            return open ? null : SurveyTexts.NoSlip.With();
        }

        if (!survey.OpenLink)
        {
            return SurveyTexts.NoSlip.With();
        }

        var known = device is null ? null : Hash(device);
        var twice =
            known is not null
            && await db.SurveyMarks.AnyAsync(mark => mark.SurveyId == survey.Id && mark.Hash == known, cancellation);
        return twice ? SurveyTexts.Twice.With() : null;
    }

    /// <summary>Takes one questionnaire in from a slip or, through an open link, from a device.</summary>
    public static async Task<Result<SurveyAnswers>> Run(
        AppDb db,
        string code,
        (string? Slip, string Device) from,
        SurveyAnswers answers,
        CancellationToken cancellation
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await OpenSurvey.Public(db, code, cancellation) is not { } open)
        {
            return Bad("State", SurveyTexts.NotThen.With());
        }

        if (answers.Fitting(open.Questionnaire) is not { } fitting)
        {
            return Bad("Answers", SurveyTexts.Nothing.With());
        }

        var id = open.Survey.Id;
        if (await Hindrance(db, open.Survey, from.Slip, from.Device, cancellation) is { } why)
        {
            return Bad("Slip", why);
        }

        if (from.Slip is { } slip && !await Use(db, id, slip, cancellation))
        {
            return Bad("Slip", SurveyTexts.NoSlip.With());
        }

        Add(db, id, from, fitting);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // The same device sent twice at once; the first of them is in.
            return Bad("Slip", SurveyTexts.Twice.With());
        }

        await transaction.CommitAsync(cancellation);
        db.ChangeTracker.Clear();
        return Result.Of(fitting);
    }

    private static void Add(AppDb db, long survey, (string? Slip, string Device) from, SurveyAnswers answers)
    {
        if (from.Slip is null)
        {
            db.SurveyMarks.Add(
                new()
                {
                    SurveyId = survey,
                    Hash = Hash(from.Device),
                    Used = true,
                }
            );
        }

        db.SurveyAnswers.Add(new() { SurveyId = survey, Content = OpenSurvey.Write(answers) });
    }

    // Two who hold a copy of one slip: the database lets one of them through.
    private static async Task<bool> Use(AppDb db, long survey, string slip, CancellationToken cancellation)
    {
        var hash = Hash(slip);
        return await db
                .SurveyMarks.Where(mark => mark.SurveyId == survey && mark.Hash == hash && !mark.Used)
                .ExecuteUpdateAsync(mark => mark.SetProperty(one => one.Used, valueExpression: true), cancellation) > 0;
    }

    /// <summary>Types papers in: each row the numbers of the chosen options from 1, or free words.</summary>
    /// <param name="db">The database.</param>
    /// <param name="time">The clock.</param>
    /// <param name="actor">Who types.</param>
    /// <param name="id">The survey.</param>
    /// <param name="rows">For each paper the cell of each question, in their order; blank: not answered.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>How many papers were taken; a cell that is no option refuses them all.</returns>
    public static async Task<Result<string>> TypePapers(
        AppDb db,
        TimeProvider time,
        Actor actor,
        long id,
        IReadOnlyList<IReadOnlyList<string>> rows,
        CancellationToken cancellation
    )
    {
        var taken = 0;
        var typed = await ChangeSurvey.Change(
            db,
            time,
            actor,
            id,
            survey =>
            {
                if (survey.State == SurveyState.Draft || rows.Count > MostPapers)
                {
                    return (null, Refusals.Bad("State", SurveyTexts.NotThen.With()));
                }

                var read = rows.Select((row, at) => Paper(OpenSurvey.Read(survey.Content), row, at + 1)).ToList();
                if (read.Select(one => one.Wrong).FirstOrDefault(wrong => wrong is not null) is { } wrong)
                {
                    return (null, Refusals.Bad("Rows", wrong));
                }

                var papers = read.Select(one => one.Answers).OfType<SurveyAnswers>().ToList();
                if (papers.Count == 0)
                {
                    return (null, Refusals.Bad("Rows", SurveyTexts.Nothing.With()));
                }

                db.SurveyAnswers.AddRange(
                    papers.Select(one => new SurveyAnswer
                    {
                        SurveyId = id,
                        Content = OpenSurvey.Write(one),
                        Paper = true,
                    })
                );
                taken = papers.Count;
                return (new("survey-papers", "", null, Text(papers.Count)), null);
            },
            cancellation
        );
        return typed.Then(_ => Result.Of(Text(taken)));
    }

    private static (SurveyAnswers? Answers, Message? Wrong) Paper(
        Questionnaire questionnaire,
        IReadOnlyList<string> row,
        int number
    )
    {
        var options = ImmutableDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        var words = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (question, at) in questionnaire.Questions.Select((question, at) => (question, at)))
        {
            var cell = at < row.Count ? row[at].Trim() : "";
            if (cell.Length == 0)
            {
                continue;
            }

            if (question.Kind == QuestionKind.Words)
            {
                words[question.Key] = cell;
            }
            else if (
                int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var option)
                && option >= 1
                && option <= question.Options.Length
            )
            {
                options[question.Key] = option - 1;
            }
            else
            {
                return (
                    null,
                    SurveyTexts.BadPaper.With(("row", Text(number)), ("question", Text(at + 1)), ("text", cell))
                );
            }
        }

        return (new SurveyAnswers(options.ToImmutable(), words.ToImmutable()).Fitting(questionnaire), null);
    }

    private static Result<SurveyAnswers> Bad(string field, Message why) =>
        Result.Failed<SurveyAnswers>(Refusals.Bad(field, why));

    private static string Hash(string token) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
