using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Jobs;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Admin;

/// <summary>A job and how it stands.</summary>
/// <param name="Plan">What it is.</param>
/// <param name="Job">How it stands; null: no node has looked yet.</param>
/// <param name="IsRunning">A node does it now.</param>
public sealed record JobRow(JobPlan Plan, Job? Job, bool IsRunning);

/// <summary>Background work: what runs now, how the last round ended, when the next begins; a round now.</summary>
public sealed class JobsModel(
    AppDb db,
    TimeProvider time,
    CurrentActor current,
    IEnumerable<JobPlan> plans,
    IStringLocalizer<AdminTexts> texts
) : PageModel
{
    public ImmutableArray<JobRow> Rows { get; private set; } = [];

    public async Task OnGet(CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var jobs = await db.Jobs.ToDictionaryAsync(job => job.Name, StringComparer.Ordinal, cancellation);
        Rows =
        [
            .. plans.Select(plan =>
            {
                var job = jobs.GetValueOrDefault(plan.Name);
                return new JobRow(plan, job, job?.LeaseUntil > now);
            }),
        ];
    }

    public async Task<IActionResult> OnPostRun(string name, CancellationToken cancellation)
    {
        var asked = await AskJob.Run(db, time, await current.Get(), name, cancellation);
        TempData.AddFlash(
            asked ? FlashTone.Success : FlashTone.Warning,
            asked ? texts["Jobs.Asked"] : texts["Jobs.NotYet"]
        );
        return Redirect(Url.Content("~" + AdminLinks.Jobs));
    }

    /// <summary>The pause between rounds, in the largest whole unit.</summary>
    public string Every(JobPlan plan) =>
        plan.Every >= TimeSpan.FromHours(1) ? texts["Jobs.Hours", plan.Every / TimeSpan.FromHours(1)]
        : plan.Every >= TimeSpan.FromMinutes(1) ? texts["Jobs.Minutes", plan.Every / TimeSpan.FromMinutes(1)]
        : texts["Jobs.Seconds", plan.Every / TimeSpan.FromSeconds(1)];

    /// <summary>How long the last round took, in seconds to one decimal; null: none has ended.</summary>
    public static string? Took(Job? job) =>
        job is { StartedAt: { } from, EndedAt: { } to } && to >= from
            ? $"{(to - from).Ticks / TimeSpan.TicksPerMillisecond / 1000m:0.0} s"
            : null;
}
