using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.App.Library;
using Plumbline.App.Season;
using Plumbline.App.Tests.Data;
using Plumbline.App.Tests.Season;
using Plumbline.Domain;
using Plumbline.Domain.Library;
using Plumbline.Domain.Workflow;
using Plumbline.Regimes.Library;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.App.Tests.Library;

/// <summary>A town with the shipped library, whose two schools' project forms hold indicators.</summary>
internal sealed class LibraryTown : IAsyncDisposable
{
    internal static readonly Packs Packs = Packs.Load(new ContentFolder(Repository.Content).Regimes).OrThrow();

    internal static readonly IndicatorLibrary Shipped = LibraryFiles
        .Load(new ContentFolder(Repository.Content).Library)
        .OrThrow();

    private LibraryTown(Town town) => Town = town;

    internal Town Town { get; }

    internal AppDb Db => Town.Db;

    internal Actor Department => Town.Act(Role.DepartmentFinance, Town.Department);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    internal static async Task<LibraryTown> Build(Databases databases, DatabaseKind kind) =>
        new(await Town.Build(databases, kind));

    public ValueTask DisposeAsync() => Town.DisposeAsync();

    internal Task<OpenedLibrary> Open(Actor actor) => OpenLibrary.Run(Db, Shipped, actor, Cancellation);

    /// <summary>Issues the forms of both schools' projects and puts indicators into them; the ids of the forms.</summary>
    internal async Task<List<long>> Fill(params string[] indicators)
    {
        var projects = await Db.Projects.OrderBy(project => project.Id).ToListAsync(Cancellation);
        var issued = await IssueTask.Run(
            Db,
            TimeProvider.System,
            Town.Finance,
            new(
                Town.Region.Id,
                "自评",
                2025,
                "CN-2021",
                new DateTime(2099, 3, 1, 0, 0, 0, DateTimeKind.Utc),
                null,
                [.. projects.Select(project => new FormOrder(project.UnitId, project.Id))]
            ),
            Cancellation
        );
        Assert.True(issued.TryGet(out _));
        var forms = await Db.Forms.OrderBy(form => form.Id).Select(form => form.Id).ToListAsync(Cancellation);
        foreach (var form in forms)
        {
            await Put(form, indicators);
        }

        return forms;
    }

    /// <summary>Puts indicators into a form, judges it and keeps what is kept of judged forms.</summary>
    internal async Task Put(long form, params string[] indicators)
    {
        await Db.FormRows.Where(row => row.FormId == form && row.Part == "indicators").ExecuteDeleteAsync(Cancellation);
        Db.ChangeTracker.Clear();
        foreach (var (data, at) in indicators.Select((data, at) => (data, at)))
        {
            Db.FormRows.Add(
                new()
                {
                    FormId = form,
                    Part = "indicators",
                    Item = $"r{at + 1}",
                    Position = at + 1,
                    Data = data,
                }
            );
        }

        await Db.SaveChangesAsync(Cancellation);
        Db.ChangeTracker.Clear();
        var opened = (await OpenForm.Run(Db, form, Cancellation))!;
        await CheckForm.Keep(Db, await CheckForm.Run(Db, opened, Packs, Cancellation), Cancellation);
    }

    internal Task Move(long form, FormState state) =>
        Db
            .Forms.Where(row => row.Id == form)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.State, state), Cancellation);

    internal static string Row(string name, string target = "≥100", string actual = "100", string? code = null) =>
        "{\"kind\":\"output\",\"aspect\":\"quantity\","
        + (code is null ? "" : $"\"code\":\"{code}\",")
        + $"\"name\":\"{name}\",\"target\":\"{target}\",\"actual\":\"{actual}\",\"weight\":\"50\",\"measureUnit\":\"人\"}}";

    internal static LibraryIndicator Indicator(string name, params string[] synonyms) =>
        Shipped.All.First(one => one.Code.Value == "EDU-002") with
        {
            Name = name,
            Synonyms = [.. synonyms],
            Source = new("本地自建", Confidence.Own),
        };

    /// <summary>Adds an indicator of the department.</summary>
    internal async Task<LibraryEntry> Add(string name, string? code = null) =>
        (
            await KeepEntry.Run(
                Db,
                Shipped,
                TimeProvider.System,
                Department,
                new(null, Town.Department.Id, code, Indicator(name)),
                Cancellation
            )
        ).OrThrow();
}
