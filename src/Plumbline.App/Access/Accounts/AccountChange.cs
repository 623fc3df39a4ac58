using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;
using Plumbline.App.Notices;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Access.Accounts;

/// <summary>What every change of accounts and posts does besides: an event, and notices that cannot be skipped.</summary>
internal static class AccountChange
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Accounts none of whose open posts lies outside what the actor administers.</summary>
    internal static IQueryable<Account> Within(AppDb db, Actor actor, DateOnly today)
    {
        var units = db.Units.Under(unit => unit.Path, actor.Subtrees(Right.ManageAccounts));
        return db.Users.Where(user =>
            !db.Posts.Any(post =>
                post.AccountId == user.Id
                && (post.ValidTo == null || post.ValidTo >= today)
                && !units.Any(unit => unit.Id == post.UnitId)
            )
        );
    }

    /// <summary>Writes the event; the caller saves.</summary>
    internal static Task Note(AppDb db, Actor actor, Change change, DateTime now, CancellationToken cancellation) =>
        OrganisationChain.Write(db, change, actor.AccountId, now, cancellation);

    /// <summary>The place of an account in the log.</summary>
    internal static string Place(long accountId) =>
        string.Create(CultureInfo.InvariantCulture, $"accounts/{accountId}");

    /// <summary>A value in the log.</summary>
    internal static string Json(object value) => JsonSerializer.Serialize(value, Readable);

    /// <summary>
    /// Tells the person, and those who watch over the unit (finance's performance section and audit), so that no
    /// administrator changes rights unseen.
    /// </summary>
    internal static async Task Tell(
        AppDb db,
        Actor actor,
        long accountId,
        string? unitPath,
        string text,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var watchers = unitPath is null ? [] : await Watchers(db, unitPath, now, cancellation);
        WriteNotices.Add(
            db,
            NoticeKind.Access,
            watchers.Append(accountId).Where(id => id != actor.AccountId),
            null,
            now,
            ("by", actor.DisplayName),
            ("text", text)
        );
    }

    private static async Task<List<long>> Watchers(
        AppDb db,
        string unitPath,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var today = ChinaTime.DayOf(now);
        var above = UnitPath.Ids(unitPath);
        Role[] roles = [Role.FinancePerformance, Role.Observer];
        return await db
            .Posts.Where(post => above.Contains(post.UnitId) && roles.Contains(post.Role))
            .Where(post => post.ValidFrom == null || post.ValidFrom <= today)
            .Where(post => post.ValidTo == null || post.ValidTo >= today)
            .Select(post => post.AccountId)
            .Distinct()
            .ToListAsync(cancellation);
    }
}
