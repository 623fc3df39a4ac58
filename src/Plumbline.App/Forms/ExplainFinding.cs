using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;
using Plumbline.Findings;

namespace Plumbline.App.Forms;

/// <summary>What the filler says about a finding that stands.</summary>
/// <param name="FormId">The form.</param>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Place">Row and field; empty: the form as a whole.</param>
/// <param name="Text">The explanation; empty takes it back.</param>
public sealed record ExplainRequest(long FormId, string Rule, string Place, string Text);

/// <summary>Explains a finding, so that the form can be submitted with it. Reviewers see the explanation.</summary>
public static class ExplainFinding
{
    /// <summary>Most characters of an explanation.</summary>
    public const int Longest = 2_000;

    /// <summary>The revision after the explanation, or why there is none.</summary>
    public static async Task<Result<long>> Run(
        AppDb db,
        TimeProvider time,
        Actor actor,
        ExplainRequest request,
        CancellationToken cancellation
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var (form, chain) = (await Locked<Form>.Take(db, request.FormId, cancellation))!;
        if (FillRights.Refusal(form, actor) is { } refusal)
        {
            return Result.Failed<long>(refusal);
        }

        var text = request.Text.Trim();
        if (text.Length > Longest || request.Rule.Length > 20 || request.Place.Length > 200)
        {
            return Result.Failed<long>(Refusals.Bad(nameof(request.Text), Refusals.TooLong(Longest)));
        }

        var known = await db
            .Explanations.AsTracking()
            .SingleOrDefaultAsync(
                one => one.FormId == form.Id && one.Rule == request.Rule && one.Place == request.Place,
                cancellation
            );
        if ((known?.Text ?? "") == text)
        {
            return Result.Of(chain.Seq);
        }

        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        var change = new Change("explain", request.Place, known?.Text, text.Length == 0 ? null : text, request.Rule);
        EventLog.Write(db, chain, change, actor.AccountId, now);
        Put(db, known, request, text, (actor.AccountId, now));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(chain.Seq);
    }

    private static void Put(
        AppDb db,
        Explanation? known,
        ExplainRequest request,
        string text,
        (long AccountId, DateTime At) by
    )
    {
        if (text.Length == 0)
        {
            db.Explanations.Remove(known!);
        }
        else if (known is not null)
        {
            (known.Text, known.AccountId, known.At) = (text, by.AccountId, by.At);
        }
        else
        {
            db.Explanations.Add(
                new()
                {
                    FormId = request.FormId,
                    Rule = request.Rule,
                    Place = request.Place,
                    Text = text,
                    AccountId = by.AccountId,
                    At = by.At,
                }
            );
        }
    }
}
