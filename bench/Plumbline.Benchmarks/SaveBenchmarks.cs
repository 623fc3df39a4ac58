using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;
using Plumbline.App.Data;
using Plumbline.App.Data.Migrations;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.App.Forms.Saving;
using Plumbline.Domain;
using Plumbline.Domain.Filings;

namespace Plumbline.Benchmarks;

/// <summary>
/// How many fields a second are acknowledged, each with its event on disk, by people who wait for each answer; beside it
/// bare prepared updates of one column in grouped transactions, as the ceiling of the same disk in the same run.
/// </summary>
internal static class SaveBenchmarks
{
    private const int Forms = 200;
    private const int Indicators = 60;
    private const int People = 128;

    private static readonly TimeSpan Span = TimeSpan.FromSeconds(8);

    /// <summary><c>save</c> for SQLite, <c>save CONNECTION</c> for PostgreSQL.</summary>
    internal static int Run(string[] arguments)
    {
        RunAll(arguments).GetAwaiter().GetResult();
        return 0;
    }

    private static async Task RunAll(string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("plumbline-bench");
        var isSqlite = arguments.Length == 0;
        var connection = isSqlite
            ? DataServices.SqliteConnectionText(Path.Combine(folder.FullName, "bench.db"))
            : arguments[0];
        await using (var db = isSqlite ? OpenDb.Sqlite(connection) : (AppDb)OpenDb.Postgres(connection))
        {
            await Migrate.Run(db, TimeProvider.System, CancellationToken.None);
            await Seed(db);
        }

        await using var source = isSqlite ? null : NpgsqlDataSource.Create(connection);
        await using var store = source is null
            ? (SaveStore)new SqliteSaveStore(new SqliteConnection(connection))
            : new PostgresSaveStore(source);
        await using var writer = new FormWriter(store, TimeProvider.System);
        await Measure(writer, TimeSpan.FromSeconds(2));
        var ours = await Measure(writer, Span);
        Console.WriteLine(ours.Text("fields acknowledged"));
        if (isSqlite)
        {
            var ceiling = Ceiling(connection);
            Console.WriteLine(
                $"bare grouped updates {ceiling:N0}/s; ratio {(double)ours.Count / Span.TotalSeconds / ceiling:P0}"
            );
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private static async Task Seed(AppDb db)
    {
        var unit = new Unit { Name = "u", Path = "/1/" };
        var chains = Enumerable.Range(0, Forms).Select(_ => new Chain { Kind = "form" }).ToList();
        db.Add(unit);
        db.AddRange(chains);
        await db.SaveChangesAsync();
        var task = new SeasonTask
        {
            UnitId = unit.Id,
            Name = "t",
            Regime = "CN-2021",
            Year = 2025,
        };
        db.Add(task);
        await db.SaveChangesAsync();
        var forms = chains
            .Select(chain => new Form
            {
                TaskId = task.Id,
                UnitId = unit.Id,
                UnitPath = "/1/",
                ChainId = chain.Id,
                Year = 2025,
            })
            .ToList();
        db.AddRange(forms);
        await db.SaveChangesAsync();
        var rows = FormPart.Split(FilingJson.WriteText(Filing()));
        foreach (var form in forms)
        {
            db.AddRange(
                rows.Select(row => new FormRow
                {
                    FormId = form.Id,
                    Part = row.Part,
                    Item = row.Item,
                    Position = row.Position,
                    Data = row.Data,
                })
            );
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }
    }

    private static Filing Filing() =>
        new()
        {
            Subject = FilingSubject.Project,
            Regime = "CN-2021",
            Year = new(2025),
            Identity = new() { Department = "d" },
            Indicators =
            [
                .. Enumerable
                    .Range(1, Indicators)
                    .Select(at => new Indicator
                    {
                        Kind = IndicatorKind.Output,
                        Name = $"指标{at}",
                        Target = StatedValue.Of("≥95%"),
                        Actual = StatedValue.Of("0%"),
                        Weight = Weight.FromPoints(1),
                    }),
            ],
        };

    // Everybody has a form and an indicator of their own and goes on when the last value is acknowledged.
    private static async Task<Measured> Measure(FormWriter writer, TimeSpan span)
    {
        var clock = Stopwatch.StartNew();
        var times = await Task.WhenAll(
            Enumerable.Range(0, People).Select(person => Task.Run(() => Type(writer, person, clock, span)))
        );
        return new([.. times.SelectMany(one => one).Order()], span);
    }

    private static async Task<List<double>> Type(FormWriter writer, int person, Stopwatch clock, TimeSpan span)
    {
        var times = new List<double>();
        var random = new Random(person);
        var shown = new Dictionary<string, string?>(StringComparer.Ordinal);
        var bytes = new byte[16];
        while (clock.Elapsed < span)
        {
            Random.Shared.NextBytes(bytes);
            var item = string.Create(CultureInfo.InvariantCulture, $"r{random.Next(Indicators) + 1}");
            var text = string.Create(CultureInfo.InvariantCulture, $"{random.Next(1000)}.{random.Next(10)}%");
            var from = clock.Elapsed;
            var change = new TypedChange(new(bytes), OperationKind.Set, "indicators", item, "actual", text)
            {
                Replaces = shown.GetValueOrDefault(item),
            };
            var saved = (await SaveFields.Run(writer, person + 1, 1, MoneyUnit.TenThousandYuan, [change], default))[0];
            times.Add((clock.Elapsed - from).TotalMilliseconds);

            // The first answer for a field says what stood there; from then on every save must succeed.
            if (saved.Outcome != SaveOutcome.Saved && shown.ContainsKey(item))
            {
                throw new InvalidOperationException($"A save was answered {saved.Outcome}.");
            }

            shown[item] = saved.Stored;
        }

        return times;
    }

    private static double Ceiling(string connection)
    {
        using var bare = new Microsoft.Data.Sqlite.SqliteConnection(connection);
        bare.Open();
        using var full = bare.CreateCommand();
        full.CommandText = "pragma synchronous = full";
        full.ExecuteNonQuery();
        using var update = bare.CreateCommand();
        update.CommandText =
            "update form_row set position = position + 1 where form_id = $form and part = 'indicators' and item = 'r1'";
        var form = update.Parameters.Add(new() { ParameterName = "$form" });
        var clock = Stopwatch.StartNew();
        var count = 0;
        while (clock.Elapsed < Span / 2)
        {
            using var transaction = bare.BeginTransaction();
            update.Transaction = transaction;
            for (var at = 0; at < People; at++)
            {
                form.Value = at + 1;
                count += update.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        return count / clock.Elapsed.TotalSeconds;
    }

    private sealed record Measured(List<double> Times, TimeSpan Span)
    {
        internal int Count => Times.Count;

        internal string Text(string what) =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what} {Count / Span.TotalSeconds:N0}/s, p50 {At(0.5):0.0} ms, p99 {At(0.99):0.0} ms, {People} people"
            );

        private double At(double share) => Times[(int)((Times.Count - 1) * share)];
    }
}
