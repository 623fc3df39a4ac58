using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Interfaces;
using Plumbline.App.Log;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;

namespace Plumbline.App.Access.Accounts;

/// <summary>A post to give.</summary>
/// <param name="AccountId">To whom.</param>
/// <param name="UnitId">Over which unit and all below it.</param>
/// <param name="Role">As what.</param>
/// <param name="From">First day; null: at once.</param>
/// <param name="To">Last day; compulsory for a stand-in.</param>
/// <param name="StandsInForId">代理: the post stood in for, whose unit and role count instead of those above.</param>
/// <param name="Reason">Why.</param>
public sealed record PostRequest(
    long AccountId,
    long UnitId,
    Role Role,
    DateOnly? From,
    DateOnly? To,
    long? StandsInForId,
    string? Reason
);

/// <summary>
/// Gives a post. Never to oneself; never one that touches figures to somebody who keeps accounts; never without an event and
/// notices to the person and to those who watch over the unit.
/// </summary>
public static class GivePost
{
    private static readonly Template NoEnd = new("代理岗位须写明截止日期", "A stand-in needs a last day");
    private static readonly Template Backwards = new(
        "截止日期早于开始日期或今天",
        "The last day lies before the first or today"
    );
    private static readonly Template Same = new("已有相同的岗位", "The person holds this post already");
    private static readonly Template NoPost = new("没有可代理的岗位", "There is no such post to stand in for");

    /// <summary>The post, or why it is not given.</summary>
    public static async Task<Result<Post>> Run(
        AppDb db,
        TimeProvider time,
        Actor actor,
        PostRequest request,
        CancellationToken cancellation
    )
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        var today = ChinaTime.DayOf(now);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (request.StandsInForId is { } original)
        {
            var stood = await db
                .Posts.NotEndedOn(today)
                .SingleOrDefaultAsync(post => post.Id == original, cancellation);
            if (stood is null || stood.AccountId == request.AccountId)
            {
                return Result.Failed<Post>(AccessRefusals.Bad("standsInFor", NoPost));
            }

            request = request with { UnitId = stood.UnitId, Role = stood.Role };
        }

        var unit = await db.Units.SingleOrDefaultAsync(row => row.Id == request.UnitId, cancellation);
        var account = await AccountChange
            .Within(db, actor, today)
            .SingleOrDefaultAsync(user => user.Id == request.AccountId && !user.Disabled, cancellation);
        var held = await db
            .Posts.NotEndedOn(today)
            .Where(post => post.AccountId == request.AccountId)
            .ToListAsync(cancellation);
        if (Refusal(actor, request, unit, account, held, today) is { } refusal)
        {
            return Result.Failed<Post>(refusal);
        }

        // A key that was made while the account stood nowhere gains nothing by the post.
        if (held.Count == 0)
        {
            await IssueToken.RevokeAll(db, request.AccountId, now, cancellation);
        }

        var given = await Write(db, actor, request, unit!, account!, now, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(given);
    }

    /// <summary>Writes a post with its event and notices, without checks; the caller saves.</summary>
    internal static async Task<Post> Write(
        AppDb db,
        Actor actor,
        PostRequest request,
        Unit unit,
        Account account,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var given = New(actor, request, now);
        db.Posts.Add(given);
        await db.SaveChangesAsync(cancellation);
        await Note(db, actor, given, unit, account, now, cancellation);
        return given;
    }

    private static Finding? Refusal(
        Actor actor,
        PostRequest request,
        Unit? unit,
        Account? account,
        List<Post> held,
        DateOnly today
    ) =>
        account is null || unit is null || !actor.May(Right.ManageAccounts, unit.Path) ? AccessRefusals.NoReach()
        : account.Id == actor.AccountId ? AccessRefusals.NotYourself()
        : request is { StandsInForId: not null, To: null } ? AccessRefusals.Bad("to", NoEnd)
        : request.To < today || request.To < request.From ? AccessRefusals.Bad("to", Backwards)
        : held.Any(post => Mixes(post.Role, request.Role)) ? AccessRefusals.Mixed()
        : held.Any(post => IsSame(post, request)) ? AccessRefusals.Bad("role", Same)
        : null;

    private static bool IsSame(Post post, PostRequest request) =>
        (post.Role, post.UnitId, post.ValidFrom, post.ValidTo)
        == (request.Role, request.UnitId, request.From, request.To);

    // Whoever can make accounts and give posts must not be one of those whom the rights are about.
    private static bool Mixes(Role one, Role other) =>
        (one == Role.Administrator) != (other == Role.Administrator)
        && one is not Role.Observer
        && other is not Role.Observer;

    private static Post New(Actor actor, PostRequest request, DateTime now) =>
        new()
        {
            AccountId = request.AccountId,
            UnitId = request.UnitId,
            Role = request.Role,
            ValidFrom = request.From,
            ValidTo = request.To,
            StandsInForId = request.StandsInForId,
            Reason = string.IsNullOrWhiteSpace(request.Reason) ? null : request.Reason.Trim(),
            GrantedById = actor.AccountId,
            GrantedAt = now,
        };

    private static async Task Note(
        AppDb db,
        Actor actor,
        Post given,
        Unit unit,
        Account account,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var after = AccountChange.Json(
            new
            {
                Role = given.Role.ToString(),
                Unit = unit.Code,
                From = given.ValidFrom,
                To = given.ValidTo,
                given.StandsInForId,
            }
        );
        var place = string.Create(CultureInfo.InvariantCulture, $"accounts/{account.Id}/posts/{given.Id}");
        await AccountChange.Note(
            db,
            actor,
            new("post-give", place, After: after, Reason: given.Reason),
            now,
            cancellation
        );
        var role = AccessWords.Of(given.Role, Language.Chinese);
        var text = $"授予{account.DisplayName}岗位：{unit.Name} {role}";
        await AccountChange.Tell(db, actor, account.Id, unit.Path, text, now, cancellation);
    }
}
