using System.Numerics;
using System.Runtime.InteropServices;

namespace Plumbline.Benchmarks;

/// <summary>The least work that still reads everything: a vector sum.</summary>
internal static class Bytes
{
    internal static long Sum<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        var vectors = MemoryMarshal.Cast<T, Vector<long>>(values);
        var (even, odd) = (Vector<long>.Zero, Vector<long>.Zero);
        for (var at = 0; at + 1 < vectors.Length; at += 2)
        {
            even ^= vectors[at];
            odd ^= vectors[at + 1];
        }

        return Vector.Dot(even ^ odd, Vector<long>.One);
    }
}
