using Plumbline.App.Data;
using Plumbline.App.Data.Records;

namespace Plumbline.App.Log;

/// <summary>What is to be written about a change.</summary>
/// <param name="Kind">What happened: <c>set</c>, <c>row-add</c>, <c>move</c> …</param>
/// <param name="Place">Where; empty: the whole.</param>
/// <param name="Before">What stood there.</param>
/// <param name="After">What stands there now.</param>
/// <param name="Reason">Why, where somebody said so.</param>
/// <param name="Operation">The client's id of the request.</param>
public sealed record Change(
    string Kind,
    string Place = "",
    string? Before = null,
    string? After = null,
    string? Reason = null,
    Guid? Operation = null
);

/// <summary>Links changes to a chain. The chain must be locked by the transaction that saves the event.</summary>
public static class EventLog
{
    /// <summary>Adds the next event of the chain to what the context saves, hashed as the database was opened.</summary>
    public static Event Write(AppDb db, Chain chain, Change change, long? account, DateTime at) =>
        db.Events.Add(Append(chain, change, account, at, db.LogHash)).Entity;

    /// <summary>The next event of the chain; the chain's end moves on to it.</summary>
    public static Event Append(Chain chain, Change change, long? account, DateTime at, LogAlgorithm by)
    {
        var entry = new Event
        {
            ChainId = chain.Id,
            Seq = chain.Seq + 1,
            At = Stamp(at),
            AccountId = account,
            Kind = change.Kind,
            Place = change.Place,
            Before = change.Before,
            After = change.After,
            Reason = change.Reason,
            Operation = change.Operation,
            Salt = ChainHash.NewSalt(),
        };
        entry.PayloadHash = ChainHash.Payload(entry, by);
        entry.Hash = ChainHash.Link(entry, chain.Head, by);
        (chain.Seq, chain.Head) = (entry.Seq, entry.Hash);
        return entry;
    }

    /// <summary>An instant as both databases keep it: whole microseconds.</summary>
    public static DateTime Stamp(DateTime at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMicrosecond));
}
