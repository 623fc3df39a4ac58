using System.Diagnostics.CodeAnalysis;

namespace Plumbline.Tests.Robustness.Fuzz;

/// <summary>Damage as it befalls any file: bits turned over, pieces lost, doubled or moved, an end that never came.</summary>
[SuppressMessage("Security", "CA5394", Justification = "The same damage in every run.")]
internal static class ByteMutation
{
    private const int LongestPiece = 400;

    private static readonly byte[] Extremes = [0, 1, 9, 10, 13, 0x1A, 0x22, 0x3C, 0x3E, 0x7F, 0x80, 0xC0, 0xFE, 0xFF];

    internal static byte[] Of(byte[] bytes, Random random)
    {
        if (bytes.Length == 0)
        {
            return [0];
        }

        var at = random.Next(bytes.Length);
        var piece = bytes.AsSpan(at, Math.Min(bytes.Length - at, random.Next(LongestPiece)));
        var to = random.Next(bytes.Length);
        switch (random.Next(7))
        {
            case 0:
                return Changed(bytes, copy => copy[at] ^= (byte)(1 << random.Next(8)));
            case 1:
                return Changed(bytes, copy => copy[at] = Extremes[random.Next(Extremes.Length)]);
            case 2:
                return bytes[..at];
            case 3:
                return [.. bytes[..at], .. bytes.AsSpan(at + piece.Length)];
            case 4:
                return [.. bytes[..to], .. piece, .. bytes.AsSpan(to)];
            case 5:
                return Changed(bytes, copy => random.NextBytes(copy.AsSpan(at, Math.Min(8, copy.Length - at))));
            default:
                return Changed(
                    bytes,
                    copy => copy.AsSpan(at, Math.Min(LongestPiece, copy.Length - at)).Fill((byte)random.Next(256))
                );
        }
    }

    private static byte[] Changed(byte[] bytes, Action<byte[]> change)
    {
        byte[] copy = [.. bytes];
        change(copy);
        return copy;
    }
}
