using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Plumbline.App;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Season;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;
using Plumbline.Web.Access;
using Plumbline.Web.Components;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Tasks;

/// <summary>A form in the list of its task.</summary>
public sealed record FormLine(Form Form, string UnitName);

/// <summary>A request that waits for an answer.</summary>
public sealed record RequestLine(TaskRequest Request, Form Form, string UnitName, string Asker);

/// <summary>Whom a shifted deadline hits.</summary>
public sealed record WhatIf(DateTime Deadline, int Shorter, int Longer, IReadOnlyList<string> Units);

/// <summary>One task: progress, forms, extensions, withdrawals, requests.</summary>
public sealed class TaskModel(AppDb db, TimeProvider time, CurrentActor current, IStringLocalizer<TaskTexts> texts)
    : PageModel
{
    private const int PageSize = 50;

    private static readonly FormState[] Unfinished = [FormState.Draft, FormState.Returned];

    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public FormState? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true, Name = PagerTagHelper.Key)]
    public int Number { get; set; } = 1;

    [BindProperty(SupportsGet = true)]
    public DateTime? If { get; set; }

    public SeasonTask Task { get; private set; } = new();

    public bool MayManage { get; private set; }

    /// <summary>Whether workbooks of units without accounts can be dropped in.</summary>
    public bool MayImport { get; private set; }

    public IReadOnlyList<(FormState State, int Count)> States { get; private set; } = [];

    public int Total { get; private set; }

    public int Overdue { get; private set; }

    public int Withdrawn { get; private set; }

    public int Matching { get; private set; }

    public IReadOnlyList<FormLine> Forms { get; private set; } = [];

    public IReadOnlyList<RequestLine> Requests { get; private set; } = [];

    public WhatIf? Shift { get; private set; }

    public DateTime Now { get; } = time.GetUtcNow().UtcDateTime;

    public static int Size => PageSize;

    public bool IsLate(Form form) => form.WithdrawnAt is null && form.Deadline < Now && Unfinished.Contains(form.State);

    public async Task<IActionResult> OnGet(CancellationToken cancellation)
    {
        var actor = await current.Get();
        if (await Find(actor, cancellation) is not { } visible)
        {
            return NotFound();
        }

        await LoadProgress(visible, cancellation);
        await LoadForms(visible, cancellation);
        if (MayManage)
        {
            Requests = await LoadRequests(cancellation);
        }

        Shift = If is { } shown ? await Suppose(visible, ChinaTime.Instant(shown), cancellation) : null;
        return Page();
    }

    public Task<IActionResult> OnPostExtend(long[] chosen, DateTime? until, string? reason, CancellationToken stop) =>
        Change(
            actor =>
                ExtendForms.Run(
                    db,
                    time,
                    actor,
                    new(Id, chosen, until is { } shown ? ChinaTime.Instant(shown) : DateTime.MinValue, reason),
                    stop
                ),
            "Task.Extended",
            stop
        );

    public Task<IActionResult> OnPostWithdraw(long[] chosen, string? reason, CancellationToken stop) =>
        Change(actor => WithdrawForms.Run(db, time, actor, new(Id, chosen, reason), stop), "Task.WithdrawnDone", stop);

    public Task<IActionResult> OnPostReissue(long[] chosen, string? reason, CancellationToken stop) =>
        Change(actor => ReissueForms.Run(db, time, actor, new(Id, chosen, reason), stop), "Task.Reissued", stop);

    public async Task<IActionResult> OnPostClose(string? reason, CancellationToken cancellation)
    {
        var actor = await current.Get();
        if (await Find(actor, cancellation) is null)
        {
            return NotFound();
        }

        Tell(await CloseTask.Run(db, time, actor, Id, reason, cancellation), _ => texts["Task.CloseDone"]);
        return Redirect(Url.Task(Id));
    }

    public async Task<IActionResult> OnPostAnswer(
        long request,
        bool granted,
        string? answer,
        CancellationToken cancellation
    )
    {
        var actor = await current.Get();
        var known =
            await Find(actor, cancellation) is not null
            && await db
                .TaskRequests.Where(row => row.Id == request)
                .AnyAsync(row => db.Forms.Any(form => form.Id == row.FormId && form.TaskId == Id), cancellation);
        if (!known)
        {
            return NotFound();
        }

        var answered = await AnswerRequest.Run(db, time, actor, new(request, granted, answer), cancellation);
        Tell(answered, _ => texts["Ask.Answered"]);
        return Redirect(Url.Task(Id));
    }

    private async Task<IActionResult> Change(
        Func<Actor, Task<Result<int>>> operation,
        string done,
        CancellationToken cancellation
    )
    {
        var actor = await current.Get();
        if (await Find(actor, cancellation) is null)
        {
            return NotFound();
        }

        Tell(await operation(actor), count => count == 0 ? texts["Task.Unchanged"] : texts[done, count]);
        return Redirect(Url.Task(Id));
    }

    private void Tell<T>(Result<T> result, Func<T, string> done)
        where T : notnull
    {
        if (result.TryGet(out var value))
        {
            TempData.AddFlash(FlashTone.Success, done(value));
        }
        else
        {
            TempData.AddRefusals(result.Findings);
        }
    }

    // The forms of the task that the person may see; null when there are none and the task is not the person's.
    private async Task<IQueryable<Form>?> Find(Actor actor, CancellationToken cancellation)
    {
        var task = await db.Tasks.SingleOrDefaultAsync(row => row.Id == Id, cancellation);
        if (task is null)
        {
            return null;
        }

        Task = task;
        var region = await db.Units.SingleAsync(unit => unit.Id == task.UnitId, cancellation);
        MayManage = actor.May(Right.ManageTasks, region.Path);
        MayImport = !actor.Subtrees(Right.ImportFigures).IsEmpty;
        var visible = db
            .Forms.Where(form => form.TaskId == Id)
            .Under(form => form.UnitPath, actor.Subtrees(Right.ViewOverview));
        return MayManage || await visible.AnyAsync(cancellation) ? visible : null;
    }

    private async Task LoadProgress(IQueryable<Form> visible, CancellationToken cancellation)
    {
        var open = visible.Where(form => form.WithdrawnAt == null);
        var counts = await open.GroupBy(form => form.State)
            .Select(some => new { some.Key, Count = some.Count() })
            .ToListAsync(cancellation);
        States = [.. counts.OrderBy(row => row.Key).Select(row => (row.Key, row.Count))];
        Total = States.Sum(row => row.Count);
        Overdue = await open.CountAsync(Late(Now), cancellation);
        Withdrawn = await visible.CountAsync(form => form.WithdrawnAt != null, cancellation);
    }

    private async Task LoadForms(IQueryable<Form> visible, CancellationToken cancellation)
    {
        var query = Show switch
        {
            "withdrawn" => visible.Where(form => form.WithdrawnAt != null),
            "overdue" => visible.Where(form => form.WithdrawnAt == null).Where(Late(Now)),
            _ => visible,
        };
        query = State is { } state ? query.Where(form => form.State == state) : query;
        var rows = query.Join(db.Units, form => form.UnitId, unit => unit.Id, (form, unit) => new { form, unit.Name });
        if (!string.IsNullOrWhiteSpace(Q))
        {
            var words = Q.Trim();
            rows = rows.Where(row => row.form.Name.Contains(words) || row.Name.Contains(words));
        }

        Matching = await rows.CountAsync(cancellation);
        Number = Math.Clamp(Number, 1, Math.Max(1, (Matching + PageSize - 1) / PageSize));
        var page = await rows.OrderBy(row => row.form.UnitPath)
            .ThenBy(row => row.form.Id)
            .Skip((Number - 1) * PageSize)
            .Take(PageSize)
            .ToListAsync(cancellation);
        Forms = [.. page.Select(row => new FormLine(row.form, row.Name))];
    }

    private async Task<IReadOnlyList<RequestLine>> LoadRequests(CancellationToken cancellation)
    {
        var rows = await db
            .TaskRequests.Where(request => request.Granted == null)
            .Join(db.Forms, request => request.FormId, form => form.Id, (request, form) => new { request, form })
            .Where(row => row.form.TaskId == Id)
            .OrderBy(row => row.request.At)
            .Take(100)
            .Select(row => new
            {
                row.request,
                row.form,
                Unit = db.Units.First(unit => unit.Id == row.form.UnitId).Name,
                Asker = db.Users.First(user => user.Id == row.request.AccountId).DisplayName,
            })
            .ToListAsync(cancellation);
        return [.. rows.Select(row => new RequestLine(row.request, row.form, row.Unit, row.Asker))];
    }

    // Of forms that are not handed in: who would have less time, who more.
    private async Task<WhatIf> Suppose(IQueryable<Form> visible, DateTime then, CancellationToken cancellation)
    {
        var open = visible.Where(form => form.WithdrawnAt == null && Unfinished.Contains(form.State));
        var shorter = open.Where(form => form.Deadline > then);
        var units = await shorter
            .Join(db.Units, form => form.UnitId, unit => unit.Id, (_, unit) => unit.Name)
            .Distinct()
            .OrderBy(name => name)
            .ToListAsync(cancellation);
        return new(
            then,
            await shorter.CountAsync(cancellation),
            await open.CountAsync(form => form.Deadline < then, cancellation),
            units
        );
    }

    private static System.Linq.Expressions.Expression<Func<Form, bool>> Late(DateTime now) =>
        form => (form.State == FormState.Draft || form.State == FormState.Returned) && form.Deadline < now;
}
