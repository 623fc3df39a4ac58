using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Plumbline.App.Data.Records;

namespace Plumbline.App.Log;

/// <summary>
/// What the hashes of the log cover. Every field is written with its length before it, so that no two different events
/// have the same bytes.
/// </summary>
public static class ChainHash
{
    private const int SaltBytes = 16;

    /// <summary>A new salt for a payload.</summary>
    public static byte[] NewSalt() => RandomNumberGenerator.GetBytes(SaltBytes);

    /// <summary>Hash of what may be erased: salt, before, after, reason.</summary>
    public static byte[] Payload(Event change)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, change.Salt);
        Add(hash, change.Before);
        Add(hash, change.After);
        Add(hash, change.Reason);
        return hash.GetHashAndReset();
    }

    /// <summary>Hash of an event over the one before it.</summary>
    public static byte[] Link(Event change, ReadOnlySpan<byte> previous)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(previous);
        Add(hash, change.ChainId);
        Add(hash, change.Seq);
        Add(hash, change.At.Ticks);
        Add(hash, change.AccountId ?? 0);
        Add(hash, change.Kind);
        Add(hash, change.Place);
        Add(hash, change.Operation?.ToByteArray());
        hash.AppendData(change.PayloadHash);
        return hash.GetHashAndReset();
    }

    /// <summary>Hash of a seal over the one before it and the heads it covers, in the order of chains.</summary>
    public static byte[] Seal(ReadOnlySpan<byte> previous, DateTime at, IEnumerable<SealItem> items)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(previous);
        Add(hash, at.Ticks);
        foreach (var item in items.OrderBy(item => item.ChainId))
        {
            Add(hash, item.ChainId);
            Add(hash, item.Seq);
            hash.AppendData(item.Head);
        }

        return hash.GetHashAndReset();
    }

    private static void Add(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        hash.AppendData(bytes);
    }

    private static void Add(IncrementalHash hash, string? text) =>
        Add(hash, text is null ? null : Encoding.UTF8.GetBytes(text));

    private static void Add(IncrementalHash hash, byte[]? bytes)
    {
        Add(hash, bytes?.Length ?? -1);
        hash.AppendData(bytes ?? []);
    }
}
