using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Plumbline.App.Data;

/// <summary>A connection whose write transactions wait for their turn at a gate, and leave it however they end.</summary>
public sealed class GatedConnection(string connectionText, WriteGate gate) : SqliteConnection(connectionText)
{
    private bool isIn;

    // The driver sets it when a transaction begins and takes it away when that ends: committed, rolled back or disposed of.
    protected override SqliteTransaction? Transaction
    {
        get => base.Transaction;
        set
        {
            base.Transaction = value;
            if (value is null)
            {
                Leave();
            }
        }
    }

    public override SqliteTransaction BeginTransaction(IsolationLevel isolationLevel, bool deferred)
    {
        if (!deferred && !isIn)
        {
            gate.Enter();
            isIn = true;
        }

        try
        {
            return base.BeginTransaction(isolationLevel, deferred);
        }
        catch (Exception) when (Transaction is null)
        {
            Leave();
            throw;
        }
    }

    protected override async ValueTask<DbTransaction> BeginDbTransactionAsync(
        IsolationLevel isolationLevel,
        CancellationToken cancellationToken
    )
    {
        await gate.Enter(cancellationToken);
        isIn = true;
        return BeginDbTransaction(isolationLevel);
    }

    private void Leave()
    {
        if (isIn)
        {
            isIn = false;
            gate.Leave();
        }
    }
}

/// <summary>Gives contexts gated connections.</summary>
internal sealed class GatedConnections(string connectionText, WriteGate gate) : DbConnectionInterceptor
{
    public override InterceptionResult<DbConnection> ConnectionCreating(
        ConnectionCreatingEventData eventData,
        InterceptionResult<DbConnection> result
    ) => InterceptionResult<DbConnection>.SuppressWithResult(new GatedConnection(connectionText, gate));
}
