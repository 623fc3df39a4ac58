using System.Collections.Immutable;

namespace Plumbline.Documents.Reading.Pdf.Graphics;

/// <summary>A value in a PDF file (ISO 32000-1, 7.3). The family is closed.</summary>
internal abstract record PdfValue
{
    /// <summary>What is of no use here: texts, null and what cannot be understood.</summary>
    public static PdfValue Other { get; } = new PdfOther();

    private sealed record PdfOther : PdfValue;
}

/// <summary>An integer or real number.</summary>
internal sealed record PdfNumber(double Value) : PdfValue;

/// <summary>A name without its slash.</summary>
internal sealed record PdfName(string Value) : PdfValue;

/// <summary>An operator, or a word such as true or endobj.</summary>
internal sealed record PdfWord(string Value) : PdfValue;

/// <summary>A reference to an object by its number.</summary>
internal sealed record PdfReference(int Number) : PdfValue;

/// <summary>An array.</summary>
internal sealed record PdfArray(ImmutableArray<PdfValue> Items) : PdfValue;

/// <summary>A dictionary.</summary>
internal sealed record PdfDictionary(ImmutableDictionary<string, PdfValue> Entries) : PdfValue
{
    /// <summary>The value of an entry, or null.</summary>
    public PdfValue? this[string name] => Entries.GetValueOrDefault(name);
}

/// <summary>An object: its value, and where the bytes of its stream stand, if it has one.</summary>
/// <param name="Value">The value.</param>
/// <param name="Stream">The bytes as they stand in the file, not unpacked.</param>
internal sealed record PdfObject(PdfValue Value, ReadOnlyMemory<byte> Stream);
