using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.App.Data;
using Plumbline.App.Publishing;
using Plumbline.App.Surveys;
using Plumbline.Domain.Surveys;
using Plumbline.Findings;
using Plumbline.Web.Pages.Surveys;

namespace Plumbline.Web.Pages.Answer;

/// <summary>
/// The page on which people answer, on a phone and without an account. A cookie with a random token that is good for this
/// survey alone keeps a device from answering an open link twice; nothing else about the person is asked or kept.
/// </summary>
[RequestSizeLimit(64 * 1024)]
public sealed class IndexModel(AppDb db) : PageModel
{
    private const string CookieName = "plumbline.survey.";
    private const int LongestToken = 40;

    /// <summary>What is asked; null: there is no such survey, or it is not open.</summary>
    public Questionnaire? Questionnaire { get; private set; }

    public string? Slip { get; private set; }

    /// <summary>Why this slip or device cannot answer; null: it can.</summary>
    public Message? Hindrance { get; private set; }

    /// <summary>What was missing in what was sent.</summary>
    public Message? Wrong { get; private set; }

    public bool Thanks { get; private set; }

    public async Task<IActionResult> OnGet(string code, string? t, bool done, CancellationToken cancellation)
    {
        Response.Headers.CacheControl = "no-store";
        if (await Load(code, t, cancellation) is not { } open)
        {
            return Gone();
        }

        Thanks = done;
        Hindrance = done ? null : await AnswerSurvey.Hindrance(db, open.Survey, Slip, Device(code), cancellation);
        if (!done && Slip is null && Hindrance is null && Device(code) is null)
        {
            // Before the answer, so that sending twice in a hurry counts once.
            Keep(code, AnswerSurvey.NewToken());
        }

        return Page();
    }

    public async Task<IActionResult> OnPost(string code, string? t, CancellationToken cancellation)
    {
        Response.Headers.CacheControl = "no-store";
        if (await Load(code, t, cancellation) is not { } open)
        {
            return Gone();
        }

        var device = Device(code) ?? AnswerSurvey.NewToken();
        var result = await AnswerSurvey.Run(
            db,
            open.Survey.Code,
            (Slip, device),
            Sent(open.Questionnaire),
            cancellation
        );
        if (result.TryGet(out _))
        {
            if (Slip is null)
            {
                Keep(code, device);
            }

            return LocalRedirect("~" + SurveysLinks.Answer(open.Survey.Code) + "?done=true");
        }

        var why = result.Findings[0];
        var mayMend = why.Place is FieldPlace { Path: "Answers" };
        Wrong = mayMend ? why.Message : null;
        Hindrance = mayMend ? null : why.Message;
        return Page();
    }

    private async Task<(App.Data.Records.Survey Survey, Questionnaire Questionnaire)?> Load(
        string code,
        string? slip,
        CancellationToken cancellation
    )
    {
        var normal = PublicCode.Normal(code);
        if (!PublicCode.IsCode(normal) || await OpenSurvey.Public(db, normal, cancellation) is not { } open)
        {
            return null;
        }

        Questionnaire = open.Questionnaire;
        Slip = slip is { Length: > 0 and <= LongestToken } ? slip : null;
        return open;
    }

    private PageResult Gone()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }

    private SurveyAnswers Sent(Questionnaire questionnaire)
    {
        var options = ImmutableDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        var words = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var question in questionnaire.Questions)
        {
            var text = Request.Form["q-" + question.Key].ToString();
            if (question.Kind == QuestionKind.Words)
            {
                words[question.Key] = text;
            }
            else if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var option))
            {
                options[question.Key] = option;
            }
        }

        return new(options.ToImmutable(), words.ToImmutable());
    }

    private string? Device(string code) =>
        Request.Cookies[CookieName + PublicCode.Normal(code)] is { Length: > 0 and <= LongestToken } token
            ? token
            : null;

    private void Keep(string code, string token) =>
        Response.Cookies.Append(
            CookieName + PublicCode.Normal(code),
            token,
            new()
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = Request.IsHttps,
                IsEssential = true,
                MaxAge = TimeSpan.FromDays(365),
                Path = Request.PathBase + SurveysLinks.Public,
            }
        );
}
