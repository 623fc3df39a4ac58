using System.Globalization;
using System.Text;

namespace Plumbline.Documents.Reading.Ocr;

/// <summary>A picture in shades of grey, one byte a point, as the portable grey map holds it.</summary>
/// <param name="Width">Points from left to right.</param>
/// <param name="Height">Points from top to bottom.</param>
/// <param name="Points">Row by row; 0 is black.</param>
internal sealed record GreyPicture(int Width, int Height, byte[] Points)
{
    private const int Lightest = 205;

    /// <summary>Whether a point is darker than paper; a thin line is grey.</summary>
    public bool IsDark(int x, int y) => Points[(y * Width) + x] < Lightest;

    /// <summary>Makes a point white.</summary>
    public void Clear(int x, int y) => Points[(y * Width) + x] = byte.MaxValue;

    /// <summary>Reads a portable grey map with one byte a point, or gives null.</summary>
    public static GreyPicture? Read(byte[] file)
    {
        var numbers = new List<int>();
        var at = 2;
        if (!file.AsSpan().StartsWith("P5"u8))
        {
            return null;
        }

        while (numbers.Count < 3 && at < file.Length)
        {
            var from = at;
            while (at < file.Length && file[at] > ' ')
            {
                at++;
            }

            if (at > from)
            {
                if (
                    !int.TryParse(
                        file.AsSpan(from, at - from),
                        NumberStyles.None,
                        CultureInfo.InvariantCulture,
                        out var number
                    )
                )
                {
                    return null;
                }

                numbers.Add(number);
            }

            at++;
        }

        return numbers is [> 0 and var width, > 0 and var height, 255] && (long)width * height == file.Length - at
            ? new GreyPicture(width, height, file[at..])
            : null;
    }

    /// <summary>The picture as a portable grey map.</summary>
    public byte[] ToBytes() =>
        [.. Encoding.ASCII.GetBytes(FormattableString.Invariant($"P5\n{Width} {Height}\n255\n")), .. Points];
}
