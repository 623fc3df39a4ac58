using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Reports;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Reports;

/// <summary>A chapter that was given to a 股室.</summary>
public sealed record GivenSection(
    ReportSection Section,
    Form Form,
    string Unit,
    string Heading,
    bool MayHandIn,
    bool MayTake
);

/// <summary>The chapters that wait for the person: to be written, or to be taken in.</summary>
public sealed class SectionsModel(
    AppDb db,
    CurrentActor current,
    Packs packs,
    TimeProvider time,
    IStringLocalizer<ReportTexts> texts
) : PageModel
{
    public ImmutableArray<GivenSection> Given { get; private set; } = [];

    public DateTime Now => time.GetUtcNow().UtcDateTime;

    public async Task OnGet(CancellationToken cancellation)
    {
        var actor = await current.Get();
        var writing = actor.Subtrees(Right.FillForms);
        var taking = actor.Subtrees(Right.AssignSections);
        var mine = db.Units.Under(unit => unit.Path, writing).Select(unit => unit.Id);
        var theirs = db.Forms.Under(form => form.UnitPath, taking).Select(form => form.Id);
        var found = await db
            .ReportSections.Where(section => mine.Contains(section.UnitId) || theirs.Contains(section.FormId))
            .Join(db.Units, section => section.UnitId, unit => unit.Id, (section, unit) => new { section, unit })
            .Join(
                db.Forms,
                pair => pair.section.FormId,
                form => form.Id,
                (pair, form) =>
                    new
                    {
                        pair.section,
                        pair.unit,
                        form,
                    }
            )
            .OrderBy(one => one.section.Deadline)
            .ToListAsync(cancellation);
        Given =
        [
            .. found.Select(one => new GivenSection(
                one.section,
                one.form,
                one.unit.Name,
                Heading(one.form, one.section.Chapter),
                one.section.State == SectionState.Assigned && IsUnder(one.unit.Path, writing),
                one.section.State == SectionState.HandedIn && IsUnder(one.form.UnitPath, taking)
            )),
        ];
    }

    /// <summary>Hands a chapter in, takes it in or gives it back.</summary>
    public async Task<IActionResult> OnPostMove(long section, SectionState to, CancellationToken cancellation)
    {
        if (!await db.ReportSections.AnyAsync(one => one.Id == section, cancellation))
        {
            return NotFound();
        }

        var result = await AssignSection.Move(db, packs, time, await current.Get(), section, to, cancellation);
        TempData.AddFlash(
            result.TryGet(out _) ? FlashTone.Success : FlashTone.Error,
            result.TryGet(out _) ? texts[$"SectionState.{to}"] : result.Findings[0].Message.In(Languages.Current)
        );
        return LocalRedirect("~" + ReportsLinks.Sections);
    }

    private static bool IsUnder(string path, ImmutableArray<string> subtrees) =>
        subtrees.Any(subtree => path.StartsWith(subtree, StringComparison.Ordinal));

    private string Heading(Form form, string chapter) => ReportChapters.Heading(packs, form, chapter);
}
