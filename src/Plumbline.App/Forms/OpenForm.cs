using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
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

/// <summary>A form and how far it has come.</summary>
/// <param name="Form">Who, for which task, in which state.</param>
/// <param name="Seq">Revision of the content.</param>
public sealed record FormAt(Form Form, long Seq);

/// <summary>Opens a form.</summary>
public static class OpenForm
{
    private static readonly ModelQuery<Func<AppDb, long, CancellationToken, Task<FormAt?>>> AtQuery = new(() =>
        EF.CompileAsyncQuery(
            (AppDb db, long id, CancellationToken _) =>
                (
                    from form in db.Forms.TagWith(HotQuery.Tag)
                    where form.Id == id
                    join chain in db.Chains on form.ChainId equals chain.Id
                    select new FormAt(form, chain.Seq)
                ).SingleOrDefault()
        )
    );

    private static readonly ModelQuery<Func<AppDb, long, IAsyncEnumerable<EvidenceUse>>> EvidenceQuery = new(() =>
        EF.CompileAsyncQuery(
            (AppDb db, long id) =>
                db
                    .EvidenceUses.TagWith(HotQuery.Tag)
                    .Where(use => use.FormId == id && use.Item != "")
                    .OrderBy(use => use.Id)
                    .AsQueryable()
        )
    );

    private static readonly ModelQuery<Func<AppDb, long, IAsyncEnumerable<FormRow>>> RowsQuery = new(() =>
        EF.CompileAsyncQuery((AppDb db, long id) => db.FormRows.TagWith(HotQuery.Tag).Where(row => row.FormId == id))
    );

    /// <summary>The rows of a form, in no order.</summary>
    public static ValueTask<List<FormRow>> Rows(AppDb db, long id, CancellationToken cancellation) =>
        RowsQuery.Of(db)(db, id).ToListAsync(cancellation);

    /// <summary>The form and its revision, where the actor holds the right; null: for this person there is none.</summary>
    public static async Task<FormAt?> At(AppDb db, Actor actor, long id, Right right, CancellationToken cancellation) =>
        await AtQuery.Of(db)(db, id, cancellation) is { } at && actor.May(right, at.Form.UnitPath) ? at : null;

    /// <summary>The form, or null when there is none with this id.</summary>
    public static async Task<OpenedForm?> Run(AppDb db, long id, CancellationToken cancellation) =>
        await AtQuery.Of(db)(db, id, cancellation) is { } at ? await Run(db, at, cancellation) : null;

    /// <summary>The form as it stands; what was saved after its revision was read may be in it already.</summary>
    public static async Task<OpenedForm> Run(AppDb db, FormAt at, CancellationToken cancellation)
    {
        var rows = await Rows(db, at.Form.Id, cancellation);
        var evidence = await EvidenceQuery.Of(db)(db, at.Form.Id).ToListAsync(cancellation);
        var joined = FormPart.Join(rows);
        AddEvidence(joined, evidence);
        return new(at.Form, at.Seq, [.. rows], joined, FilingJson.Read(FormJson.Text(joined.Filing)));
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
