using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
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
    ) => (await HoldersOfEach(db, [unitPath], roles, now, cancellation))[unitPath];

    /// <summary>The same for many units at once, by path; one query for all of them.</summary>
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<long>>> HoldersOfEach(
        AppDb db,
        IReadOnlyCollection<string> unitPaths,
        IReadOnlyCollection<Role> roles,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var today = ChinaTime.DayOf(now);
        var above = unitPaths
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(path => path, UnitPath.Ids, StringComparer.Ordinal);
        var units = above.Values.SelectMany(ids => ids).Distinct().ToList();
        var posts = await db
            .Posts.Where(post => units.Contains(post.UnitId) && roles.Contains(post.Role))
            .Where(post => post.ValidFrom == null || post.ValidFrom <= today)
            .Where(post => post.ValidTo == null || post.ValidTo >= today)
            .Where(post => db.Users.Any(user => user.Id == post.AccountId && !user.Disabled))
            .Select(post => new Held(post.AccountId, post.Role, post.UnitId))
            .ToListAsync(cancellation);
        var byUnit = posts.ToLookup(post => post.UnitId);
        return above.ToDictionary(
            pair => pair.Key,
            pair => (IReadOnlyList<long>)[.. Nearest(pair.Value, byUnit).Distinct()],
            StringComparer.Ordinal
        );
    }

    private static IEnumerable<long> Nearest(long[] above, ILookup<long, Held> byUnit)
    {
        var filled = new HashSet<Role>();
        foreach (var unit in above.Reverse())
        {
            var here = byUnit[unit].Where(post => !filled.Contains(post.Role)).ToList();
            foreach (var post in here)
            {
                yield return post.AccountId;
            }

            filled.UnionWith(here.Select(post => post.Role));
        }
    }

    private sealed record Held(long AccountId, Role Role, long UnitId);
}
