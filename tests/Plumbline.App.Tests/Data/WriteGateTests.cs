using Microsoft.Data.Sqlite;
using Plumbline.App.Data;
using Xunit;

namespace Plumbline.App.Tests.Data;

/// <summary>Transactions of one process write one after the other; however one ends, the next is let in.</summary>
public sealed class WriteGateTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("plumbline-gate");
    private readonly WriteGate gate = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        gate.Dispose();
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("commit")]
    [InlineData("roll back")]
    [InlineData("dispose")]
    [InlineData("close")]
    public async Task Begin_WhileAnotherWrites_WaitsUntilThatEnds(string end)
    {
        await using var first = await Open();
        await using var second = await Open();
        var transaction = await first.BeginTransactionAsync(Cancellation);

        var waiting = second.BeginTransactionAsync(Cancellation).AsTask();
        Assert.False(waiting.IsCompleted);
        await (
            end switch
            {
                "commit" => transaction.CommitAsync(Cancellation),
                "roll back" => transaction.RollbackAsync(Cancellation),
                "dispose" => transaction.DisposeAsync().AsTask(),
                _ => first.CloseAsync(),
            }
        );

        await using var next = await waiting;
        Assert.NotNull(next);
    }

    [Fact]
    public async Task Begin_OfManyAtOnce_LosesNothing()
    {
        const int many = 40;
        await using var first = await Open();
        Run(first, "create table counted (number integer); insert into counted values (0)");

        await Task.WhenAll(Enumerable.Range(0, many).Select(_ => CountOn()));

        using var command = first.CreateCommand();
        command.CommandText = "select number from counted";
        Assert.Equal((long)many, command.ExecuteScalar());
    }

    [Fact]
    public async Task Begin_ThatIsCancelled_LeavesTheGateToOthers()
    {
        await using var first = await Open();
        await using var second = await Open();
        var transaction = await first.BeginTransactionAsync(Cancellation);
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);

        var waiting = second.BeginTransactionAsync(gone.Token).AsTask();
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        await transaction.DisposeAsync();

        await using var next = second.BeginTransaction();
        Assert.NotNull(next);
    }

    [Fact]
    public async Task Begin_ThatReads_DoesNotWait()
    {
        await using var first = await Open();
        await using var second = await Open();
        Run(first, "pragma journal_mode = wal; create table counted (number integer)");
        await using var writing = await first.BeginTransactionAsync(Cancellation);

        await using var reading = second.BeginTransaction(deferred: true);

        Assert.NotNull(reading);
    }

    private async Task CountOn()
    {
        await using var connection = await Open();
        await using var transaction = (SqliteTransaction)await connection.BeginTransactionAsync(Cancellation);
        using var read = connection.CreateCommand();
        (read.Transaction, read.CommandText) = (transaction, "select number from counted");
        var number = (long)read.ExecuteScalar()!;
        await Task.Yield();
        using var write = connection.CreateCommand();
        (write.Transaction, write.CommandText) = (transaction, $"update counted set number = {number + 1}");
        write.ExecuteNonQuery();
        await transaction.CommitAsync(Cancellation);
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private async Task<GatedConnection> Open()
    {
        var connection = new GatedConnection(
            DataServices.SqliteConnectionText(Path.Combine(folder.FullName, "gate.db")),
            gate
        );
        await connection.OpenAsync(Cancellation);
        return connection;
    }
}
