using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Plumbline.Load;

/// <summary>
/// What the machine can do at best: a bare endpoint that answers a text, and one that runs a bare prepared update of one row
/// and commits it. On SQLite the updates that wait go into one transaction, as no one could do otherwise.
/// </summary>
internal static class Ceiling
{
    internal const string Table = "bench_ceiling";
    internal const int Rows = 2_000;

    internal static async Task Serve(LoadOptions options)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{options.Port}");
        await using var app = builder.Build();
        await using var source = options.Connection is { } text ? NpgsqlDataSource.Create(text) : null;
        await using var sqlite = source is null ? new GroupedUpdates(options.File) : null;
        app.MapGet("/ready", () => "ready");
        app.MapGet("/text/{length:int}", (int length) => new string('x', length));
        app.MapPost(
            "/update/{row:long}",
            async (long row, HttpContext context) =>
            {
                using var body = new StreamReader(context.Request.Body);
                var value = (await body.ReadToEndAsync()).Length;
                return source is null ? await sqlite!.Run(row, value) : await Update(source, row, value);
            }
        );
        await app.RunAsync();
    }

    /// <summary>Makes the table that the bare updates write to.</summary>
    internal static async Task Prepare(LoadOptions options)
    {
        const string Drop = $"drop table if exists {Table}";
        const string Create = $"create table {Table} (id bigint primary key, value bigint not null)";
        if (options.Connection is { } text)
        {
            await using var source = NpgsqlDataSource.Create(text);
            foreach (
                var sql in (string[])
                    [Drop, Create, $"insert into {Table} select i, 0 from generate_series(0, {Rows - 1}) as i"]
            )
            {
                await using var command = source.CreateCommand(sql);
                await command.ExecuteNonQueryAsync();
            }

            return;
        }

        await using var connection = new SqliteConnection($"Data Source={options.File}");
        await connection.OpenAsync();
        const string Fill =
            $"insert into {Table} with recursive i(n) as (select 0 union all select n + 1 from i where n < 1999) "
            + "select n, 0 from i";
        foreach (var sql in (string[])[Drop, Create, Fill])
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await command.ExecuteNonQueryAsync();
        }
    }

    /// <summary>Takes the table away again.</summary>
    internal static async Task Remove(LoadOptions options)
    {
        const string Drop = $"drop table if exists {Table}";
        if (options.Connection is { } text)
        {
            await using var source = NpgsqlDataSource.Create(text);
            await using var drop = source.CreateCommand(Drop);
            await drop.ExecuteNonQueryAsync();
            return;
        }

        await using var connection = new SqliteConnection($"Data Source={options.File};Default Timeout=30");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = Drop;
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<int> Update(NpgsqlDataSource source, long row, long value)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var command = new NpgsqlCommand($"update {Table} set value = $1 where id = $2", connection)
        {
            Parameters =
            {
                new() { Value = value },
                new() { Value = row },
            },
        };
        // The pool keeps the statement prepared for its connection.
        await command.PrepareAsync();
        return await command.ExecuteNonQueryAsync();
    }

    /// <summary>One writer; the updates that came meanwhile are committed together, flushed to disk.</summary>
    private sealed class GroupedUpdates : IAsyncDisposable
    {
        private readonly Channel<(long Row, long Value, TaskCompletionSource<int> Done)> queue =
            Channel.CreateUnbounded<(long, long, TaskCompletionSource<int>)>();

        private readonly SqliteConnection connection;
        private readonly Task loop;

        internal GroupedUpdates(string file)
        {
            connection = new($"Data Source={file};Default Timeout=30");
            connection.Open();
            loop = Task.Run(Loop);
        }

        public async ValueTask DisposeAsync()
        {
            queue.Writer.TryComplete();
            await loop;
            await connection.DisposeAsync();
        }

        internal async Task<int> Run(long row, long value)
        {
            var done = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
            await queue.Writer.WriteAsync((row, value, done));
            return await done.Task;
        }

        private async Task Loop()
        {
            await using var full = connection.CreateCommand();
            full.CommandText = "pragma synchronous = full";
            await full.ExecuteNonQueryAsync();
            await using var update = connection.CreateCommand();
            update.CommandText = $"update {Table} set value = $value where id = $id";
            var (value, id) = (update.Parameters.AddWithValue("$value", 0), update.Parameters.AddWithValue("$id", 0));
            var waiting = new List<TaskCompletionSource<int>>();
            while (await queue.Reader.WaitToReadAsync())
            {
                waiting.Clear();
                await using var transaction = connection.BeginTransaction();
                update.Transaction = transaction;
                while (waiting.Count < 256 && queue.Reader.TryRead(out var next))
                {
                    (value.Value, id.Value) = (next.Value, next.Row);
                    await update.ExecuteNonQueryAsync();
                    waiting.Add(next.Done);
                }

                await transaction.CommitAsync();
                waiting.ForEach(done => done.SetResult(1));
            }
        }
    }
}
