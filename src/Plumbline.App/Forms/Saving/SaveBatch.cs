using Plumbline.App.Data.Records;
using Plumbline.App.Log;
using Plumbline.Domain.Workflow;
using Chain = Plumbline.App.Data.Records.Chain;

namespace Plumbline.App.Forms.Saving;

/// <summary>Address of a row.</summary>
public readonly record struct RowKey(long FormId, string Part, string Item);

/// <summary>A form as a batch needs it: its chain, which is its lock, and whether it is being filled.</summary>
internal sealed record SavedForm(long FormId, Chain Chain, FormState State, bool Withdrawn)
{
    internal bool IsOpen => FormProcess.IsBeingFilled(State) && !Withdrawn;
}

/// <summary>An operation that was written before, in which chain.</summary>
internal sealed record EarlierEvent(long ChainId, long Seq, string? After);

/// <summary>
/// Operations of one transaction and what they meet in the database. Applying them is a matter of data alone; the two
/// databases only differ in how they load and store.
/// </summary>
internal sealed class SaveBatch(IReadOnlyList<FieldOperation> operations, DateTime at, LogAlgorithm log)
{
    internal Dictionary<long, SavedForm> Forms { get; } = [];

    internal Dictionary<RowKey, SavedRow> Rows { get; } = [];

    internal Dictionary<Guid, EarlierEvent> Earlier { get; } = [];

    internal List<Event> Events { get; } = [];

    internal IReadOnlyList<FieldOperation> Operations => operations;

    internal IEnumerable<Chain> Chains => Events.Select(e => e.ChainId).Distinct().Select(id => chains[id]);

    private readonly Dictionary<long, Chain> chains = [];

    // What a request wrote itself does not make it stale.
    private readonly Dictionary<FormMatch, long> reached = [];

    internal static RowKey Key(FieldOperation operation) => new(operation.FormId, operation.Part, operation.Item);

    /// <summary>Applies the operations in order and says what became of each.</summary>
    internal SaveResult[] Apply()
    {
        foreach (var form in Forms.Values)
        {
            chains[form.Chain.Id] = form.Chain;
        }

        return [.. operations.Select(Apply)];
    }

    private SaveResult Apply(FieldOperation operation)
    {
        if (!Forms.TryGetValue(operation.FormId, out var form))
        {
            return new(operation.Id, SaveOutcome.Missing, 0, null);
        }

        if (Earlier.TryGetValue(operation.Id, out var earlier))
        {
            // An id of another form is no news about this one, and nothing of that form is told.
            if (operation.Match is { } own && earlier.ChainId == form.Chain.Id)
            {
                reached[own] = Math.Max(Reached(own), earlier.Seq);
            }

            return earlier.ChainId == form.Chain.Id
                ? new(operation.Id, SaveOutcome.Saved, earlier.Seq, earlier.After)
                : new(operation.Id, SaveOutcome.Conflict, form.Chain.Seq, null);
        }

        if (operation.Match is { } match && !match.Fits(form, Reached(match)))
        {
            return new(operation.Id, SaveOutcome.Stale, form.Chain.Seq, null);
        }

        if (!form.IsOpen)
        {
            return new(operation.Id, SaveOutcome.Closed, form.Chain.Seq, null);
        }

        var there = Rows.GetValueOrDefault(Key(operation));
        if (there is { Removed: false } && there.IsFixed(operation))
        {
            return new(operation.Id, SaveOutcome.Fixed, form.Chain.Seq, there.Shown(operation.Field));
        }

        return operation.Kind switch
        {
            OperationKind.AddRow => Add(form, operation),
            _ when there is { Removed: false } row => Change(form, operation, row),
            // The blocks of a form are there from the first word on.
            OperationKind.Set when operation.Item.Length == 0 => Set(form, operation, NewRow(operation, "{}")),
            _ => new(operation.Id, SaveOutcome.Missing, form.Chain.Seq, null),
        };
    }

    /// <summary>Once the transaction is on disk: requests that go on in another one go on from here.</summary>
    internal void Keep()
    {
        foreach (var (match, seq) in reached)
        {
            match.Reached = seq;
        }
    }

    private long Reached(FormMatch match) => reached.GetValueOrDefault(match, match.Reached);

    private SaveResult Change(SavedForm form, FieldOperation operation, SavedRow row)
    {
        switch (operation.Kind)
        {
            case OperationKind.Set:
                return Set(form, operation, row);
            case OperationKind.RemoveRow:
                row.Removed = true;
                return Write(form, operation, new("row-remove", operation.Place, row.Data), null);
            default:
                var before = PositionText(row.Position);
                row.Move(operation.Position);
                return Write(
                    form,
                    operation,
                    new("row-move", operation.Place, before, PositionText(row.Position)),
                    null
                );
        }
    }

    private SaveResult Set(SavedForm form, FieldOperation operation, SavedRow row)
    {
        var (stored, wanted) = (row.Shown(operation.Field), operation.Unread ?? SavedRow.Typed(operation));
        if (stored == wanted)
        {
            return operation.Mark is { } mark && mark != row.Mark(operation.Field)
                ? MarkOnly(form, operation, row, stored)
                : new(operation.Id, SaveOutcome.Saved, form.Chain.Seq, stored);
        }

        if ((stored ?? "") != (operation.Replaces ?? ""))
        {
            return new(operation.Id, SaveOutcome.Conflict, form.Chain.Seq, stored);
        }

        row.Set(operation.Field, operation.Value, operation.Unread);
        row.SetMark(operation.Field, operation.Mark);
        return Write(form, operation, new("set", operation.Place, stored, wanted), wanted);
    }

    private SaveResult MarkOnly(SavedForm form, FieldOperation operation, SavedRow row, string? stored)
    {
        var before = row.Mark(operation.Field);
        row.SetMark(operation.Field, operation.Mark);
        return Write(form, operation, new("mark", operation.Place, before, operation.Mark), stored);
    }

    private SaveResult Add(SavedForm form, FieldOperation operation)
    {
        if (Rows.TryGetValue(Key(operation), out var there) && !there.Removed)
        {
            return new(operation.Id, SaveOutcome.Conflict, form.Chain.Seq, there.Data);
        }

        var row = NewRow(operation, operation.Value ?? "{}");
        return Write(form, operation, new("row-add", operation.Place, null, row.Data), row.Data);
    }

    private SavedRow NewRow(FieldOperation operation, string data) =>
        Rows[Key(operation)] = new(data, null, null, operation.Position) { Added = true };

    private SaveResult Write(SavedForm form, FieldOperation operation, Change change, string? stored)
    {
        var noted = change with { Operation = operation.Id, Reason = operation.Reason };
        var entry = EventLog.Append(form.Chain, noted, operation.AccountId, at, log);
        Events.Add(entry);
        if (operation.Match is { } match)
        {
            reached[match] = entry.Seq;
        }

        Earlier[operation.Id] = new(form.Chain.Id, entry.Seq, stored);
        return new(operation.Id, SaveOutcome.Saved, entry.Seq, stored);
    }

    private static string PositionText(long position) =>
        position.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
