using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.Domain.Filings;
using Plumbline.Findings;

namespace Plumbline.App.Forms;

/// <summary>A form with its rows and the filing that they make.</summary>
/// <param name="Form">Who, for which task, in which state.</param>
/// <param name="Seq">Revision of the content.</param>
/// <param name="Rows">As kept.</param>
/// <param name="Joined">The JSON of the filing, and where each item stands in it.</param>
/// <param name="Filing">The filing, or what is wrong with the rows (which the write path prevents).</param>
public sealed record OpenedForm(
    Form Form,
    long Seq,
    ImmutableArray<FormRow> Rows,
    JoinedRows Joined,
    Result<Filing> Filing
);

/// <summary>Opens a form.</summary>
public static class OpenForm
{
    private static readonly ModelQuery<Func<AppDb, long, IAsyncEnumerable<FormRow>>> RowsQuery = new(() =>
        EF.CompileAsyncQuery((AppDb db, long id) => db.FormRows.TagWith(HotQuery.Tag).Where(row => row.FormId == id))
    );

    /// <summary>The rows of a form, in no order.</summary>
    public static ValueTask<List<FormRow>> Rows(AppDb db, long id, CancellationToken cancellation) =>
        RowsQuery.Of(db)(db, id).ToListAsync(cancellation);

    /// <summary>The form, or null when there is none with this id.</summary>
    public static async Task<OpenedForm?> Run(AppDb db, long id, CancellationToken cancellation)
    {
        var found = await db
            .Forms.Where(form => form.Id == id)
            .Join(db.Chains, form => form.ChainId, chain => chain.Id, (form, chain) => new { form, chain.Seq })
            .SingleOrDefaultAsync(cancellation);
        if (found is null)
        {
            return null;
        }

        var rows = await Rows(db, id, cancellation);
        var evidence = await db
            .EvidenceUses.Where(use => use.FormId == id && use.Item != "")
            .OrderBy(use => use.Id)
            .ToListAsync(cancellation);
        var joined = FormPart.Join(rows);
        AddEvidence(joined, evidence);
        return new(found.form, found.Seq, [.. rows], joined, FilingJson.Read(FormJson.Text(joined.Filing)));
    }

    // Evidence is kept once for many indicators; the filing names it at each.
    private static void AddEvidence(JoinedRows joined, IEnumerable<EvidenceUse> evidence)
    {
        foreach (var use in evidence)
        {
            if (!joined.Paths.TryGetValue(("indicators", use.Item), out var path))
            {
                continue;
            }

            var at = int.Parse(path["indicators[".Length..^1], CultureInfo.InvariantCulture);
            var indicator = joined.Filing["indicators"]![at]!.AsObject();
            var list = (JsonArray)(indicator["evidence"] ??= new JsonArray());
            var item = new JsonObject { ["name"] = use.Name, ["hash"] = use.Hash };
            if (use.Note is { Length: > 0 } note)
            {
                item["note"] = note;
            }

            list.Add(item);
        }
    }
}
