using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;
using Plumbline.App.Notices;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;
using Chain = Plumbline.App.Data.Records.Chain;

namespace Plumbline.App.Rectifying;

/// <summary>A problem to be put right.</summary>
/// <param name="UnitId">Whose it is.</param>
/// <param name="Year">The fiscal year that it is about.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="Due">The last day.</param>
public sealed record RectificationRequest(long UnitId, int Year, ProblemSource Source, string Problem, DateOnly Due)
{
    /// <summary>The form that it is about.</summary>
    public long? FormId { get; init; }

    /// <summary>The rule that found it.</summary>
    public string? Rule { get; init; }

    /// <summary>What is asked.</summary>
    public string? Requirement { get; init; }

    /// <summary>Who is responsible.</summary>
    public string? Owner { get; init; }
}

/// <summary>整改通知: puts a problem on the ledger and tells the unit.</summary>
public static class OpenItem
{
    /// <summary>Longest text of the ledger.</summary>
    internal const int LongestText = 2_000;

    /// <summary>Longest name of who is responsible.</summary>
    internal const int LongestOwner = 200;

    /// <summary>The item, or what is wrong.</summary>
    public static async Task<Result<RectificationItem>> Run(
        AppDb db,
        TimeProvider time,
        Actor actor,
        RectificationRequest request,
        CancellationToken cancellation
    ) => (await All(db, time, actor, [request], cancellation)).Then(items => Result.Of(items[0]));

    /// <summary>The items in the order of the requests: all of them, or what is wrong with the first that is not taken.</summary>
    public static async Task<Result<ImmutableArray<RectificationItem>>> All(
        AppDb db,
        TimeProvider time,
        Actor actor,
        IReadOnlyList<RectificationRequest> requests,
        CancellationToken cancellation
    )
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        var items = ImmutableArray.CreateBuilder<RectificationItem>(requests.Count);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        foreach (var request in requests)
        {
            var opened = await One(db, actor, request, now, cancellation);
            if (!opened.TryGet(out var item))
            {
                db.ChangeTracker.Clear();
                return Result.Failed<ImmutableArray<RectificationItem>>(opened.Findings);
            }

            items.Add(item);
        }

        await transaction.CommitAsync(cancellation);
        return Result.Of(items.ToImmutable());
    }

    private static async Task<Result<RectificationItem>> One(
        AppDb db,
        Actor actor,
        RectificationRequest request,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var unit = await db.Units.SingleOrDefaultAsync(row => row.Id == request.UnitId, cancellation);
        if (unit is null || !actor.May(Right.ManageRectification, unit.Path))
        {
            return Result.Failed<RectificationItem>(Refusals.NotAllowed());
        }

        var form = request.FormId is { } id
            ? await db.Forms.SingleOrDefaultAsync(row => row.Id == id && row.UnitId == unit.Id, cancellation)
            : null;
        if (Wrong(request, ChinaTime.DayOf(now)) is { } wrong)
        {
            return Result.Failed<RectificationItem>(wrong);
        }

        var chain = new Chain { Kind = "rectification" };
        db.Chains.Add(chain);
        await db.SaveChangesAsync(cancellation);
        var item = Item(request, unit, form?.Id, now);
        (item.ChainId, item.CreatedById) = (chain.Id, actor.AccountId);
        db.RectificationItems.Add(item);
        await db.SaveChangesAsync(cancellation);
        EventLog.Write(db, chain, new("rectify-open", "", null, item.Problem), actor.AccountId, now);
        Role[] roles = [Role.Filler, Role.UnitReviewer];
        WriteNotices.Add(
            db,
            NoticeKind.Rectify,
            await WriteNotices.Holders(db, unit.Path, roles, now, cancellation),
            form?.Id,
            now,
            ("text", item.Problem),
            RectificationNotices.Of(item),
            ("deadline", item.Due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        );
        await db.SaveChangesAsync(cancellation);
        return Result.Of(item);
    }

    private static RectificationItem Item(RectificationRequest request, Unit unit, long? form, DateTime now) =>
        new()
        {
            UnitId = unit.Id,
            UnitPath = unit.Path,
            FormId = form,
            Year = request.Year,
            Source = request.Source,
            Rule = Empty(request.Rule),
            Problem = request.Problem.Trim(),
            Requirement = Empty(request.Requirement),
            Owner = Empty(request.Owner),
            Due = request.Due,
            State = Rectification.Process.Start,
            StateSince = now,
            CreatedAt = now,
        };

    private static string? Empty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static Finding? Wrong(RectificationRequest request, DateOnly today) =>
        request.Problem.Trim().Length is 0 or > LongestText
            ? Refusals.Bad("Problem", RectificationMessages.Problem.With())
        : request.Requirement?.Length > LongestText || request.Owner?.Length > LongestOwner
            ? Refusals.Bad("Requirement", RectificationMessages.Text.With())
        : request.Due < today ? Refusals.Bad("Due", RectificationMessages.Due.With())
        : null;
}
