using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data.Records;

namespace Plumbline.App.Data;

/// <summary>A server for many nodes.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : AppDb(options)
{
    public override Task<Chain?> LockChain(long id, CancellationToken cancellation) =>
        Chains
            .FromSql($"select * from chain where id = {id} for update")
            .AsTracking()
            .SingleOrDefaultAsync(cancellation);

    public override Task<List<Chain>> LockGrown(int most, CancellationToken cancellation) =>
        Chains
            .FromSql($"select * from chain where seq > sealed_seq order by id limit {most} for update")
            .ToListAsync(cancellation);

    public override Task LockForms(long[] ids, CancellationToken cancellation) =>
        Database.ExecuteSqlAsync(
            $"select 1 from form where id = any({ids}) order by id for no key update",
            cancellation
        );

    // Lists over a subtree compare paths byte by byte; the server's own order of words would pass the index by.
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Unit>().Property(unit => unit.Path).UseCollation("C");
        builder.Entity<Form>().Property(form => form.UnitPath).UseCollation("C");
        Reckon(builder, stored: true);
        builder.Entity<Project>().Property(project => project.UnitPath).UseCollation("C");
    }
}
