using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.App.Forms.Saving;
using Plumbline.App.Log;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Xunit;
using Chain = Plumbline.App.Data.Records.Chain;

namespace Plumbline.App.Tests.Data;

/// <summary>One form in a database, and a person at it.</summary>
internal sealed class Desk(TestDatabase database, FormWriter writer, SaveStore store) : IAsyncDisposable
{
    private const long Form = 1;

    private readonly List<IAsyncDisposable> nodes = [writer, store];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    internal static async Task<Desk> Open(Databases databases, DatabaseKind kind)
    {
        var database = await databases.New(kind);
        await using var db = database.Open();
        await Seed(db);
        var store = database.Store();
        return new(database, new(store, TimeProvider.System), store);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in nodes)
        {
            await node.DisposeAsync();
        }
    }

    internal AppDb Db() => database.Open();

    internal async Task<SaveResult> Save(TypedChange change) =>
        (await SaveFields.Run(writer, Form, 1, MoneyUnit.TenThousandYuan, [change], Cancellation))[0];

    /// <summary>Changes of one request.</summary>
    internal static Task<SaveResult[]> Save(FormWriter node, IReadOnlyList<TypedChange> changes, FormMatch? match) =>
        SaveFields.Run(node, Form, 1, MoneyUnit.TenThousandYuan, changes, Cancellation, match);

    /// <summary>The writer of another node over the same database.</summary>
    internal FormWriter Node()
    {
        var its = database.Store();
        var other = new FormWriter(its, TimeProvider.System);
        nodes.AddRange([other, its]);
        return other;
    }

    internal async Task<Filing> Filing()
    {
        await using var db = Db();
        var opened = await OpenForm.Run(db, Form, Cancellation);
        return opened!.Filing.OrThrow();
    }

    internal async Task<ImmutableArray<Event>> Events()
    {
        await using var db = Db();
        return [.. await db.Events.OrderBy(change => change.Seq).ToListAsync(Cancellation)];
    }

    private static async Task Seed(AppDb db)
    {
        var account = new Account { UserName = "filler", NormalizedUserName = "FILLER" };
        var unit = new Unit
        {
            Name = "实验小学",
            Code = "205001",
            Path = "/1/",
        };
        var chain = new Chain { Kind = "form" };
        db.AddRange(account, unit, chain);
        await db.SaveChangesAsync(Cancellation);
        var task = new SeasonTask
        {
            UnitId = unit.Id,
            Name = "2025年度绩效自评",
            Year = 2025,
            Regime = "CN-2021",
        };
        db.Add(task);
        await db.SaveChangesAsync(Cancellation);
        db.Events.Add(
            EventLog.Append(chain, new("issue"), account.Id, new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc), db.LogHash)
        );
        db.Update(chain);
        var form = new Form
        {
            TaskId = task.Id,
            UnitId = unit.Id,
            UnitPath = unit.Path,
            ChainId = chain.Id,
            Year = 2025,
            Regime = "CN-2021",
        };
        db.Add(form);
        await db.SaveChangesAsync(Cancellation);
        foreach (var row in FormPart.Split(FilingJson.WriteText(Start)))
        {
            row.FormId = form.Id;
            db.Add(row);
        }

        await db.SaveChangesAsync(Cancellation);
        Assert.Equal(Form, form.Id);
    }

    private static Filing Start =>
        new()
        {
            Subject = FilingSubject.Project,
            Regime = "CN-2021",
            Year = new(2025),
            Identity = new() { Department = "实验小学", Project = "校舍维修" },
            Indicators =
            [
                new()
                {
                    Kind = IndicatorKind.Output,
                    Name = "按期完工率",
                    Actual = StatedValue.Of("95%"),
                },
            ],
        };
}
