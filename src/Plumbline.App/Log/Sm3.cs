using System.Buffers.Binary;
using System.Numerics;

namespace Plumbline.App.Log;

/// <summary>SM3 密码杂凑算法 (GB/T 32905-2016): 256 bits, for places that ask for national algorithms.</summary>
public static class Sm3
{
    private const int BlockBytes = 64;
    private const int LengthBytes = 8;

    /// <summary>The hash of a message, 32 bytes.</summary>
    public static byte[] Hash(ReadOnlySpan<byte> message)
    {
        Span<uint> state =
        [
            0x7380166f,
            0x4914b2b9,
            0x172442d7,
            0xda8a0600,
            0xa96f30bc,
            0x163138aa,
            0xe38dee4d,
            0xb0fb0e4e,
        ];
        var whole = message.Length / BlockBytes * BlockBytes;
        for (var at = 0; at < whole; at += BlockBytes)
        {
            Compress(state, message.Slice(at, BlockBytes));
        }

        // The rest, a one, zeros, and the length in bits: one block or two.
        Span<byte> last = stackalloc byte[2 * BlockBytes];
        var rest = message[whole..];
        rest.CopyTo(last);
        last[rest.Length] = 0x80;
        var end = rest.Length + 1 + LengthBytes <= BlockBytes ? BlockBytes : 2 * BlockBytes;
        BinaryPrimitives.WriteInt64BigEndian(last[(end - LengthBytes)..], (long)message.Length * 8);
        for (var at = 0; at < end; at += BlockBytes)
        {
            Compress(state, last.Slice(at, BlockBytes));
        }

        var hash = new byte[state.Length * sizeof(uint)];
        for (var word = 0; word < state.Length; word++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(hash.AsSpan(word * sizeof(uint)), state[word]);
        }

        return hash;
    }

    private static void Compress(Span<uint> state, ReadOnlySpan<byte> block)
    {
        Span<uint> words = stackalloc uint[68];
        for (var j = 0; j < words.Length; j++)
        {
            words[j] =
                j < 16
                    ? BinaryPrimitives.ReadUInt32BigEndian(block[(j * sizeof(uint))..])
                    : Spread(words[j - 16] ^ words[j - 9] ^ Left(words[j - 3], 15))
                        ^ Left(words[j - 13], 7)
                        ^ words[j - 6];
        }

        var (a, b, c, d) = (state[0], state[1], state[2], state[3]);
        var (e, f, g, h) = (state[4], state[5], state[6], state[7]);
        for (var j = 0; j < 64; j++)
        {
            var early = j < 16;
            var constant = early ? 0x79cc4519u : 0x7a879d8au;
            var first = Left(unchecked(Left(a, 12) + e + Left(constant, j % 32)), 7);
            var second = first ^ Left(a, 12);
            var left = early ? a ^ b ^ c : (a & b) | (a & c) | (b & c);
            var right = early ? e ^ f ^ g : (e & f) | (~e & g);
            var one = unchecked(left + d + second + (words[j] ^ words[j + 4]));
            var two = unchecked(right + h + first + words[j]);
            (d, c, b, a) = (c, Left(b, 9), a, one);
            (h, g, f, e) = (g, Left(f, 19), e, two ^ Left(two, 9) ^ Left(two, 17));
        }

        Span<uint> mixed = [a, b, c, d, e, f, g, h];
        for (var word = 0; word < state.Length; word++)
        {
            state[word] ^= mixed[word];
        }
    }

    private static uint Spread(uint word) => word ^ Left(word, 15) ^ Left(word, 23);

    private static uint Left(uint word, int by) => BitOperations.RotateLeft(word, by);
}
