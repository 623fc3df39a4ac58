using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Plumbline.Tests.Robustness;

/// <summary>Small damage to a file: what editors, transfers and hands do to it.</summary>
[SuppressMessage("Security", "CA5394", Justification = "The damage must be the same in every run.")]
internal static class Mutation
{
    private static readonly byte[][] Tokens =
    [
        .. new[]
        {
            "{",
            "}",
            "[",
            "]",
            "\"",
            ",",
            ":",
            "\\",
            "\\u0000",
            "\\ud800",
            "null",
            "-",
            "1e999999",
            "//",
            "\n",
            "\0",
            "“",
            "｛",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF],
        [0xC0, 0x80],
        [0xED, 0xA0, 0x80],
    ];

    /// <summary>One to four of: a byte changed, a piece removed, a piece doubled, a token put in.</summary>
    internal static byte[] Of(byte[] file, Random random)
    {
        var damaged = new List<byte>(file);
        for (var times = random.Next(1, 5); times > 0; times--)
        {
            var at = random.Next(damaged.Count - 64);
            var length = random.Next(1, 64);
            switch (random.Next(4))
            {
                case 0:
                    damaged[at] = (byte)random.Next(256);
                    break;
                case 1:
                    damaged.RemoveRange(at, length);
                    break;
                case 2:
                    damaged.InsertRange(at, damaged.GetRange(at, length));
                    break;
                default:
                    damaged.InsertRange(at, Tokens[random.Next(Tokens.Length)]);
                    break;
            }
        }

        return [.. damaged];
    }
}
