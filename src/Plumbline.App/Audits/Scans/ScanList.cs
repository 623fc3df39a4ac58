using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Plumbline.App.Documents;
using Plumbline.App.Exports;
using Plumbline.App.Files;
using Plumbline.Documents.Reading;
using Plumbline.Findings;

namespace Plumbline.App.Audits.Scans;

/// <summary>A row of a list that came back.</summary>
/// <param name="Line">Line of the file, for messages.</param>
/// <param name="Row">The row as it was written.</param>
/// <param name="Answer">What the person wrote; empty where nothing.</param>
public sealed record AnsweredRow(int Line, ScanRow Row, string Answer);

/// <summary>
/// The list of recognised numbers that a person fills in: CSV in UTF-8 with a mark, which bears the hash of the scanned file.
/// </summary>
/// <param name="Hash">SHA-256 of the scanned file.</param>
/// <param name="Rows">Its rows.</param>
public sealed record ScanList(string Hash, ImmutableArray<AnsweredRow> Rows)
{
    private const string FileMark = "扫描件";
    private const string NumberHead = "序号";
    private const string AnswerHead = "核对";
    private const string Guide =
        "对照原件逐行填“核对”一栏：读得对填“对”，读错了填原件上印的数，原件此处没有数填“无”，没有看过就空着";

    private static readonly ImmutableArray<string> Heads =
    [
        NumberHead,
        "页",
        "行",
        "单元格",
        "前文",
        "识别为",
        "后文",
        AnswerHead,
    ];

    /// <summary>The hash by which a list knows its file, or why that cannot be read.</summary>
    public static Result<string> HashOf(string file) =>
        FileBytes.Of(file, ReadingLimits.Default.FileBytes).Then(bytes => Result.Of(FileHash.Of(bytes)));

    /// <summary>The list with nothing filled in.</summary>
    public static byte[] Write(string file, string hash, IEnumerable<ScanRow> rows)
    {
        var text = new StringBuilder();
        Line(text, [FileMark, Path.GetFileName(file), "SHA-256", hash]);
        Line(text, ["说明", Guide]);
        Line(text, Heads);
        foreach (var row in rows)
        {
            Line(
                text,
                [
                    Text(row.Number),
                    row.Page is { } page ? Text(page) : "",
                    Text(row.Line),
                    row.Cell,
                    row.Before,
                    row.Read,
                    row.Behind,
                    "",
                ]
            );
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    /// <summary>Writes a list to a file that is not there yet; what is there may be filled in and stays as it is.</summary>
    public static Result<string> Save(string file, byte[] list)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write);
            stream.Write(list);
            return Result.Of(file);
        }
        catch (IOException) when (Path.Exists(file))
        {
            return Result.Failed<string>(
                ScanMessages.Refusal(file, null, ScanMessages.ListThere.With(), ScanMessages.ListThereRepair.With())
            );
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Result.Failed<string>(WriteDocuments.CannotWrite(file, problem.Message));
        }
    }

    /// <summary>A list as it came back from a spreadsheet: in any encoding, parted by commas or tabs.</summary>
    public static Result<ScanList> Read(string file)
    {
        var bytes = FileBytes.Of(file, ReadingLimits.Default.FileBytes);
        var read = bytes.Then(content =>
            DocumentReader.Read(new SourceFile(content, Path.ChangeExtension(file, "txt")))
        );
        return read.TryGet(out var source) ? Parse(file, source.Text)
            : bytes.TryGet(out _) ? Refused(file, null, ScanMessages.NoList.With())
            : Result.Failed<ScanList>(bytes.Findings);
    }

    /// <summary>The list that came back for a scanned file; the list of another file is refused.</summary>
    public static Result<ScanList> ReadFor(string scan, string file) =>
        HashOf(scan)
            .Then(hash =>
                Read(file)
                    .Then(list =>
                        list.Hash == hash
                            ? Result.Of(list)
                            : Result.Failed<ScanList>(
                                ScanMessages.Refusal(
                                    file,
                                    1,
                                    ScanMessages.OtherFile.With(("file", Path.GetFileName(scan))),
                                    ScanMessages.OtherFileRepair.With()
                                )
                            )
                    )
            );

    private static Result<ScanList> Parse(string file, string text)
    {
        var lines = text.Split('\n');
        var mark = lines[0].TrimStart('"');
        var parted = mark.StartsWith(FileMark, StringComparison.Ordinal) && mark.Contains('\t') ? '\t' : ',';
        var first = CsvLine.Read(lines[0], parted);
        if (first is not [FileMark, _, _, var hash, ..] || !FileHash.Is(hash.Trim()))
        {
            return Refused(file, 1, ScanMessages.NoList.With());
        }

        var rows = ImmutableArray.CreateBuilder<AnsweredRow>();
        var columns = default(ImmutableArray<int>);
        for (var index = 1; index < lines.Length; index++)
        {
            var cells = CsvLine.Read(lines[index], parted);
            if (columns.IsDefault)
            {
                columns = ColumnsOf(cells);
            }
            else if (cells.Any(cell => cell.Length > 0))
            {
                if (RowOf([.. columns.Select(column => column < cells.Length ? cells[column] : "")]) is not { } row)
                {
                    return Refused(file, index + 1, ScanMessages.NoRow.With());
                }

                rows.Add(row with { Line = index + 1 });
            }
        }

        return columns.IsDefault
            ? Refused(file, null, ScanMessages.NoList.With())
            : Result.Of(new ScanList(hash.Trim(), rows.DrainToImmutable()));
    }

    private static ImmutableArray<int> ColumnsOf(ImmutableArray<string> cells)
    {
        ImmutableArray<int> columns = [.. Heads.Select(head => cells.IndexOf(head))];
        return columns.Contains(-1) ? default : columns;
    }

    private static AnsweredRow? RowOf(ImmutableArray<string> cells) =>
        Whole(cells[0]) is { } number
        && Whole(cells[2]) is { } line
        && (cells[1].Length == 0 || Whole(cells[1]) is not null)
            ? new AnsweredRow(
                0,
                new ScanRow(number, Whole(cells[1]), line, cells[3], cells[4], cells[5], cells[6]),
                cells[7].Trim().TrimStart('\'')
            )
            : null;

    private static int? Whole(string cell) =>
        int.TryParse(cell.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static Result<ScanList> Refused(string file, int? line, Message why) =>
        Result.Failed<ScanList>(ScanMessages.Refusal(file, line, why, ScanMessages.NoListRepair.With()));

    private static void Line(StringBuilder text, IEnumerable<string> cells) =>
        text.AppendJoin(',', cells.Select(cell => CsvLine.Quoted(CsvCell.Safe(cell)))).Append("\r\n");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
