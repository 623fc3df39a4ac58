using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;

namespace Plumbline.App.Notices;

/// <summary>Marks notices as read. Only one's own: another's is not there.</summary>
public static class ReadNotices
{
    /// <summary>One notice; null when the account has none with this id.</summary>
    public static async Task<Notice?> One(
        AppDb db,
        TimeProvider time,
        long account,
        long id,
        CancellationToken cancellation
    )
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        await db
            .Notices.Where(notice => notice.Id == id && notice.AccountId == account && notice.ReadAt == null)
            .ExecuteUpdateAsync(notice => notice.SetProperty(row => row.ReadAt, now), cancellation);
        return await db.Notices.SingleOrDefaultAsync(
            notice => notice.Id == id && notice.AccountId == account,
            cancellation
        );
    }

    /// <summary>All of an account.</summary>
    public static Task All(AppDb db, TimeProvider time, long account, CancellationToken cancellation)
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        return db
            .Notices.Where(notice => notice.AccountId == account && notice.ReadAt == null)
            .ExecuteUpdateAsync(notice => notice.SetProperty(row => row.ReadAt, now), cancellation);
    }
}
