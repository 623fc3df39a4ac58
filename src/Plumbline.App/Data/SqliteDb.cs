using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data.Records;

namespace Plumbline.App.Data;

/// <summary>One file on one machine; a transaction takes the only write lock, so nothing else has to be locked.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : AppDb(options)
{
    public override Task<Chain?> LockChain(long id, CancellationToken cancellation) =>
        Chains.AsTracking().SingleOrDefaultAsync(chain => chain.Id == id, cancellation);

    public override Task<List<Chain>> LockGrown(int most, CancellationToken cancellation) =>
        Chains
            .Where(chain => chain.Seq > chain.SealedSeq)
            .OrderBy(chain => chain.Id)
            .Take(most)
            .ToListAsync(cancellation);

    public override Task LockForms(long[] ids, CancellationToken cancellation) => Task.CompletedTask;

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        Reckon(builder, stored: false);
    }
}
