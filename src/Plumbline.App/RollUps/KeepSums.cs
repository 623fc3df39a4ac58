using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.Domain.Filings;
using Plumbline.Regimes.Values;

namespace Plumbline.App.RollUps;

/// <summary>
/// Reads the sums of forms that were handed in since they were last read. A form that waits for review does not change,
/// so its rows are what was handed in.
/// </summary>
public static class KeepSums
{
    private const int AtOnce = 400;

    /// <summary>
    /// Reads the sums of some forms anew, by form, and keeps them where the database can be written; a standby or a province
    /// over its cities cannot, and a change that is under way is not to wait for other forms.
    /// </summary>
    internal static async Task<IReadOnlyDictionary<long, FormSum>> Read(
        AppDb db,
        long taskId,
        IReadOnlyCollection<StaleForm> forms,
        CancellationToken cancellation
    )
    {
        var keeps = forms.Count > 0 && await Can(db, cancellation);
        var read = new Dictionary<long, FormSum>();
        foreach (var chunk in forms.Chunk(AtOnce))
        {
            foreach (var sum in await Read(db, taskId, chunk, keeps, cancellation))
            {
                read[sum.FormId] = sum;
            }
        }

        return read;
    }

    /// <summary>Whether sums that are read here are kept.</summary>
    internal static async Task<bool> Can(AppDb db, CancellationToken cancellation) =>
        db.Database.CurrentTransaction is null
        && !await db.Database.IsReadOnly(cancellation)
        && !await AreViews(db, cancellation);

    /// <summary>The money that a filing declares.</summary>
    internal static ContributedMoney MoneyOf(Filing filing)
    {
        var total = filing.Budget?.Total;
        return new(
            Fen(total?.InitialBudget),
            Fen(total?.AdjustedBudget),
            Fen(total?.ExecutedAmount),
            [
                .. (filing.Budget?.Sources ?? [])
                    .Where(row =>
                        row.InitialBudget is not null
                        || row.AdjustedBudget is not null
                        || row.ExecutedAmount is not null
                    )
                    .Select(row => new SourceSum(
                        NameOf(row),
                        Fen(row.InitialBudget),
                        Fen(row.AdjustedBudget),
                        Fen(row.ExecutedAmount)
                    )),
            ]
        )
        {
            Lines = AmountLines.Of(filing),
        };
    }

    internal static ImmutableArray<SourceSum> Sources(string json) =>
        JsonSerializer.Deserialize<ImmutableArray<SourceSum>>(json);

    internal static ImmutableSortedDictionary<string, long> Lines(string json) =>
        JsonSerializer.Deserialize<ImmutableSortedDictionary<string, long>>(json)!;

    // Over the cities of a province.
    private static async Task<bool> AreViews(AppDb db, CancellationToken cancellation) =>
        db is PostgresDb
        && await db
            .Database.SqlQueryRaw<bool>(
                "select relkind not in ('r', 'p') as \"Value\" from pg_class where oid = to_regclass('form_sum')"
            )
            .SingleAsync(cancellation);

    private static async Task<IReadOnlyList<FormSum>> Read(
        AppDb db,
        long taskId,
        StaleForm[] forms,
        bool keeps,
        CancellationToken cancellation
    )
    {
        var ids = forms.Select(form => form.Id).ToArray();
        var rows = await db
            .FormRows.Where(row => ids.Contains(row.FormId))
            .Where(row => row.Part == "budget" || row.Part == "budget.sources")
            .ToListAsync(cancellation);
        var byForm = rows.ToLookup(row => row.FormId);
        var sums = forms.Select(form => Of(taskId, form, byForm[form.Id])).ToList();
        if (!keeps)
        {
            return sums;
        }

        // Two people may look at the same roll-up at once: whoever is second waits, and writes the same again.
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.LockForms(ids, cancellation);
        await db.FormSums.Where(sum => ids.Contains(sum.FormId)).ExecuteDeleteAsync(cancellation);
        db.FormSums.AddRange(sums);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        foreach (var sum in sums)
        {
            db.Entry(sum).State = EntityState.Detached;
        }

        return sums;
    }

    private static FormSum Of(long taskId, StaleForm form, IEnumerable<FormRow> rows)
    {
        var money = PartFiling.Read(rows, FilingSubject.Department).TryGet(out var filing)
            ? MoneyOf(filing)
            : new ContributedMoney(null, null, null, []);
        return new()
        {
            FormId = form.Id,
            TaskId = taskId,
            SubmittedAt = form.SubmittedAt,
            InitialFen = money.InitialFen,
            AdjustedFen = money.AdjustedFen,
            ExecutedFen = money.ExecutedFen,
            Sources = JsonSerializer.Serialize(money.Sources),
            Lines = JsonSerializer.Serialize(money.Lines),
        };
    }

    /// <summary>The same source under the same name in every form, whatever a form calls the row.</summary>
    internal static string NameOf(FundsRow row) =>
        row.Nature is { } nature ? Terms.Word(nature)
        : row.Origin is { } origin ? Terms.Word(origin)
        : row.Label ?? row.Key ?? "—";

    private static long? Fen(Domain.Amount? amount) => amount?.Value.Fen;

    /// <summary>A form whose sums are not those of its last submission.</summary>
    internal sealed record StaleForm(long Id, DateTime SubmittedAt);
}
