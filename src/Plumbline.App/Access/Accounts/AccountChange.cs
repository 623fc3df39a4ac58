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

    /// <summary>Kind of the event by which an account came to be.</summary>
    internal const string Added = "account-add";

    /// <summary>Accounts none of whose open posts lies outside what the actor administers.</summary>
    internal static IQueryable<Account> Within(AppDb db, Actor actor, DateOnly today)
    {
        var units = db.Units.Under(unit => unit.Path, actor.Subtrees(Right.ManageAccounts));
        var open = db.Posts.NotEndedOn(today);
        return db.Users.Where(user =>
            !open.Any(post => post.AccountId == user.Id && !units.Any(unit => unit.Id == post.UnitId))
        );
    }

    /// <summary>
    /// Whether the actor may act as the account's keeper: give it a password, a key, or close it. An account without a post
    /// belongs to nobody's region yet; it is kept by whoever made it, and at the root.
    /// </summary>
    internal static async Task<bool> MayKeep(
        AppDb db,
        Actor actor,
        long accountId,
        DateOnly today,
        CancellationToken cancellation
    )
    {
        if (
            await db.Posts.NotEndedOn(today).AnyAsync(post => post.AccountId == accountId, cancellation)
            || actor.Subtrees(Right.ManageAccounts).Any(path => UnitPath.Ids(path).Length == 1)
        )
        {
            return true;
        }

        var place = Place(accountId);
        return await db.Events.AnyAsync(
            entry => entry.Kind == Added && entry.Place == place && entry.AccountId == actor.AccountId,
            cancellation
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
        Tell(db, actor, watchers.Append(accountId), text, now);
    }

    /// <summary>Tells the person of a change in his own account, so that it is seen if it was not he.</summary>
    internal static void TellOneself(AppDb db, Actor actor, string text, DateTime now) =>
        WriteNotices.Add(
            db,
            NoticeKind.Access,
            [actor.AccountId],
            null,
            now,
            ("by", actor.DisplayName),
            ("text", text)
        );

    private static void Tell(AppDb db, Actor actor, IEnumerable<long> told, string text, DateTime now) =>
        WriteNotices.Add(
            db,
            NoticeKind.Access,
            told.Where(id => id != actor.AccountId),
            null,
            now,
            ("by", actor.DisplayName),
            ("text", text)
        );

    /// <summary>Tells the person, and those who watch over any of the units where he holds a post.</summary>
    internal static async Task TellAll(
        AppDb db,
        Actor actor,
        long accountId,
        string text,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var today = ChinaTime.DayOf(now);
        var paths = await db
            .Posts.NotEndedOn(today)
            .Where(post => post.AccountId == accountId)
            .Join(db.Units, post => post.UnitId, unit => unit.Id, (_, unit) => unit.Path)
            .Distinct()
            .ToListAsync(cancellation);
        var told = new HashSet<long> { accountId };
        foreach (var path in paths)
        {
            told.UnionWith(await Watchers(db, path, now, cancellation));
        }

        Tell(db, actor, told, text, now);
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
            .InForceOn(today)
            .Select(post => post.AccountId)
            .Distinct()
            .ToListAsync(cancellation);
    }
}
