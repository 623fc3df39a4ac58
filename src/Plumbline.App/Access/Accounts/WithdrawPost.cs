using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access.Sessions;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;
using Plumbline.Findings;

namespace Plumbline.App.Access.Accounts;

/// <summary>Withdraws a post from today on, with those that stand in for it. The row stays, as history.</summary>
public static class WithdrawPost
{
    /// <summary>The post as it ended, or why it stays.</summary>
    public static async Task<Result<Post>> Run(
        AppDb db,
        TimeProvider time,
        Actor actor,
        long postId,
        string? reason,
        CancellationToken cancellation
    )
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        var today = ChinaTime.DayOf(now);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var ended = await GivePost
            .Open(db, today)
            .AsTracking()
            .Where(post => post.Id == postId || post.StandsInForId == postId)
            .ToListAsync(cancellation);
        var post = ended.Find(row => row.Id == postId);
        var unit = post is null ? null : await db.Units.SingleAsync(row => row.Id == post.UnitId, cancellation);
        var refusal =
            unit is null || !actor.May(Right.ManageAccounts, unit.Path) ? AccessRefusals.NoReach()
            : post!.AccountId == actor.AccountId ? AccessRefusals.NotYourself()
            : string.IsNullOrWhiteSpace(reason) ? Refusals.NoReason()
            : null;
        if (refusal is not null)
        {
            return Result.Failed<Post>(refusal);
        }

        foreach (var row in ended)
        {
            await End(db, actor, row, unit!, (today, now, reason!.Trim()), cancellation);
        }

        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(post!);
    }

    private static async Task End(
        AppDb db,
        Actor actor,
        Post post,
        Unit unit,
        (DateOnly Today, DateTime Now, string Reason) when,
        CancellationToken cancellation
    )
    {
        var before = AccountChange.Json(
            new
            {
                Role = post.Role.ToString(),
                post.UnitId,
                To = post.ValidTo,
            }
        );
        post.ValidTo = when.Today.AddDays(-1);
        await KeepSessions.EndAll(db, post.AccountId, null, when.Now, cancellation);
        var place = string.Create(CultureInfo.InvariantCulture, $"accounts/{post.AccountId}/posts/{post.Id}");
        var change = new Change(
            "post-withdraw",
            place,
            before,
            AccountChange.Json(new { To = post.ValidTo }),
            when.Reason
        );
        await AccountChange.Note(db, actor, change, when.Now, cancellation);
        var person = await db.Users.SingleAsync(user => user.Id == post.AccountId, cancellation);
        var text = $"收回{person.DisplayName}岗位：{unit.Name} {AccessWords.Of(post.Role, Language.Chinese)}";
        await AccountChange.Tell(db, actor, post.AccountId, unit.Path, text, when.Now, cancellation);
    }
}
