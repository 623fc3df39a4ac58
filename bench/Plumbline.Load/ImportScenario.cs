using System.Diagnostics;
using System.Globalization;
using System.Text;
using ExcelDataReader;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data.Records;
using Plumbline.App.Imports.Figures;
using Plumbline.Domain;
using Plumbline.Testing;

namespace Plumbline.Load;

/// <summary>
/// Imports a workbook of many projects with eight columns. Reading and judging is set against ExcelDataReader, which reads every
/// cell and binds it to a typed record; what the database needs is timed apart.
/// </summary>
internal static class ImportScenario
{
    private const string User = "jixiaogu";

    private sealed record Bound(
        string Unit,
        string Code,
        string Name,
        string Category,
        int First,
        int? Last,
        string Note,
        decimal Amount
    );

    internal static async Task Run(LoadOptions options)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        await using var db = options.Open();
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        var codes = await db.Units.Where(unit => unit.Kind == UnitKind.Unit).Select(unit => unit.Code).ToListAsync();
        var mark = Stopwatch.GetTimestamp().ToString("x", CultureInfo.InvariantCulture);
        var file = ProjectWorkbook.Write(codes, options.Rows, mark);
        var names = ColumnNames.Load(new ContentFolder(Repository.Content));
        var account = await db.Users.SingleAsync(user => user.UserName == User);
        var actor = (
            await FindActor.Run(db, account.Id, DateOnly.FromDateTime(DateTime.UnixEpoch.AddYears(70)), default)
        )!;
        var facts = new FileFacts(ImportKind.Projects, 2025, MoneyUnit.TenThousandYuan);
        Console.WriteLine(
            $"import, {options.Database}, {options.Rows:N0} × 8 cells, {file.Length:N0} bytes, {Timings.Machine()}"
        );
        var (alone, ours, whole) = (new Timings(), new Timings(), new Timings());
        for (var round = 0; round < 4; round++)
        {
            Time(round, alone, () => Check(Bind(file).Count, options.Rows));
            Time(round, ours, () => Check(Table(file, names), options.Rows));
            var clock = Stopwatch.StartNew();
            var plan = (
                await PlanImport.Run(db, names, actor, facts, file, new DateOnly(2026, 1, 1), default)
            ).OrThrow();
            if (round > 0)
            {
                whole.Add(clock.Elapsed);
            }

            Check(plan.Accepted, options.Rows);
        }

        Timings.Print("ExcelDataReader, read and bound", alone.Text());
        Timings.Print("ours: columns told, cells read", ours.Text());
        Timings.Print("ours: planned against the database", whole.Text());
        Timings.Print(
            "ratio, aim ≤ 1.5",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{ours.At(0.5) / alone.At(0.5):0.00} read, {whole.At(0.5) / alone.At(0.5):0.00} planned"
            )
        );
        await Write(options, names, actor, facts, file);
    }

    private static async Task Write(LoadOptions options, ColumnNames names, Actor actor, FileFacts facts, byte[] file)
    {
        await using var db = options.Open();
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        var before = await db.Projects.CountAsync();
        var events = await db.Events.CountAsync(change => change.Kind == "import" && change.Place != "");
        var clock = Stopwatch.StartNew();
        var batch = (
            await StageImport.Run(
                db,
                TimeProvider.System,
                names,
                actor,
                new(facts, "projects.xlsx", file, null),
                default
            )
        ).OrThrow();
        var staged = clock.Elapsed;
        clock.Restart();
        (
            await ConfirmImport.Run(db, TimeProvider.System, names, actor, new(batch.Id, Replace: false), default)
        ).OrThrow();
        Timings.Print(
            "staged, then taken in",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{staged.TotalSeconds:0.00} s, {clock.Elapsed.TotalSeconds:0.00} s"
            )
        );
        Check(await db.Projects.CountAsync() - before, options.Rows);
        Check(await db.Events.CountAsync(change => change.Kind == "import" && change.Place != "") - events, 1);
    }

    private static void Time(int round, Timings timings, Action work)
    {
        var clock = Stopwatch.StartNew();
        work();
        if (round > 0)
        {
            timings.Add(clock.Elapsed);
        }
    }

    private static int Table(byte[] file, ColumnNames names)
    {
        var (needed, others) = PlanImport.Columns(ImportKind.Projects);
        return SheetTable.Read(file, names, [.. needed, .. others], needed).OrThrow().Rows.Count;
    }

    private static List<Bound> Bind(byte[] file)
    {
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(file, writable: false));
        var rows = new List<Bound>();
        reader.Read();
        while (reader.Read())
        {
            rows.Add(
                new(
                    reader.GetString(0),
                    reader.GetString(1),
                    reader.GetString(2),
                    reader.GetString(3),
                    (int)reader.GetDouble(4),
                    reader.IsDBNull(5) ? null : (int)reader.GetDouble(5),
                    reader.GetString(6),
                    (decimal)reader.GetDouble(7)
                )
            );
        }

        return rows;
    }

    private static void Check(int found, int expected)
    {
        if (found != expected)
        {
            throw new WrongAnswerException($"{found} instead of {expected}");
        }
    }
}
