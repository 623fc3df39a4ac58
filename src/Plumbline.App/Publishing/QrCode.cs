using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using QRCoder;

namespace Plumbline.App.Publishing;

/// <summary>QR codes (ISO/IEC 18004) of addresses, with level M of correction, as printed paper needs.</summary>
public static class QrCode
{
    private const int Pixels = 6;

    /// <summary>The code as a PNG picture.</summary>
    public static byte[] Png(string text)
    {
        using var data = Make(text);
        return new PngByteQRCode(data).GetGraphic(Pixels);
    }

    /// <summary>The code as the path of an SVG, and the side of its view box in modules; the quiet zone is inside.</summary>
    public static (string Path, int Side) Svg(string text)
    {
        using var data = Make(text);
        var path = new StringBuilder();
        ImmutableArray<System.Collections.BitArray> rows = [.. data.ModuleMatrix];
        for (var y = 0; y < rows.Length; y++)
        {
            for (var x = 0; x < rows[y].Length; x++)
            {
                if (rows[y][x])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
                }
            }
        }

        return (path.ToString(), rows.Length);
    }

    private static QRCodeData Make(string text)
    {
        using var generator = new QRCodeGenerator();
        return generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
    }
}
