using System.Text;
using System.Xml;

namespace Plumbline.Documents.Reading.Packages;

/// <summary>Reads XML from outside: no document type, no entities, no other files.</summary>
internal static class XmlParts
{
    // A document type stands before the root element.
    private const int PrologueBytes = 4096;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>A reader over a part.</summary>
    public static XmlReader Open(byte[] part)
    {
        if (part.AsSpan(0, Math.Min(part.Length, PrologueBytes)).IndexOf("<!DOCTYPE"u8) >= 0)
        {
            throw Refusals.Because(
                ReadingMessages.DocumentType,
                ReadingMessages.DocumentTypeText,
                ReadingMessages.DamagedRepair
            );
        }

        return XmlReader.Create(new MemoryStream(part, writable: false), Settings);
    }

    /// <summary>Refuses a part whose elements lie too deep in each other for a tree of them to be copied.</summary>
    public static void CheckDepth(byte[] part, ReadingLimits limits)
    {
        using var reader = Open(part);
        while (reader.Read())
        {
            if (reader.Depth > limits.Depth)
            {
                throw Refusals.OverLimit(ReadingMessages.NestingDepth, limits.Depth);
            }
        }
    }

    /// <summary>Moves to the next element inside the one that began at a depth; false at its end.</summary>
    public static bool NextElement(this XmlReader reader, int depth)
    {
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                return true;
            }

            if (reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Moves from the start of an element to its end.</summary>
    public static void Pass(this XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return;
        }

        var depth = reader.Depth;
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth)) { }
    }

    /// <summary>The text of an element without children; moves to its end.</summary>
    public static string Words(this XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return "";
        }

        var depth = reader.Depth;
        var first = "";
        StringBuilder? more = null;
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (
                reader.NodeType
                is XmlNodeType.Text
                    or XmlNodeType.CDATA
                    or XmlNodeType.SignificantWhitespace
                    or XmlNodeType.Whitespace
            )
            {
                if (first.Length == 0)
                {
                    first = reader.Value;
                }
                else
                {
                    more = (more ?? new StringBuilder(first)).Append(reader.Value);
                }
            }
        }

        return more?.ToString() ?? first;
    }
}
