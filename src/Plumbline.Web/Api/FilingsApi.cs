using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.Domain;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;
using Plumbline.Web.Access;
using Plumbline.Web.Pages.Forms.Endpoints;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Api;

/// <summary>
/// A filing in a list; amounts are exact yuan as text, scores points as text, instants in UTC. The revision tells a client
/// that kept the filing whether its content changed since.
/// </summary>
public sealed record FilingHeadJson(
    long Id,
    long TaskId,
    long UnitId,
    long? ProjectId,
    string Name,
    int Year,
    string Regime,
    FormState State,
    DateTime Deadline,
    DateTime? SubmittedAt,
    string? Score,
    Grade? Grade,
    string? Budget,
    string? Executed,
    int Errors,
    int Warnings,
    long Revision
)
{
    internal static FilingHeadJson Of(Form row, long revision) =>
        new(
            row.Id,
            row.TaskId,
            row.UnitId,
            row.ProjectId,
            row.Name,
            row.Year,
            row.Regime,
            row.State,
            row.Deadline,
            row.SubmittedAt,
            row.SelfScore is { } score ? Points(score) : null,
            row.Grade,
            row.BudgetFen is { } budget ? ApiMoney.Yuan(budget) : null,
            row.ExecutedFen is { } executed ? ApiMoney.Yuan(executed) : null,
            row.Errors,
            row.Warnings,
            revision
        );

    private static string Points(long scaled) =>
        ((decimal)scaled / 10_000).ToString("0.####", CultureInfo.InvariantCulture);
}

/// <summary>A filing with its content, in the shape of <c>plumb schema</c>.</summary>
/// <param name="Head">As in a list.</param>
/// <param name="Revision">Of the content; also the entity tag.</param>
/// <param name="Filing">The content.</param>
public sealed record FilingContentJson(FilingHeadJson Head, long Revision, JsonNode Filing);

/// <summary>The rows of a filing.</summary>
/// <param name="Revision">Of the content; also the entity tag.</param>
/// <param name="Rows">Each with the part, item and fields that a change names, and what the fields hold.</param>
public sealed record FilingRowsJson(long Revision, ImmutableArray<ShownRow> Rows);

/// <summary>What a filing scores.</summary>
/// <param name="Seq">Revision that was scored.</param>
/// <param name="Score">Points; null: there is no total.</param>
/// <param name="Grade">By the regime.</param>
/// <param name="WhyNoTotal">Why there is no total.</param>
/// <param name="Lines">Each line with its working.</param>
public sealed record FilingScoresJson(
    long Seq,
    string? Score,
    string? Grade,
    ImmutableArray<string> WhyNoTotal,
    ImmutableArray<CheckedLine> Lines
);

/// <summary>What was found in a filing.</summary>
/// <param name="Seq">Revision that was checked.</param>
/// <param name="Errors">How many.</param>
/// <param name="Warnings">How many.</param>
/// <param name="Items">All of them.</param>
public sealed record FilingFindingsJson(long Seq, int Errors, int Warnings, ImmutableArray<CheckedFinding> Items);

/// <summary>Filings: lists, content, scores with their working, findings.</summary>
internal static class FilingsApi
{
    private static readonly Template BadState = new("state 是其中之一：{states}", "state is one of: {states}");

    private static readonly string States = string.Join(
        ' ',
        Enum.GetNames<FormState>().Select(JsonNamingPolicy.CamelCase.ConvertName)
    );

    internal static async Task<IResult> List(
        long? task,
        int? year,
        string? state,
        long? unit,
        string? after,
        int? limit,
        HttpContext context,
        CurrentActor current,
        AppDb db,
        CancellationToken cancellation
    )
    {
        if (ApiPaging.Of(after, limit) is not { } paging)
        {
            return ApiPaging.Refused();
        }

        if (!IsState(state, out var wanted))
        {
            return new ProblemAnswer(StatusCodes.Status400BadRequest, BadState.With(("states", States)));
        }

        var rows = await Seen(db, await current.Get())
            .Where(row => row.Id > paging.After)
            .Where(row => (task == null || row.TaskId == task) && (unit == null || row.UnitId == unit))
            .Where(row => (year == null || row.Year == year) && (wanted == null || row.State == wanted))
            .Join(db.Chains, row => row.ChainId, chain => chain.Id, (row, chain) => new { row, chain.Seq })
            .OrderBy(pair => pair.row.Id)
            .Take(paging.Limit + 1)
            .ToListAsync(cancellation);
        return ApiAnswers.Page(
            context,
            paging,
            rows.Select(pair => (pair.row.Id, FilingHeadJson.Of(pair.row, pair.Seq)))
        );
    }

    // As answers write it: draft, unitApproved.
    private static bool IsState(string? text, out FormState? state)
    {
        var known = Enum.GetValues<FormState>()
            .Where(one => one.ToString().Equals(text, StringComparison.OrdinalIgnoreCase))
            .ToList();
        state = known.Count == 1 ? known[0] : null;
        return string.IsNullOrEmpty(text) || known.Count == 1;
    }

    internal static async Task<IResult> Get(
        long id,
        HttpContext context,
        CurrentActor current,
        AppDb db,
        CancellationToken cancellation
    )
    {
        if (await Open(id, current, db, cancellation) is not { } opened)
        {
            return new ProblemAnswer(StatusCodes.Status404NotFound);
        }

        var content = new FilingContentJson(
            FilingHeadJson.Of(opened.Form, opened.Seq),
            opened.Seq,
            opened.Joined.Filing
        );
        return ApiAnswers.Json(context, content, Tag(opened.Seq, opened.Form.State));
    }

    /// <summary>The rows under the names by which changes are written.</summary>
    internal static async Task<IResult> Rows(
        long id,
        HttpContext context,
        CurrentActor current,
        AppDb db,
        CancellationToken cancellation
    ) =>
        await Open(id, current, db, cancellation) is { } opened
            ? ApiAnswers.Json(
                context,
                new FilingRowsJson(opened.Seq, FormRows.Of(opened.Rows)),
                Tag(opened.Seq, opened.Form.State)
            )
            : new ProblemAnswer(StatusCodes.Status404NotFound);

    internal static async Task<IResult> Scores(
        long id,
        HttpContext context,
        CurrentActor current,
        AppDb db,
        Packs packs,
        CancellationToken cancellation
    )
    {
        if (await Judged(id, context, current, db, packs, cancellation) is not { } checkedForm)
        {
            return new ProblemAnswer(StatusCodes.Status404NotFound);
        }

        var answer = new FilingScoresJson(
            checkedForm.Seq,
            checkedForm.Score,
            checkedForm.Grade,
            checkedForm.WhyNoTotal,
            checkedForm.Lines
        );
        return ApiAnswers.Json(context, answer);
    }

    internal static async Task<IResult> Findings(
        long id,
        HttpContext context,
        CurrentActor current,
        AppDb db,
        Packs packs,
        CancellationToken cancellation
    ) =>
        await Judged(id, context, current, db, packs, cancellation) is { } judged
            ? ApiAnswers.Json(
                context,
                new FilingFindingsJson(judged.Seq, judged.Errors, judged.Warnings, judged.Findings)
            )
            : new ProblemAnswer(StatusCodes.Status404NotFound);

    /// <summary>
    /// How the entity tag of a filing starts: its revision and state, which <c>If-Match</c> compares. The hash of what is sent
    /// follows, since a score may be kept later without a new revision.
    /// </summary>
    internal static string Tag(long revision, FormState state) =>
        string.Create(CultureInfo.InvariantCulture, $"{revision}-{state}-");

    /// <summary>The forms that the account sees; 涉密 ones stay within the application.</summary>
    internal static IQueryable<Form> Seen(AppDb db, Actor actor) =>
        Unclassified.Forms(db).Under(row => row.UnitPath, actor.Subtrees(Right.ViewForms));

    private static async Task<OpenedForm?> Open(
        long id,
        CurrentActor current,
        AppDb db,
        CancellationToken cancellation
    ) =>
        await Seen(db, await current.Get()).AnyAsync(row => row.Id == id, cancellation)
            ? await OpenForm.Run(db, id, cancellation)
            : null;

    private static async Task<CheckAnswer?> Judged(
        long id,
        HttpContext context,
        CurrentActor current,
        AppDb db,
        Packs packs,
        CancellationToken cancellation
    ) =>
        await Open(id, current, db, cancellation) is { } opened
            ? CheckAnswer.Of(
                await CheckForm.Run(db, opened, packs, cancellation),
                [],
                packs.English,
                ProblemAnswer.LanguageOf(context)
            )
            : null;
}
