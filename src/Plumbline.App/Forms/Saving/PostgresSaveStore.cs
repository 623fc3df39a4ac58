using Npgsql;
using NpgsqlTypes;

namespace Plumbline.App.Forms.Saving;

/// <summary>Two round trips and a commit for a batch, however many operations it has.</summary>
public sealed class PostgresSaveStore(NpgsqlDataSource source) : SaveStore
{
    private const int MostWriters = 4;

    // Taken alone and first: what is read after it, in the same batch, sees whatever the lock waited for.
    private const string Lock =
        "select 1 from chain c where c.id in (select chain_id from form where id = any($1)) order by c.id for update";

    private const string Forms =
        "select f.id, f.state, f.withdrawn_at is not null, c.id, c.seq, c.head "
        + "from chain c join form f on f.chain_id = c.id where f.id = any($1)";

    private const string Rows =
        "select r.form_id, r.part, r.item, r.data, r.unread, r.marks, r.position from form_row r "
        + "join unnest($1, $2, $3) as k(form_id, part, item) using (form_id, part, item)";

    private const string Earlier = "select operation, chain_id, seq, after from event where operation = any($1)";

    private const string StoreRows =
        "insert into form_row (form_id, part, item, position, data, unread, marks) "
        + "select * from unnest($1, $2, $3, $4, $5, $6, $7) "
        + "on conflict (form_id, part, item) do update set position = excluded.position, "
        + "data = excluded.data, unread = excluded.unread, marks = excluded.marks";

    private const string RemoveRows =
        "delete from form_row r using unnest($1, $2, $3) as k(form_id, part, item) "
        + "where r.form_id = k.form_id and r.part = k.part and r.item = k.item";

    private const string StoreEvents =
        "insert into event (chain_id, seq, at, account_id, kind, place, before, after, reason, operation, salt, "
        + "payload_hash, hash) select * from unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";

    private const string StoreChains =
        "update chain c set seq = k.seq, head = k.head from unnest($1, $2, $3) as k(id, seq, head) where c.id = k.id";

    public override int Writers => MostWriters;

    internal override async Task<SaveResult[]> Run(SaveBatch batch, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await Load(batch, connection, cancellation);
        var results = batch.Apply();
        if (batch.Events.Count > 0)
        {
            await Store(batch, connection, cancellation);
            await transaction.CommitAsync(cancellation);
        }

        return results;
    }

    // Rows are read after the locks were taken: statements of a batch each see what was committed before them.
    private static async Task Load(SaveBatch batch, NpgsqlConnection connection, CancellationToken cancellation)
    {
        var keys = batch.Operations.Select(SaveBatch.Key).Distinct().ToList();
        await using var load = connection.CreateBatch();
        var forms = keys.Select(key => key.FormId).Distinct().ToArray();
        load.BatchCommands.Add(Command(Lock, Long(forms)));
        load.BatchCommands.Add(Command(Forms, Long(forms)));
        load.BatchCommands.Add(Command(Rows, Keys(keys)));
        load.BatchCommands.Add(
            Command(Earlier, Array(NpgsqlDbType.Uuid, batch.Operations.Select(operation => operation.Id).ToArray()))
        );
        await load.PrepareAsync(cancellation);
        await using var reader = await load.ExecuteReaderAsync(cancellation);
        await reader.NextResultAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var form = SaveSql.ReadForm(reader);
            batch.Forms[form.FormId] = form;
        }

        await reader.NextResultAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            batch.Rows[new(reader.GetInt64(0), reader.GetString(1), reader.GetString(2))] = SaveSql.ReadRow(reader, 3);
        }

        await reader.NextResultAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            batch.Earlier[reader.GetGuid(0)] = new(
                reader.GetInt64(1),
                reader.GetInt64(2),
                await reader.IsDBNullAsync(3, cancellation) ? null : reader.GetString(3)
            );
        }
    }

    private static async Task Store(SaveBatch batch, NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var store = connection.CreateBatch();
        var written = batch.Rows.Where(row => !row.Value.Removed && (row.Value.Changed || row.Value.Added)).ToList();
        if (written.Count > 0)
        {
            store.BatchCommands.Add(
                Command(
                    StoreRows,
                    [
                        .. Keys([.. written.Select(row => row.Key)]),
                        Array(NpgsqlDbType.Bigint, written.Select(row => row.Value.Position).ToArray()),
                        Text(written.Select(row => (string?)row.Value.Data)),
                        Text(written.Select(row => row.Value.Unread)),
                        Text(written.Select(row => row.Value.Marks)),
                    ]
                )
            );
        }

        var removed = batch.Rows.Where(row => row.Value.Removed).Select(row => row.Key).ToList();
        if (removed.Count > 0)
        {
            store.BatchCommands.Add(Command(RemoveRows, Keys(removed)));
        }

        store.BatchCommands.Add(Command(StoreEvents, Events(batch)));
        var chains = batch.Chains.ToList();
        store.BatchCommands.Add(
            Command(
                StoreChains,
                Long(chains.Select(chain => chain.Id)),
                Long(chains.Select(chain => chain.Seq)),
                Array(NpgsqlDbType.Bytea, chains.Select(chain => chain.Head).ToArray())
            )
        );
        await store.PrepareAsync(cancellation);
        await store.ExecuteNonQueryAsync(cancellation);
    }

    private static NpgsqlParameter[] Events(SaveBatch batch)
    {
        var events = batch.Events;
        return
        [
            Long(events.Select(entry => entry.ChainId)),
            Long(events.Select(entry => entry.Seq)),
            Array(NpgsqlDbType.TimestampTz, events.Select(entry => entry.At).ToArray()),
            Array(NpgsqlDbType.Bigint, events.Select(entry => entry.AccountId).ToArray()),
            Text(events.Select(entry => entry.Kind)),
            Text(events.Select(entry => entry.Place)),
            Text(events.Select(entry => entry.Before)),
            Text(events.Select(entry => entry.After)),
            Text(events.Select(entry => entry.Reason)),
            Array(NpgsqlDbType.Uuid, events.Select(entry => entry.Operation).ToArray()),
            Array(NpgsqlDbType.Bytea, events.Select(entry => entry.Salt).ToArray()),
            Array(NpgsqlDbType.Bytea, events.Select(entry => entry.PayloadHash).ToArray()),
            Array(NpgsqlDbType.Bytea, events.Select(entry => entry.Hash).ToArray()),
        ];
    }

    private static NpgsqlParameter[] Keys(IReadOnlyCollection<RowKey> keys) =>
        [Long(keys.Select(key => key.FormId)), Text(keys.Select(key => key.Part)), Text(keys.Select(key => key.Item))];

    private static NpgsqlParameter Long(IEnumerable<long> values) => Array(NpgsqlDbType.Bigint, values.ToArray());

    private static NpgsqlParameter Text(IEnumerable<string?> values) => Array(NpgsqlDbType.Text, values.ToArray());

    private static NpgsqlParameter Array(NpgsqlDbType type, object values) =>
        new() { NpgsqlDbType = NpgsqlDbType.Array | type, Value = values };

    private static NpgsqlBatchCommand Command(string sql, params NpgsqlParameter[] parameters)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
