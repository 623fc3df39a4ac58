using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;
using Plumbline.Domain.Filings;
using Plumbline.Findings;

namespace Plumbline.App.Forms;

/// <summary>A wish to start a form from another.</summary>
/// <param name="FormId">The form to fill.</param>
/// <param name="FromId">The form to copy from: last year's, or another project's.</param>
public sealed record CopyRequest(long FormId, long FromId);

/// <summary>What was copied.</summary>
/// <param name="Rows">Rows and blocks written.</param>
/// <param name="Kept">Lists that had rows already and were left as they are.</param>
public sealed record CopiedForm(int Rows, ImmutableArray<string> Kept);

/// <summary>
/// Copies what stays the same from year to year: indicators with their targets, goals, tasks, texts. Results, amounts and
/// scores are never copied. Every copied field bears a mark until somebody touches it, and nothing typed is overwritten.
/// </summary>
public static class CopyForm
{
    /// <summary>What was copied, or why nothing was.</summary>
    public static async Task<Result<CopiedForm>> Run(
        AppDb db,
        TimeProvider time,
        Actor actor,
        CopyRequest request,
        CancellationToken cancellation
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (
            await Locked<Form>.Take(db, request.FormId, cancellation) is not ({ } form, { } chain)
            || FillRights.Refusal(form, actor) is not null
        )
        {
            return Result.Failed<CopiedForm>(Refusals.NotAllowed());
        }

        var source = await FillRights.Find(db, actor, request.FromId, Right.ViewForms, cancellation);
        // A monitoring form starts from the approved goal, and its rows know up to which day they look.
        if (
            source is null
            || (source.Classified && !form.Classified)
            || source.Subject != form.Subject
            || form.Stage == FilingStage.Monitoring
        )
        {
            return Result.Failed<CopiedForm>(Refusals.Bad(nameof(request.FromId), Refusals.NothingToCopy()));
        }

        var there = await db.FormRows.AsTracking().Where(row => row.FormId == form.Id).ToListAsync(cancellation);
        var from = await db.FormRows.Where(row => row.FormId == source.Id).ToListAsync(cancellation);
        var mark = string.Create(CultureInfo.InvariantCulture, $"copied:{source.Year}");
        var name = string.Create(CultureInfo.InvariantCulture, $"c{chain.Seq + 1}");
        var plan = CopyPlan.Of(from, there, mark, source.Year == form.Year - 1);
        Put(db, form.Id, plan.Rows, name);
        if (plan.Rows.IsEmpty)
        {
            return Result.Of(new CopiedForm(0, plan.Kept));
        }

        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        var after = new JsonObject
        {
            ["form"] = source.Id,
            ["year"] = source.Year,
            ["rows"] = new JsonArray([.. plan.Rows.Select(row => (JsonNode)$"{row.Part}: {row.Data}")]),
        };
        var change = new Change("copy", "", null, FormJson.Text(after), source.Name);
        EventLog.Write(db, chain, change, actor.AccountId, now);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(new CopiedForm(plan.Rows.Length, plan.Kept));
    }

    internal static void Put(AppDb db, long formId, IEnumerable<CopiedRow> rows, string name)
    {
        foreach (var (row, at) in rows.Select((row, at) => (row, at)))
        {
            if (row.Into is { } known)
            {
                (known.Data, known.Marks) = (row.Data, row.Marks);
                continue;
            }

            db.FormRows.Add(
                new()
                {
                    FormId = formId,
                    Part = row.Part,
                    Item = row.IsItem ? string.Create(CultureInfo.InvariantCulture, $"{name}r{at + 1}") : "",
                    Position = row.Position,
                    Data = row.Data,
                    Marks = row.Marks,
                }
            );
        }
    }
}
