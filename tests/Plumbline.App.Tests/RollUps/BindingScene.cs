using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.App.Forms.Saving;
using Plumbline.App.RollUps;
using Plumbline.App.RollUps.Binding;
using Plumbline.App.Season;
using Plumbline.App.Tests.Data;
using Plumbline.App.Tests.Season;
using Plumbline.Domain.Workflow;
using Xunit;

namespace Plumbline.App.Tests.RollUps;

/// <summary>A department with two units, whose forms its own form is bound to.</summary>
internal sealed class BindingScene : IAsyncDisposable
{
    private static readonly DateTime Deadline = new(2099, 3, 1, 10, 0, 0, DateTimeKind.Utc);

    private static readonly Packs Packs = Content.Packs.Load(ContentFolder.Find().Regimes).OrThrow();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    internal required Town Town { get; init; }

    internal required FormWriter Writer { get; init; }

    internal long Form { get; private init; }

    internal long FirstForm { get; private init; }

    internal long SecondForm { get; private init; }

    internal static Guid NewId() => new(RandomNumberGenerator.GetBytes(16));

    internal static async Task<BindingScene> Build(Databases databases, DatabaseKind kind)
    {
        var (town, store) = await Town.BuildWithStore(databases, kind);
        var request = new IssueRequest(
            town.Region.Id,
            "自评",
            2025,
            "CN-2021",
            Deadline,
            null,
            [new(town.Department.Id, null), new(town.First.Id, null), new(town.Second.Id, null)]
        );
        var task = (await IssueTask.Run(town.Db, TimeProvider.System, town.Finance, request, Cancellation)).OrThrow();
        var forms = await town.Db.Forms.Where(form => form.TaskId == task.Id).ToListAsync(Cancellation);
        long Of(Unit unit) => forms.Single(form => form.UnitId == unit.Id).Id;
        return new()
        {
            Town = town,
            Writer = new(store, TimeProvider.System),
            Form = Of(town.Department),
            FirstForm = Of(town.First),
            SecondForm = Of(town.Second),
        };
    }

    internal async Task<OpenedBinding> Open()
    {
        Town.Db.ChangeTracker.Clear();
        return (await OpenBinding.Run(Town.Db, Packs, TimeProvider.System, Form, Cancellation))!;
    }

    internal async Task<OpenedRollUp> RollUp()
    {
        var task = await Town.Db.Tasks.Select(one => one.Id).SingleAsync(Cancellation);
        var (finance, unit) = (Town.Finance, Town.Department.Id);
        var subject = Domain.Filings.FilingSubject.Department;
        var opened = await OpenRollUp.Run(Town.Db, TimeProvider.System, finance, task, unit, subject, Cancellation);
        return opened!;
    }

    internal async Task<BindLine> Line(string id) => Assert.Single((await Open()).Lines, line => line.Id == id);

    internal async Task Take(params string[] lines)
    {
        var filler = Town.Act(Role.Filler, Town.Department);
        var taken = await TakeFromRollUp.Run(Writer, filler, await Open(), lines, NewId, Cancellation);
        Assert.All(taken.OrThrow(), one => Assert.Equal(SaveOutcome.Saved, one.Outcome));
    }

    internal async Task<Findings.Result<SaveResult>> Keep(string line, string reason) =>
        await TakeFromRollUp.Keep(
            Writer,
            Town.Act(Role.Filler, Town.Department),
            await Open(),
            line,
            reason,
            NewId(),
            Cancellation
        );

    /// <summary>A form of a project below that went back long ago: the sums of units are not made of it.</summary>
    internal async Task ReturnProjectForm()
    {
        var chain = new App.Data.Records.Chain { Kind = "form" };
        Town.Db.Chains.Add(chain);
        await Town.Db.SaveChangesAsync(Cancellation);
        var beside = await Town.Db.Forms.SingleAsync(form => form.Id == SecondForm, Cancellation);
        var before = new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        Town.Db.Forms.Add(
            new()
            {
                TaskId = beside.TaskId,
                UnitId = beside.UnitId,
                UnitPath = beside.UnitPath,
                ProjectId = Town.Project.Id,
                Subject = Domain.Filings.FilingSubject.Project,
                Name = Town.Project.Name,
                Year = beside.Year,
                Regime = beside.Regime,
                Stage = beside.Stage,
                State = FormState.Returned,
                StateSince = before,
                SubmittedAt = before,
                Deadline = beside.Deadline,
                ChainId = chain.Id,
            }
        );
        await Town.Db.SaveChangesAsync(Cancellation);
        Town.Db.ChangeTracker.Clear();
    }

    internal async Task Row(long form, string part, string item, string data)
    {
        Town.Db.FormRows.Add(
            new()
            {
                FormId = form,
                Part = part,
                Item = item,
                Data = data,
            }
        );
        await Town.Db.SaveChangesAsync(Cancellation);
    }

    /// <summary>The department's form as it stands, published.</summary>
    internal async Task Publish()
    {
        Town.Db.ChangeTracker.Clear();
        var opened = (await OpenForm.Run(Town.Db, Form, Cancellation))!;
        var last = await Town
            .Db.Events.Where(one => one.ChainId == opened.Form.ChainId)
            .OrderByDescending(one => one.Seq)
            .FirstAsync(Cancellation);
        var json = Domain.Filings.FilingJson.Write(opened.Filing.OrThrow());
        var snapshot = FilingSnapshot.Of(opened.Form, json, last, "publish");
        Town.Db.FormSnapshots.Add(snapshot);
        await Town.Db.SaveChangesAsync(Cancellation);
        Town.Db.Publications.Add(
            new()
            {
                FormId = Form,
                Code = "ABCD",
                State = DisclosureState.Published,
                SnapshotId = snapshot.Id,
                PublishedAt = last.At,
            }
        );
        await Town.Db.SaveChangesAsync(Cancellation);
    }

    /// <summary>What rule PL6008 says of the department's form.</summary>
    internal async Task<List<string>> ChangedSums() =>
        [
            .. (await Found(Audit.RuleIds.ChangedSincePublished)).Select(found =>
                found.Finding.Message.In(Findings.Language.Chinese)
            ),
        ];

    /// <summary>What a rule says of the department's form.</summary>
    internal async Task<List<FormFinding>> Found(string rule)
    {
        Town.Db.ChangeTracker.Clear();
        var opened = (await OpenForm.Run(Town.Db, Form, Cancellation))!;
        var judged = await CheckForm.Run(Town.Db, opened, Packs, Cancellation);
        return [.. judged.Findings.Where(found => found.Finding.Rule == rule)];
    }

    /// <summary>Somebody types the amounts of the department.</summary>
    internal async Task Type(string budget, string executed)
    {
        var filler = Town.Act(Role.Filler, Town.Department);
        var saved = await Writer.Save(
            [Set(Form, filler, "total.adjustedBudget", budget), Set(Form, filler, "total.executedAmount", executed)],
            Cancellation
        );
        Assert.All(saved, one => Assert.Equal(SaveOutcome.Saved, one.Outcome));
    }

    internal async Task HandIn(long form, string budget, string executed)
    {
        var day = new DateTime(2026, 2, 1, 0, 0, 0, DateTimeKind.Utc);
        var filler = Town.Act(Role.Filler, Town.Department);
        await Writer.Save(
            [Set(form, filler, "total.adjustedBudget", budget), Set(form, filler, "total.executedAmount", executed)],
            Cancellation
        );
        await Town
            .Db.Forms.Where(one => one.Id == form)
            .ExecuteUpdateAsync(
                one =>
                    one.SetProperty(f => f.State, FormState.Submitted)
                        .SetProperty(f => f.StateSince, day)
                        .SetProperty(f => f.SubmittedAt, day),
                Cancellation
            );
    }

    /// <summary>The form went back and came in again with other amounts.</summary>
    internal async Task HandInAnew(long form, string budget, string executed)
    {
        var day = new DateTime(2098, 3, 1, 1, 5, 0, DateTimeKind.Utc);
        var data = $$$"""{"total":{"adjustedBudget":"{{{budget}}}","executedAmount":"{{{executed}}}"}}""";
        await Town
            .Db.FormRows.Where(row => row.FormId == form && row.Part == "budget")
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.Data, data), Cancellation);
        await Town
            .Db.Forms.Where(one => one.Id == form)
            .ExecuteUpdateAsync(
                one => one.SetProperty(f => f.StateSince, day).SetProperty(f => f.SubmittedAt, day),
                Cancellation
            );
    }

    internal Task<List<Event>> Events(string place) =>
        Town
            .Db.Events.Where(change => change.Place == place)
            .Join(
                Town.Db.Forms.Where(form => form.Id == Form),
                change => change.ChainId,
                form => form.ChainId,
                (change, _) => change
            )
            .OrderBy(change => change.Seq)
            .ToListAsync(Cancellation);

    private static FieldOperation Set(long form, Actor filler, string field, string value) =>
        new(NewId(), form, filler.AccountId, OperationKind.Set, "budget", "") { Field = field, Value = $"\"{value}\"" };

    public async ValueTask DisposeAsync()
    {
        await Writer.DisposeAsync();
        await Town.DisposeAsync();
    }
}
