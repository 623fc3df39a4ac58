using System.Text;
using System.Xml;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Plumbline.App.Imports.Figures;

/// <summary>
/// A workbook as the library reads it, row by row. What the library throws on damaged files becomes one exception here,
/// so that nobody who uses a workbook has to know, and no mistake of ours passes for a damaged file.
/// </summary>
internal sealed class Workbook : IDisposable
{
    private readonly IExcelDataReader reader;

    private Workbook(IExcelDataReader reader) => this.reader = reader;

    /// <summary>Name of the sheet being read.</summary>
    internal string Sheet => reader.Name;

    /// <summary>Columns of the row that was read.</summary>
    internal int Width => reader.FieldCount;

    /// <summary>Opens a workbook of any kind.</summary>
    /// <exception cref="BadWorkbookException">The bytes are none.</exception>
    internal static Workbook Open(byte[] bytes)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return new(Guard(() => ExcelReaderFactory.CreateReader(new MemoryStream(bytes, writable: false))));
    }

    public void Dispose() => reader.Dispose();

    /// <summary>Goes to the next row of the sheet.</summary>
    internal bool Read() => Guard(reader.Read);

    /// <summary>Goes to the next sheet.</summary>
    internal bool NextSheet() => Guard(reader.NextResult);

    /// <summary>A cell of the row.</summary>
    internal object? Value(int column)
    {
        try
        {
            return reader.GetValue(column);
        }
        catch (Exception problem) when (IsDamage(problem))
        {
            throw new BadWorkbookException(problem);
        }
    }

    private static T Guard<T>(Func<T> step)
    {
        try
        {
            return step();
        }
        catch (Exception problem) when (IsDamage(problem))
        {
            throw new BadWorkbookException(problem);
        }
    }

    // Each was seen on workbooks of which a few bytes had been changed.
    private static bool IsDamage(Exception problem) =>
        problem
            is ExcelReaderException
                or InvalidDataException
                or XmlException
                or EndOfStreamException
                or FormatException
                or IndexOutOfRangeException
                or InvalidCastException
                or KeyNotFoundException
                or ArgumentException
                or InvalidOperationException
                or NotSupportedException
                or NullReferenceException
                or OverflowException;
}

/// <summary>A workbook that cannot be read to its end.</summary>
internal sealed class BadWorkbookException(Exception cause) : Exception(cause.Message, cause);
