using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using Plumbline.Documents.Reading.Layout;

namespace Plumbline.Documents.Reading.Pdf;

/// <summary>Reads what <c>pdftotext -bbox-layout</c> prints: pages and their words with the rectangles around them.</summary>
internal static class PopplerWords
{
    // What is printed names the document type of XHTML, which is not to be fetched; texts may hold any character.
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreWhitespace = true,
    };

    /// <summary>The pages, without lines.</summary>
    public static List<LaidPage> Read(TextReader output, ReadingLimits limits)
    {
        var pages = new List<LaidPage>();
        var words = ImmutableArray.CreateBuilder<LaidWord>();
        var (width, height) = (0d, 0d);
        using var reader = XmlReader.Create(output, Settings);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "page")
            {
                (width, height) = (Number(reader, "width"), Number(reader, "height"));
                words.Clear();
                if (reader.IsEmptyElement)
                {
                    pages.Add(new LaidPage(pages.Count + 1, width, height, [], []));
                }
            }
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "word")
            {
                AddWord(reader, words);
            }
            else if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "page")
            {
                pages.Add(new LaidPage(pages.Count + 1, width, height, words.ToImmutable(), []));
            }

            if (pages.Count > limits.Pages)
            {
                throw Refusals.OverLimit(ReadingMessages.PageCount, limits.Pages);
            }
        }

        return pages;
    }

    private static void AddWord(XmlReader reader, ImmutableArray<LaidWord>.Builder words)
    {
        var box = new Box(
            Number(reader, "xMin"),
            Number(reader, "yMin"),
            Number(reader, "xMax"),
            Number(reader, "yMax")
        );
        var text = Clean(reader.ReadString());
        if (text.Length > 0 && box.Width >= 0 && box.Height > 0)
        {
            words.Add(new LaidWord(text, box));
        }
    }

    private static string Clean(string text)
    {
        text = Radicals.Resolve(text);
        return text.AsSpan().IndexOfAnyInRange('\0', ' ') < 0 && !text.Contains('\u00AD', StringComparison.Ordinal)
            ? text
            : string.Concat(text.Where(character => character > ' ' && character != '\u00AD'));
    }

    private static double Number(XmlReader reader, string name) =>
        double.TryParse(reader.GetAttribute(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && Math.Abs(number) < 1e7
            ? number
            : 0;
}
