using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Plumbline.App.Data;

/// <summary>
/// What was made of rows that do not change under their key, kept so that it is not made with every check: the key names the
/// revision. The least used goes first when there is too much.
/// </summary>
internal static class KeptReads
{
    // Characters, so that what is kept stays small beside the rest of a node.
    private const int Most = 16 * 1024 * 1024;

    private static readonly MemoryCache Kept = new(new MemoryCacheOptions { SizeLimit = Most });

    /// <summary>What is kept under a key of a database; null: nothing.</summary>
    internal static T? Find<T>(AppDb db, object key)
        where T : class => Kept.Get<T>((Place(db), key));

    /// <summary>Keeps it.</summary>
    /// <param name="db">Whose.</param>
    /// <param name="key">With the revision.</param>
    /// <param name="made">Never changed.</param>
    /// <param name="size">About how many characters it holds.</param>
    internal static T Keep<T>(AppDb db, object key, T made, long size)
        where T : class => Kept.Set((Place(db), key), made, new MemoryCacheEntryOptions { Size = size + 1 });

    private static string Place(AppDb db) => db.Database.GetConnectionString() ?? "";
}
