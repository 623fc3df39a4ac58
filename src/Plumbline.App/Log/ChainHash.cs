using System.Buffers;
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
    private const byte Sm3Mark = 3;

    /// <summary>A new salt for a payload.</summary>
    public static byte[] NewSalt() => RandomNumberGenerator.GetBytes(SaltBytes);

    /// <summary>The algorithm that a hash was made by.</summary>
    public static LogAlgorithm AlgorithmOf(ReadOnlySpan<byte> hash) =>
        hash.Length == 1 + SHA256.HashSizeInBytes && hash[0] == Sm3Mark ? LogAlgorithm.Sm3 : LogAlgorithm.Sha256;

    /// <summary>Hash of what may be erased: salt, before, after, reason.</summary>
    public static byte[] Payload(Event change, LogAlgorithm algorithm)
    {
        var hash = new ArrayBufferWriter<byte>();
        Add(hash, change.Salt);
        Add(hash, change.Before);
        Add(hash, change.After);
        Add(hash, change.Reason);
        return Hash(hash.WrittenSpan, algorithm);
    }

    /// <summary>Hash of an event over the one before it.</summary>
    public static byte[] Link(Event change, ReadOnlySpan<byte> previous, LogAlgorithm algorithm)
    {
        var hash = new ArrayBufferWriter<byte>();
        hash.Write(previous);
        Add(hash, change.ChainId);
        Add(hash, change.Seq);
        Add(hash, change.At.Ticks);
        Add(hash, change.AccountId ?? 0);
        Add(hash, change.Kind);
        Add(hash, change.Place);
        Add(hash, change.Operation?.ToByteArray());
        hash.Write(change.PayloadHash.AsSpan());
        return Hash(hash.WrittenSpan, algorithm);
    }

    /// <summary>Hash of a seal over the one before it and the heads it covers, in the order of chains.</summary>
    public static byte[] Seal(
        ReadOnlySpan<byte> previous,
        DateTime at,
        IEnumerable<SealItem> items,
        LogAlgorithm algorithm
    )
    {
        var hash = new ArrayBufferWriter<byte>();
        hash.Write(previous);
        Add(hash, at.Ticks);
        foreach (var item in items.OrderBy(item => item.ChainId))
        {
            Add(hash, item.ChainId);
            Add(hash, item.Seq);
            hash.Write(item.Head.AsSpan());
        }

        return Hash(hash.WrittenSpan, algorithm);
    }

    private static byte[] Hash(ReadOnlySpan<byte> message, LogAlgorithm algorithm) =>
        algorithm == LogAlgorithm.Sm3 ? [Sm3Mark, .. Sm3.Hash(message)] : SHA256.HashData(message);

    private static void Add(ArrayBufferWriter<byte> hash, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        hash.Write(bytes);
    }

    private static void Add(ArrayBufferWriter<byte> hash, string? text) =>
        Add(hash, text is null ? null : Encoding.UTF8.GetBytes(text));

    private static void Add(ArrayBufferWriter<byte> hash, byte[]? bytes)
    {
        Add(hash, bytes?.Length ?? -1);
        hash.Write(bytes.AsSpan());
    }
}
