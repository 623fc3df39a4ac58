using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Notices;

/// <summary>Adds notices to the caller's transaction, so that there is a notice exactly where there is a change.</summary>
public static class WriteNotices
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>One notice to each of the accounts; the caller saves.</summary>
    public static void Add(
        AppDb db,
        string kind,
        IEnumerable<long> accounts,
        long? formId,
        DateTime now,
        params ReadOnlySpan<(string Name, string Value)> arguments
    )
    {
        var kept = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in arguments)
        {
            kept[name] = value;
        }

        var json = JsonSerializer.Serialize(kept, Readable);
        foreach (var account in accounts.Distinct())
        {
            db.Notices.Add(
                new()
                {
                    AccountId = account,
                    FormId = formId,
                    Kind = kind,
                    Arguments = json,
                    At = now,
                }
            );
        }
    }

    /// <summary>
    /// The accounts that hold one of the roles over a unit today: of each role those whose post is nearest to the unit, so
    /// that a department does not hear of every school that has somebody of its own.
    /// </summary>
    public static async Task<IReadOnlyList<long>> Holders(
        AppDb db,
        string unitPath,
        IReadOnlyCollection<Role> roles,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var today = ChinaTime.DayOf(now);
        var above = unitPath
            .Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Select(id => long.Parse(id, System.Globalization.CultureInfo.InvariantCulture))
            .ToList();
        var posts = await db
            .Posts.Where(post => above.Contains(post.UnitId) && roles.Contains(post.Role))
            .Where(post => post.ValidFrom == null || post.ValidFrom <= today)
            .Where(post => post.ValidTo == null || post.ValidTo >= today)
            .Join(
                db.Users.Where(user => !user.Disabled),
                post => post.AccountId,
                user => user.Id,
                (post, user) =>
                    new
                    {
                        user.Id,
                        post.Role,
                        post.UnitId,
                    }
            )
            .ToListAsync(cancellation);
        return
        [
            .. posts
                .GroupBy(post => post.Role)
                .SelectMany(role => role.Where(post => post.UnitId == role.MaxBy(p => above.IndexOf(p.UnitId))!.UnitId))
                .Select(post => post.Id)
                .Distinct(),
        ];
    }
}
