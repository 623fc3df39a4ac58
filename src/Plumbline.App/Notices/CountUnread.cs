using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;

namespace Plumbline.App.Notices;

/// <summary>How many notices a person has not read; every page shows it.</summary>
public static class CountUnread
{
    private const int Most = 100;

    private static readonly ModelQuery<Func<AppDb, long, CancellationToken, Task<int>>> Query = new(() =>
        EF.CompileAsyncQuery(
            (AppDb db, long account, CancellationToken _) =>
                db
                    .Notices.TagWith(HotQuery.Tag)
                    .Where(notice => notice.AccountId == account && notice.ReadAt == null)
                    .Take(Most)
                    .Count()
        )
    );

    /// <summary>The number, counted up to a hundred.</summary>
    public static Task<int> Run(AppDb db, long account, CancellationToken cancellation) =>
        Query.Of(db)(db, account, cancellation);
}
