using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Season;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Publishing;

/// <summary>A published form as lists show it. Scores are scaled as <see cref="Domain.Score"/>, money in fen.</summary>
public sealed record PublishedRow
{
    public required long PublicationId { get; init; }
    public required string Code { get; init; }
    public required long UnitId { get; init; }
    public required string UnitPath { get; init; }
    public required string UnitName { get; init; }
    public required int Year { get; init; }
    public required FilingSubject Subject { get; init; }
    public required string Name { get; init; }
    public required long? Score { get; init; }
    public required long? BudgetFen { get; init; }
    public required long? ExecutedFen { get; init; }
    public required DateTime PublishedAt { get; init; }
}

/// <summary>What may be published and what is: whatever is classified is in neither.</summary>
public static class Publishable
{
    /// <summary>Forms that are not classified, nor their projects, nor any unit from theirs up to the root.</summary>
    public static IQueryable<Form> Open(AppDb db) =>
        Unclassified
            .Forms(db)
            .Where(form =>
                form.WithdrawnAt == null
                && (form.Stage == FilingStage.SelfEvaluation || form.Stage == FilingStage.Review)
            );

    /// <summary>
    /// The forms among some that are sealed or have a publication. The few that were unsealed after it was drafted come by
    /// their keys, so that an index finds the others by their state.
    /// </summary>
    public static async Task<IQueryable<Form>> Sealed(AppDb db, IQueryable<Form> forms, CancellationToken cancellation)
    {
        var given = forms.Where(form => !FindInbox.Settled.Contains(form.State));
        var unsealed = await db
            .Publications.Where(publication => publication.State != DisclosureState.Published)
            .Where(publication => given.Any(form => form.Id == publication.FormId))
            .Select(publication => publication.FormId)
            .ToArrayAsync(cancellation);
        forms =
            unsealed.Length == 0
                ? forms.Where(form => FindInbox.Settled.Contains(form.State))
                : forms.Where(form => FindInbox.Settled.Contains(form.State) || unsealed.Contains(form.Id));
        return forms.Where(form =>
            form.State == FormState.Locked || db.Publications.Any(publication => publication.FormId == form.Id)
        );
    }

    /// <summary>All that is public now. The portal reads nothing past this.</summary>
    public static IQueryable<PublishedRow> Published(AppDb db) =>
        from publication in db.Publications
        where publication.State == DisclosureState.Published && publication.PublishedAt != null
        join form in Open(db) on publication.FormId equals form.Id
        join unit in db.Units on form.UnitId equals unit.Id
        select new PublishedRow
        {
            PublicationId = publication.Id,
            Code = publication.Code,
            UnitId = unit.Id,
            UnitPath = form.UnitPath,
            UnitName = unit.Name,
            Year = form.Year,
            Subject = form.Subject,
            Name = form.Name,
            Score = form.SelfScore,
            BudgetFen = form.BudgetFen,
            ExecutedFen = form.ExecutedFen,
            PublishedAt = publication.PublishedAt!.Value,
        };

    /// <summary>Whether a form may be published at all.</summary>
    public static Task<bool> IsOpen(AppDb db, long formId, CancellationToken cancellation) =>
        Open(db).AnyAsync(form => form.Id == formId, cancellation);
}
