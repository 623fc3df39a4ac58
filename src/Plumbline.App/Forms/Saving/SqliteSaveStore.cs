using Microsoft.Data.Sqlite;

namespace Plumbline.App.Forms.Saving;

/// <summary>One connection that stays open, statements prepared once, each commit flushed to disk.</summary>
public sealed class SqliteSaveStore(SqliteConnection connection) : SaveStore
{
    private readonly Dictionary<string, SqliteCommand> commands = new(StringComparer.Ordinal);
    private bool isOpen;

    public override int Writers => 1;

    public override async ValueTask DisposeAsync()
    {
        foreach (var command in commands.Values)
        {
            await command.DisposeAsync();
        }

        await connection.DisposeAsync();
        await base.DisposeAsync();
    }

    internal override async Task<SaveResult[]> Run(SaveBatch batch, CancellationToken cancellation)
    {
        if (!isOpen)
        {
            await connection.OpenAsync(cancellation);
            isOpen = true;
            Command("pragma synchronous = full").ExecuteNonQuery();
        }

        await using var transaction = (SqliteTransaction)await connection.BeginTransactionAsync(cancellation);
        Load(batch, transaction);
        var results = batch.Apply();
        if (batch.Events.Count > 0)
        {
            StoreRows(batch, transaction);
            StoreEvents(batch, transaction);
            transaction.Commit();
        }

        return results;
    }

    private void Load(SaveBatch batch, SqliteTransaction transaction)
    {
        foreach (var operation in batch.Operations)
        {
            if (!batch.Forms.ContainsKey(operation.FormId) && Form(operation.FormId, transaction) is { } form)
            {
                batch.Forms[operation.FormId] = form;
            }

            if (!batch.Rows.ContainsKey(SaveBatch.Key(operation)) && Row(operation, transaction) is { } row)
            {
                batch.Rows[SaveBatch.Key(operation)] = row;
            }

            if (Earlier(operation.Id, transaction) is { } earlier)
            {
                batch.Earlier[operation.Id] = earlier;
            }
        }
    }

    private SavedForm? Form(long id, SqliteTransaction transaction)
    {
        var command = Command(SaveSql.Form, transaction, ("id", id));
        using var reader = command.ExecuteReader();
        return reader.Read() ? SaveSql.ReadForm(reader) : null;
    }

    private SavedRow? Row(FieldOperation operation, SqliteTransaction transaction)
    {
        var command = Command(
            "select data, unread, marks, position from form_row "
                + "where form_id = $form and part = $part and item = $item",
            transaction,
            ("form", operation.FormId),
            ("part", operation.Part),
            ("item", operation.Item)
        );
        using var reader = command.ExecuteReader();
        return reader.Read() ? SaveSql.ReadRow(reader, 0) : null;
    }

    private EarlierEvent? Earlier(Guid operation, SqliteTransaction transaction)
    {
        var command = Command(
            "select chain_id, seq, after from event where operation = $operation",
            transaction,
            ("operation", operation)
        );
        using var reader = command.ExecuteReader();
        return reader.Read()
            ? new(reader.GetInt64(0), reader.GetInt64(1), reader.IsDBNull(2) ? null : reader.GetString(2))
            : null;
    }

    private void StoreRows(SaveBatch batch, SqliteTransaction transaction)
    {
        foreach (var (key, row) in batch.Rows)
        {
            if (row.Removed)
            {
                Command(
                        "delete from form_row where form_id = $form and part = $part and item = $item",
                        transaction,
                        ("form", key.FormId),
                        ("part", key.Part),
                        ("item", key.Item)
                    )
                    .ExecuteNonQuery();
            }
            else if (row.Changed || row.Added)
            {
                Command(
                        "insert into form_row (form_id, part, item, position, data, unread, marks) "
                            + "values ($form, $part, $item, $position, $data, $unread, $marks) "
                            + "on conflict (form_id, part, item) do update set position = excluded.position, "
                            + "data = excluded.data, unread = excluded.unread, marks = excluded.marks",
                        transaction,
                        ("form", key.FormId),
                        ("part", key.Part),
                        ("item", key.Item),
                        ("position", row.Position),
                        ("data", row.Data),
                        ("unread", row.Unread),
                        ("marks", row.Marks)
                    )
                    .ExecuteNonQuery();
            }
        }
    }

    private void StoreEvents(SaveBatch batch, SqliteTransaction transaction)
    {
        foreach (var entry in batch.Events)
        {
            Command(
                    "insert into event (chain_id, seq, at, account_id, kind, place, before, after, reason, operation, "
                        + "salt, payload_hash, hash) values ($chain, $seq, $at, $account, $kind, $place, $before, "
                        + "$after, $reason, $operation, $salt, $payload, $hash)",
                    transaction,
                    ("chain", entry.ChainId),
                    ("seq", entry.Seq),
                    ("at", entry.At),
                    ("account", entry.AccountId),
                    ("kind", entry.Kind),
                    ("place", entry.Place),
                    ("before", entry.Before),
                    ("after", entry.After),
                    ("reason", entry.Reason),
                    ("operation", entry.Operation),
                    ("salt", entry.Salt),
                    ("payload", entry.PayloadHash),
                    ("hash", entry.Hash)
                )
                .ExecuteNonQuery();
        }

        foreach (var chain in batch.Chains)
        {
            Command(
                    "update chain set seq = $seq, head = $head where id = $id",
                    transaction,
                    ("seq", chain.Seq),
                    ("head", chain.Head),
                    ("id", chain.Id)
                )
                .ExecuteNonQuery();
        }
    }

    // The texts are constants of this file; they are kept prepared by their text.
#pragma warning disable CA2100
    private SqliteCommand Command(
        string sql,
        SqliteTransaction? transaction = null,
        params ReadOnlySpan<(string Name, object? Value)> values
    )
    {
        if (!commands.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            foreach (var (name, _) in values)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = "$" + name });
            }

            commands[sql] = command;
        }

        command.Transaction = transaction;
        for (var at = 0; at < values.Length; at++)
        {
            command.Parameters[at].Value = values[at].Value ?? DBNull.Value;
        }

        return command;
    }
#pragma warning restore CA2100
}
