using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;
using Chain = Plumbline.App.Data.Records.Chain;

namespace Plumbline.App.Demo;

/// <summary>Brings rows of a made-up province in, each with a chain of its own that begins with that.</summary>
internal sealed class ProvinceChains(AppDb db, DateTime now, long last)
{
    private long last = last;

    /// <summary>Numbers the rows' chains and writes chains, events and rows; says how many they were.</summary>
    /// <param name="kind">Kind of the chains.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="number">Gives a row the number of its chain.</param>
    /// <param name="cancellation">Ends the work.</param>
    internal async Task<long> Insert<T>(
        string kind,
        IReadOnlyList<T> rows,
        Action<T, long> number,
        CancellationToken cancellation
    )
        where T : class, IChained
    {
        foreach (var row in rows)
        {
            number(row, ++last);
        }

        var logs = rows.Select(row => Begun(row.ChainId, kind)).ToList();
        await BulkInsert.Run(db, logs.Select(log => log.Chain), cancellation);
        await BulkInsert.Run(db, logs.Select(log => log.Event), cancellation);
        return await BulkInsert.Run(db, rows, cancellation);
    }

    private (Chain Chain, Event Event) Begun(long id, string kind)
    {
        var chain = new Chain { Id = id, Kind = kind };
        return (chain, EventLog.Append(chain, new("import"), SeedProvince.FinanceAccount, now, db.LogHash));
    }
}
