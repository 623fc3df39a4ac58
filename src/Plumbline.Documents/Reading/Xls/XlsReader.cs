using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Plumbline.Documents.Model;
using Plumbline.Documents.Reading.Assembly;
using Plumbline.Documents.Reading.Spreadsheets;
using Plumbline.Findings;

namespace Plumbline.Documents.Reading.Xls;

/// <summary>
/// Reads a binary workbook of Excel 97 to 2003 or WPS; what is printed is worked out as for xlsx. Cells that show an
/// error come as blank.
/// </summary>
public static class XlsReader
{
    private const int ChineseCodePage = 936;
    private const int FirstOwnFormat = 50;

    // The format has no room for more; a sheet that says otherwise would keep the library busy for minutes.
    private const int MostRows = 65_536;
    private const int MostColumns = 256;

    // The library asks the runtime for the code pages of old workbooks, by number.
    static XlsReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Reads an xls file.</summary>
    public static Result<SourceDocument> Read(SourceFile file, ReadingLimits? limits = null) =>
        Refusals.Guard(file, () => ReadGuarded(file, limits ?? ReadingLimits.Default));

    // The library reports some broken files by the exceptions of its own collections.
    private static SourceDocument ReadGuarded(SourceFile file, ReadingLimits limits)
    {
        try
        {
            return ReadWorkbook(file, limits);
        }
        catch (InvalidPasswordException)
        {
            throw Refusals.Encrypted();
        }
        catch (Exception broken) when (IsDamage(broken))
        {
            throw Refusals.Damaged(broken.Message);
        }
    }

    // What the library lets through when a workbook is not what it claims to be.
    private static bool IsDamage(Exception problem) =>
        problem
            is ExcelReaderException
                or ArgumentException
                or IndexOutOfRangeException
                or InvalidCastException
                or OverflowException
                or NotSupportedException
                or InvalidOperationException
                or NullReferenceException
                or FormatException
                or KeyNotFoundException;

    private static SourceDocument ReadWorkbook(SourceFile file, ReadingLimits limits)
    {
        var configuration = new ExcelReaderConfiguration
        {
            FallbackEncoding = CodePagesEncodingProvider.Instance.GetEncoding(ChineseCodePage) ?? Encoding.UTF8,
        };
        using var stream = MemoryMarshal.TryGetArray(file.Bytes, out var bytes)
            ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false)
            : new MemoryStream(file.Bytes.ToArray(), writable: false);
        using var reader = ExcelReaderFactory.CreateBinaryReader(stream, configuration);
        var remarks = new Remarks();
        var drafts = new List<Draft>();
        var hidden = new List<string>();
        var intake = new Intake(limits);
        do
        {
            if (reader.VisibleState == "visible")
            {
                drafts.AddRange(SheetDrafts.Of(ReadSheet(reader, intake), remarks, intake));
            }
            else
            {
                hidden.Add(reader.Name);
            }
        } while (reader.NextResult());

        remarks.AddHidden(ReadingMessages.HiddenSheets, hidden);
        return DraftAssembler.Assemble(drafts, "", limits, remarks.Of(file.Name));
    }

    private static SheetData ReadSheet(IExcelDataReader reader, Intake intake)
    {
        var sheet = new SheetData(reader.Name);
        if (reader.RowCount > MostRows || reader.FieldCount > MostColumns)
        {
            throw Refusals.Damaged($"{reader.Name}: {reader.RowCount} x {reader.FieldCount}");
        }

        var formats = new Dictionary<string, NumberFormat>(StringComparer.Ordinal);
        for (var row = 1; reader.Read(); row++)
        {
            if (reader.RowHeight == 0)
            {
                sheet.HiddenRows.Add(row);
            }

            for (var column = 0; column < reader.FieldCount; column++)
            {
                if (reader.GetValue(column) is { } value)
                {
                    intake.CheckCells(sheet.Cells.Count);
                    var printed = Printed(value, FormatOf(reader, column, formats));
                    intake.AddCharacters(printed.Text.Length);
                    sheet.Cells.Add(new SheetCell(row, column + 1, printed, null));
                }
            }
        }

        AddShape(reader, sheet);
        return sheet;
    }

    private static void AddShape(IExcelDataReader reader, SheetData sheet)
    {
        foreach (var range in reader.MergeCells ?? [])
        {
            sheet.Merged.Add(
                new SheetRange(range.FromRow + 1, range.FromColumn + 1, range.ToRow + 1, range.ToColumn + 1)
            );
        }

        for (var column = 0; column < reader.FieldCount; column++)
        {
            if (reader.GetColumnWidth(column) == 0)
            {
                sheet.HiddenColumns.Add(column + 1);
            }
        }
    }

    // The library has American words for the formats that are known by number.
    private static NumberFormat FormatOf(IExcelDataReader reader, int column, Dictionary<string, NumberFormat> formats)
    {
        var number = reader.GetNumberFormatIndex(column);
        var code = number is >= 0 and < FirstOwnFormat
            ? BuiltInFormats.Of(number)
            : reader.GetNumberFormatString(column);
        if (code is null)
        {
            return NumberFormat.General;
        }

        if (!formats.TryGetValue(code, out var format))
        {
            formats.Add(code, format = NumberFormat.Parse(code));
        }

        return format;
    }

    private static PrintedValue Printed(object value, NumberFormat format) =>
        value switch
        {
            double number => format.Print(number.ToString("R", CultureInfo.InvariantCulture), since1904: false),
            int number => format.Print(number.ToString(CultureInfo.InvariantCulture), since1904: false),
            DateTime moment => format.Print(
                moment.ToOADate().ToString("R", CultureInfo.InvariantCulture),
                since1904: false
            ),
            TimeSpan time => format.Print(time.TotalDays.ToString("R", CultureInfo.InvariantCulture), since1904: false),
            bool truth => new PrintedValue(truth ? "TRUE" : "FALSE", ValueFormat.Text, 0),
            _ => new PrintedValue(format.Print(value.ToString() ?? "").ReplaceLineEndings("\n"), ValueFormat.Text, 0),
        };
}
