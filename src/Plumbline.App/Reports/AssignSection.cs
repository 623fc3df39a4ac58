using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;
using Plumbline.Findings;

namespace Plumbline.App.Reports;

/// <summary>Gives a chapter to a 股室, and follows it until it is taken in. Each step is an event of the form.</summary>
public static class AssignSection
{
    /// <summary>Gives a chapter, or gives it to somebody else.</summary>
    public static async Task<Result<ReportSection>> Run(
        AppDb db,
        TimeProvider time,
        Actor actor,
        OpenedReport report,
        string chapter,
        long unitId,
        DateTime deadline,
        CancellationToken cancellation
    )
    {
        var form = report.Form;
        var unit = await db.Units.SingleOrDefaultAsync(one => one.Id == unitId, cancellation);
        if (!actor.May(Right.AssignSections, form.UnitPath))
        {
            return Result.Failed<ReportSection>(Refusals.NotAllowed());
        }

        if (
            unit is not { Kind: UnitKind.Section }
            || !unit.Path.StartsWith(form.UnitPath, StringComparison.Ordinal)
            || report.Chapters.All(one => one.Chapter.Id != chapter)
        )
        {
            return Result.Failed<ReportSection>(Refusals.Bad("unit", ReportMessages.NoSection.With()));
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var chain = (await db.LockChain(form.ChainId, cancellation))!;
        var section = await db
            .ReportSections.AsTracking()
            .SingleOrDefaultAsync(one => one.FormId == form.Id && one.Chapter == chapter, cancellation);
        if (section is null)
        {
            section = new() { FormId = form.Id, Chapter = chapter };
            db.ReportSections.Add(section);
        }

        (section.UnitId, section.Deadline, section.State) = (unitId, deadline, SectionState.Assigned);
        (section.HandedInAt, section.HandedInById) = (null, null);
        var change = new Change("section-assign", $"narrative/{chapter}", null, unit.Name);
        EventLog.Write(db, chain, change, actor.AccountId, time.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(section);
    }

    /// <summary>Hands a chapter in, takes it in, or gives it back.</summary>
    public static async Task<Result<ReportSection>> Move(
        AppDb db,
        Packs packs,
        TimeProvider time,
        Actor actor,
        long sectionId,
        SectionState to,
        CancellationToken cancellation
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var formId = await db
            .ReportSections.Where(one => one.Id == sectionId)
            .Select(one => one.FormId)
            .SingleAsync(cancellation);
        var (form, chain) = (await Locked<Form>.Take(db, formId, cancellation))!;
        var section = await db.ReportSections.AsTracking().SingleAsync(one => one.Id == sectionId, cancellation);
        var path = await db
            .Units.Where(unit => unit.Id == section.UnitId)
            .Select(unit => unit.Path)
            .SingleAsync(cancellation);
        var from = section.State;
        var isAllowed = (from, to) switch
        {
            (SectionState.Assigned, SectionState.HandedIn) => actor.May(Right.FillForms, path),
            (SectionState.HandedIn, SectionState.Accepted or SectionState.Assigned) => actor.May(
                Right.AssignSections,
                form.UnitPath
            ),
            _ => false,
        };
        if (!isAllowed)
        {
            return Result.Failed<ReportSection>(Refusals.NotAllowed());
        }

        if (to == SectionState.HandedIn && await StaleIn(db, packs, form, section, cancellation) is { } stale)
        {
            return Result.Failed<ReportSection>(stale);
        }

        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        section.State = to;
        (section.HandedInAt, section.HandedInById) =
            to == SectionState.HandedIn ? (now, actor.AccountId) : (section.HandedInAt, section.HandedInById);
        var change = new Change("section-move", $"narrative/{section.Chapter}", from.ToString(), to.ToString());
        EventLog.Write(db, chain, change, actor.AccountId, now);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(section);
    }

    private static async Task<Finding?> StaleIn(
        AppDb db,
        Packs packs,
        Form form,
        ReportSection section,
        CancellationToken cancellation
    )
    {
        var rows = await db
            .FormRows.Where(row => row.FormId == section.FormId && row.Part == "narrative" && row.Marks != null)
            .ToListAsync(cancellation);
        return StaleRefusal.Of(
            [.. StaleText.Left(rows).Where(left => left.Chapter == section.Chapter)],
            chapter => ReportChapters.Heading(packs, form, chapter)
        );
    }
}
