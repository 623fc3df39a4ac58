using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Results;
using Plumbline.App.Tests.Data;
using Plumbline.App.Tests.Season;
using Xunit;

namespace Plumbline.App.Tests.Results;

/// <summary>The list of results is found, put in order and counted by its own index; a condition that strays from it is seen here.</summary>
public sealed class ResultIndexTests(Databases databases)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Results_AreReadByTheirIndex(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var query = FindResults
            .Results(town.Db, town.Finance)
            .Where(form => form.TaskId == 1)
            .OrderBy(form => form.UnitPath)
            .ThenBy(form => form.Id)
            .Take(20);
        await town.Db.Database.OpenConnectionAsync(Cancellation);
        if (kind == DatabaseKind.Postgres)
        {
            // A table of a few rows is read whole; here only whether the index can serve is asked.
            await town.Db.Database.ExecuteSqlRawAsync(
                "set enable_seqscan = off; set enable_sort = off; set enable_incremental_sort = off",
                Cancellation
            );
        }

        await using var command = query.CreateDbCommand();
#pragma warning disable CA2100 // The text is the program's own query.
        command.CommandText =
            (kind == DatabaseKind.Postgres ? "explain " : "explain query plan ") + command.CommandText;
#pragma warning restore CA2100
        var plan = new List<string>();
        await using DbDataReader reader = await command.ExecuteReaderAsync(Cancellation);
        while (await reader.ReadAsync(Cancellation))
        {
            plan.Add(string.Join(' ', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)));
        }

        Assert.Contains(plan, line => line.Contains("IX_form_result", StringComparison.Ordinal));
    }
}
