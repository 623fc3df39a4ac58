using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Forms.Saving;
using Plumbline.App.Imports.Figures;
using Plumbline.Domain.Registers;
using Plumbline.Findings;

namespace Plumbline.App.Registers;

/// <summary>What became of a workbook.</summary>
/// <param name="Changed">Figures that hold another value now.</param>
/// <param name="Same">Figures that held it before.</param>
/// <param name="Skipped">Rows whose figure is computed or taken from units below, which are not read.</param>
/// <param name="Unknown">Labels that name no figure.</param>
public sealed record ImportedRegister(int Changed, int Same, int Skipped, ImmutableArray<string> Unknown);

/// <summary>Reads a workbook into a register: rows by number of the figure, else by the names of system and figure.</summary>
public static class ImportRegister
{
    private const int HeadingDepth = 20;
    private const int MostColumns = 100;
    private const int MostUnknown = 20;

    /// <summary>What became of it, or why nothing was taken. A blank cell takes no figure away.</summary>
    public static async Task<Result<ImportedRegister>> Run(
        AppDb db,
        RegisterCatalogue catalogue,
        TimeProvider time,
        Actor actor,
        OpenedRegister opened,
        (string Name, byte[] Bytes) file,
        CancellationToken cancellation
    )
    {
        var (rows, wrong) = Rows(file.Bytes, catalogue);
        if (wrong is not null)
        {
            return Bad(wrong);
        }

        var typed = rows.FindAll(row =>
            row is { Figure.IsComputed: false, IsSum: false } && !IsSum(row.Figure, row.Text, opened.Sheet)
        );
        var saved = await SaveFigures.Run(
            db,
            catalogue,
            time,
            actor,
            (opened.Unit.Id, opened.Year),
            typed.ConvertAll(row => Change(row.Figure!, row.Text, file.Name)),
            cancellation
        );
        var before = typed.ConvertAll(row =>
            FigureText.Cell(row.Figure!, opened.Sheet.Typed(row.Figure!.Id), OpenRegister.Money)
        );
        return saved.Then(results =>
        {
            var changed = results.Zip(before).Count(pair => (pair.First.Stored ?? "") != pair.Second);
            return Result.Of(
                new ImportedRegister(
                    changed,
                    results.Count(one => one.Outcome == SaveOutcome.Saved) - changed,
                    rows.Count(row => row.Figure is not null) - typed.Count,
                    [.. rows.Where(row => row.Figure is null).Select(row => row.Label).Take(MostUnknown)]
                )
            );
        });
    }

    private static (List<(string Label, RegisterFigure? Figure, string Text, bool IsSum)> Rows, Message? Wrong) Rows(
        byte[] bytes,
        RegisterCatalogue catalogue
    )
    {
        try
        {
            var (rows, wrong) = Read(bytes, catalogue);
            var most = SaveFigures.Most.ToString(CultureInfo.InvariantCulture);
            return rows is null ? ([], wrong ?? RegisterTexts.NoHeadings.With(("now", RegisterWorkbook.Now)))
                : rows.Count > SaveFigures.Most ? ([], RegisterTexts.TooMany.With(("most", most)))
                : (rows, wrong);
        }
        catch (BadWorkbookException)
        {
            return ([], FigureMessages.Unreadable.With());
        }
    }

    private static TypedFigure Change(RegisterFigure figure, string text, string file) =>
        new(new(RandomNumberGenerator.GetBytes(16)), figure.Id, text, null) { Whatever = true, Reason = file };

    // What was added up and came back unchanged is not typed by that.
    private static bool IsSum(RegisterFigure figure, string text, RegisterSheet sheet) =>
        sheet.Typed(figure.Id) is null
        && sheet.Rolled(figure.Id) is { } sum
        && FigureText.Bare(figure.Kind, sum, OpenRegister.Money) == text;

    // Rows of all sheets with a heading, or what is wrong with a heading; neither: there is no heading.
    private static (List<(string Label, RegisterFigure? Figure, string Text, bool IsSum)>? Rows, Message? Wrong) Read(
        byte[] bytes,
        RegisterCatalogue catalogue
    )
    {
        using var book = Workbook.Open(bytes);
        var names = catalogue
            .Systems.SelectMany(system => system.Figures.Select(figure => ($"{system.Chinese} {figure.Name}", figure)))
            .ToDictionary(pair => pair.Item1, pair => pair.figure, StringComparer.Ordinal);
        List<(string, RegisterFigure?, string, bool)>? rows = null;
        do
        {
            if (Columns(book) is not { } columns)
            {
                continue;
            }

            if (NamesOtherUnit(columns.Heading))
            {
                var heading = ("heading", columns.Heading);
                return (null, RegisterTexts.OtherUnit.With(heading, ("now", RegisterWorkbook.Now)));
            }

            rows ??= [];
            var system = "";
            while (rows.Count <= SaveFigures.Most && book.Read())
            {
                var (id, figure, now) = (Cell(book, columns.Id), Cell(book, columns.Figure), Cell(book, columns.Now));
                // Merged cells of a spreadsheet arrive as one text and blanks below it.
                system = Cell(book, columns.System) is { Length: > 0 } said ? said : system;
                if (now.Length > 0 && (id.Length > 0 || figure.Length > 0))
                {
                    var found = catalogue.Find(id) ?? names.GetValueOrDefault($"{system} {figure}");
                    // A sum of units below that has moved since is no figure of this unit.
                    var isSum = Cell(book, columns.Origin) == RegisterWorkbook.Below;
                    rows.Add(($"{id} {system} {figure}".Trim(), found, now, isSum));
                }
            }
        } while (book.NextSheet());

        return (rows, null);
    }

    // Amounts without a unit are read as 万元, so a heading may say that and nothing else.
    private static bool NamesOtherUnit(string heading)
    {
        var rest = heading[RegisterWorkbook.Now.Length..].Replace("单位", "", StringComparison.Ordinal);
        return rest.Contains('元', StringComparison.Ordinal) && rest.Trim([.. " （）()：:"]) != "万元";
    }

    private static (int Id, int System, int Figure, int Now, int Origin, string Heading)? Columns(Workbook book)
    {
        for (var row = 0; row < HeadingDepth && book.Read(); row++)
        {
            var heads = Enumerable.Range(0, Math.Min(book.Width, MostColumns)).Select(at => Cell(book, at)).ToList();
            int At(string name) => heads.FindIndex(head => head == name);
            var (id, now) = (
                At(RegisterWorkbook.Id),
                heads.FindIndex(head => head.StartsWith(RegisterWorkbook.Now, StringComparison.Ordinal))
            );
            var (system, figure) = (At(RegisterWorkbook.System), At(RegisterWorkbook.Figure));
            if (now >= 0 && (id >= 0 || (system >= 0 && figure >= 0)))
            {
                return (id, system, figure, now, At(RegisterWorkbook.Origin), heads[now]);
            }
        }

        return null;
    }

    private static string Cell(Workbook book, int column) =>
        column < 0 || column >= book.Width
            ? ""
            : book.Value(column) switch
            {
                null => "",
                string text => text.Trim(),
                DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                double number => ((decimal)Math.Clamp(number, -1e15, 1e15)).ToString(
                    "0.######",
                    CultureInfo.InvariantCulture
                ),
                IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
                var other => other.ToString() ?? "",
            };

    private static Result<ImportedRegister> Bad(Message why) =>
        Result.Failed<ImportedRegister>(Refusals.Bad("File", why));
}
