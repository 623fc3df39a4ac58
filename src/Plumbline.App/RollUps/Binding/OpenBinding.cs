using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.Domain.Filings;

namespace Plumbline.App.RollUps.Binding;

/// <summary>Sets a form against the roll-ups of the units and projects below it, or of the parts of its project.</summary>
public static class OpenBinding
{
    /// <summary>The lines; none where nothing lies below. Who may see the form is settled before.</summary>
    public static async Task<OpenedBinding?> Run(
        AppDb db,
        Packs packs,
        TimeProvider time,
        long formId,
        CancellationToken cancellation
    )
    {
        if (await OpenForm.Run(db, formId, cancellation) is not { } opened)
        {
            return null;
        }

        var unit = await db.Units.SingleAsync(one => one.Id == opened.Form.UnitId, cancellation);
        var below = await Below(db, packs, time.GetUtcNow().UtcDateTime, opened, int.MaxValue, cancellation);
        var registered = await RegisterLines.Of(db, packs, opened, unit, cancellation);
        var surveyed = await SurveyLines.Of(db, opened, cancellation);
        return new(opened, [.. below, .. registered, .. surveyed]);
    }

    /// <summary>
    /// The lines of units, projects and parts below alone; which of them are late is told as of an instant. Indicators are
    /// merged over no more than so many forms: all their rows have to be read.
    /// </summary>
    internal static async Task<ImmutableArray<BindLine>> Below(
        AppDb db,
        Packs packs,
        DateTime now,
        OpenedForm opened,
        int mostMerged,
        CancellationToken cancellation
    )
    {
        var form = opened.Form;
        var unit = await db.Units.SingleAsync(one => one.Id == form.UnitId, cancellation);
        var stage = await db
            .Tasks.Where(task => task.Id == form.TaskId)
            .Select(task => task.Stage)
            .SingleAsync(cancellation);
        var all = BindingLines.Names(opened);
        IReadOnlySet<string> Names(ImmutableArray<Contributor> forms) =>
            forms.Length <= mostMerged ? all : ImmutableHashSet<string>.Empty;
        var rolled = new List<RolledForms>();
        if (form.Subject == FilingSubject.Department)
        {
            var units = await Forms(db, now, form, unit, FilingSubject.Department, cancellation);
            var projects = await Forms(db, now, form, unit, FilingSubject.Project, cancellation);
            rolled.Add(await Of(db, (BindSource.Units, FilingSubject.Department), units, Names(units), cancellation));
            rolled.Add(
                await Of(db, (BindSource.Projects, FilingSubject.Project), projects, Names(projects), cancellation)
            );
        }
        else
        {
            var projects = await Forms(db, now, form, unit, FilingSubject.Project, cancellation);
            ImmutableArray<Contributor> parts = [.. projects.Where(one => IsPart(one, form))];
            rolled.Add(await Of(db, (BindSource.Parts, FilingSubject.Project), parts, Names(parts), cancellation));
        }

        var lines = new BindingLines(opened, FormUnit.Of(packs, form, stage));
        return [.. rolled.Where(one => one.Sum.Coverage.Expected > 0).SelectMany(lines.Of)];
    }

    private static async Task<ImmutableArray<Contributor>> Forms(
        AppDb db,
        DateTime now,
        Form form,
        Unit unit,
        FilingSubject subject,
        CancellationToken cancellation
    ) => (await OpenRollUp.Of(db, now, form.TaskId, unit, subject, cancellation))!.Contributors;

    private static async Task<RolledForms> Of(
        AppDb db,
        (BindSource Source, FilingSubject Subject) of,
        ImmutableArray<Contributor> forms,
        IReadOnlySet<string> names,
        CancellationToken cancellation
    ) => new(of.Source, SumUp.Of(of.Subject, forms), await MergeIndicators.Named(db, forms, names, cancellation));

    // Its parts say so, or they are the same project of units below.
    private static bool IsPart(Contributor one, Form form) =>
        one.FormId != form.Id
        && (one.ParentId == form.ProjectId || (one.FirstLevel == form.Name && one.UnitPath != form.UnitPath));
}

/// <summary>What the forms of one source add up to.</summary>
internal sealed record RolledForms(BindSource Source, RollUp Sum, ImmutableArray<MergedIndicator> Indicators);
