using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.Findings;

namespace Plumbline.App.Log;

/// <summary>What a proof of the log found.</summary>
/// <param name="Chains">Chains walked.</param>
/// <param name="Events">Events reckoned anew.</param>
/// <param name="Seals">Seals reckoned anew.</param>
/// <param name="Tail">Events after the last seal of their chain: proven by the chain, not yet by a seal.</param>
/// <param name="Breaks">What does not agree, first of each chain; empty: everything does.</param>
public sealed record LogProof(long Chains, long Events, long Seals, long Tail, ImmutableArray<LogBreak> Breaks)
{
    public bool IsSound => Breaks.IsEmpty;
}

/// <summary>A place where the log does not agree with itself.</summary>
/// <param name="ChainId">The chain; 0: the seals.</param>
/// <param name="Seq">The event, or the seal where the chain is 0.</param>
/// <param name="What">What is wrong.</param>
public sealed record LogBreak(long ChainId, long Seq, Message What);

/// <summary>
/// Proves the log: walks every chain and reckons every hash anew, looks for gaps, compares ends with what is kept, and
/// reckons every seal over the heads that it covers. Reads in batches, so a large log needs little memory.
/// </summary>
public static class VerifyLog
{
    private const int Batch = 2_000;

    /// <summary>The proof. Nothing is locked: what is added meanwhile counts as tail or not at all.</summary>
    public static async Task<LogProof> Run(AppDb db, CancellationToken cancellation)
    {
        var breaks = ImmutableArray.CreateBuilder<LogBreak>();
        var seals = await Seals(db, breaks, cancellation);
        var (chains, events, tail) = (0L, 0L, 0L);
        var last = 0L;
        while (true)
        {
            var after = last;
            var some = await db
                .Chains.Where(chain => chain.Id > after)
                .OrderBy(chain => chain.Id)
                .Take(Batch)
                .ToListAsync(cancellation);
            var ids = some.Select(chain => chain.Id).ToList();
            var items = (
                await db.SealItems.Where(item => ids.Contains(item.ChainId)).ToListAsync(cancellation)
            ).ToLookup(item => item.ChainId);
            foreach (var chain in some)
            {
                var (walked, proven, found) = await Walk(db, chain, [.. items[chain.Id]], cancellation);
                (chains, events, tail) = (chains + 1, events + walked, tail + Math.Max(0, walked - proven));
                if (found is not null)
                {
                    breaks.Add(found);
                }
            }

            if (some.Count == 0)
            {
                return new(chains, events, seals, tail, breaks.ToImmutable());
            }

            last = some[^1].Id;
        }
    }

    private static async Task<(long Events, long Sealed, LogBreak? Break)> Walk(
        AppDb db,
        Chain chain,
        IReadOnlyCollection<SealItem> items,
        CancellationToken cancellation
    )
    {
        var wanted = items.ToLookup(item => item.Seq, item => item.Head);
        var proven = items.Count == 0 ? 0 : items.Max(item => item.Seq);
        var (seq, head) = (0L, Array.Empty<byte>());
        while (seq < chain.Seq)
        {
            var from = seq;
            var events = await db
                .Events.Where(entry => entry.ChainId == chain.Id && entry.Seq > from && entry.Seq <= chain.Seq)
                .OrderBy(entry => entry.Seq)
                .Take(Batch)
                .ToListAsync(cancellation);
            foreach (var entry in events)
            {
                if (Wrong(entry, seq + 1, head) is { } what)
                {
                    return (seq, proven, new(chain.Id, entry.Seq, what));
                }

                (seq, head) = (entry.Seq, entry.Hash);
                if (wanted[seq].Any(kept => !kept.AsSpan().SequenceEqual(entry.Hash)))
                {
                    return (seq, proven, new(chain.Id, seq, LogMessages.Sealed.With()));
                }
            }

            if (events.Count == 0)
            {
                return (seq, proven, new(chain.Id, seq + 1, LogMessages.Missing.With()));
            }
        }

        var problem =
            !head.AsSpan().SequenceEqual(chain.Head) ? LogMessages.Head.With()
            : chain.SealedSeq > chain.Seq || (proven > chain.Seq && await IsCut(db, chain.Id, proven, cancellation))
                ? LogMessages.Cut.With()
            : null;
        return (seq, proven, problem is null ? null : new(chain.Id, seq, problem));
    }

    // A seal may be younger than our sight of the chain: what was added and sealed meanwhile is no cut.
    private static Task<bool> IsCut(AppDb db, long chain, long proven, CancellationToken cancellation) =>
        db.Chains.AnyAsync(row => row.Id == chain && row.Seq < proven, cancellation);

    private static Message? Wrong(Event entry, long seq, byte[] head)
    {
        var algorithm = ChainHash.AlgorithmOf(entry.Hash);
        // A payload that was erased by law took its salt with it; the hash that is left still binds the chain.
        var erased = entry is { Salt: null, Before: null, After: null, Reason: null };
        return entry.Seq != seq ? LogMessages.Missing.With()
            : !erased && !ChainHash.Payload(entry, algorithm).AsSpan().SequenceEqual(entry.PayloadHash)
                ? LogMessages.Payload.With()
            : !ChainHash.Link(entry, head, algorithm).AsSpan().SequenceEqual(entry.Hash) ? LogMessages.Link.With()
            : null;
    }

    private static async Task<long> Seals(
        AppDb db,
        ImmutableArray<LogBreak>.Builder breaks,
        CancellationToken cancellation
    )
    {
        var (count, last, head) = (0L, 0L, Array.Empty<byte>());
        while (true)
        {
            var after = last;
            var seal = await db
                .Seals.Where(row => row.Id > after)
                .OrderBy(row => row.Id)
                .FirstOrDefaultAsync(cancellation);
            if (seal is null)
            {
                return count;
            }

            var items = await db.SealItems.Where(item => item.SealId == seal.Id).ToListAsync(cancellation);
            var hash = ChainHash.Seal(head, seal.At, items, ChainHash.AlgorithmOf(seal.Hash));
            if (!hash.AsSpan().SequenceEqual(seal.Hash) && breaks.Count == 0)
            {
                breaks.Add(new(0, seal.Id, LogMessages.Seal.With()));
            }

            (count, last, head) = (count + 1, seal.Id, seal.Hash);
        }
    }
}
