using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.RollUps;

/// <summary>Who set a value.</summary>
/// <param name="Name">The person; null: the system.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Reason">From what: a file, a roll-up; null: it was typed.</param>
public sealed record SetBy(string? Name, DateTime At, string? Reason);

/// <summary>
/// Finds who set the values that a roll-up is made of: the last event of the field, else of its row, else the hand-in of
/// the form.
/// </summary>
public sealed class FindSetters
{
    private readonly ImmutableDictionary<(long Form, string Place), SetBy> found;

    private FindSetters(ImmutableDictionary<(long Form, string Place), SetBy> found) => this.found = found;

    /// <summary>Looks up places in forms.</summary>
    /// <param name="db">The database.</param>
    /// <param name="forms">Ids of forms.</param>
    /// <param name="places">Fields and rows: <c>indicators/r3.actual</c>, <c>indicators/r3</c>.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<FindSetters> Run(
        AppDb db,
        IReadOnlyCollection<long> forms,
        IReadOnlyCollection<string> places,
        CancellationToken cancellation
    )
    {
        var submitted = FormState.Submitted.ToString();
        var rows = await (
            from form in db.Forms
            join change in db.Events on form.ChainId equals change.ChainId
            join account in db.Users on change.AccountId equals account.Id into accounts
            from account in accounts.DefaultIfEmpty()
            where
                forms.Contains(form.Id)
                && (
                    places.Contains(change.Place)
                    || (change.Kind == "move" && change.After == submitted)
                    || change.Kind == "import"
                )
            orderby change.Seq
            select new
            {
                form.Id,
                Place = change.Kind == "move" ? "" : change.Place,
                Name = account == null ? null : account.DisplayName,
                change.At,
                change.Reason,
            }
        ).ToListAsync(cancellation);
        return new(
            rows.GroupBy(row => (row.Id, row.Place))
                .ToImmutableDictionary(
                    group => group.Key,
                    group => group.Select(row => new SetBy(row.Name, row.At, row.Reason)).Last()
                )
        );
    }

    /// <summary>Who set the value; null: nobody is known.</summary>
    public SetBy? Of(long form, string row, string field) =>
        found.GetValueOrDefault((form, $"{row}.{field}"))
        ?? found.GetValueOrDefault((form, row))
        ?? found.GetValueOrDefault((form, ""));
}
