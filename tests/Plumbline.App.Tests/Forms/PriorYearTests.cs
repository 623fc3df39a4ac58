using Microsoft.EntityFrameworkCore;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.App.Season;
using Plumbline.App.Tests.Data;
using Plumbline.App.Tests.Season;
using Xunit;

namespace Plumbline.App.Tests.Forms;

/// <summary>A form is judged beside what the same project declared the year before, on both databases.</summary>
public sealed class PriorYearTests(Databases databases)
{
    private static readonly DateTime Deadline = new(2099, 3, 1, 10, 0, 0, DateTimeKind.Utc);

    private static readonly Packs Packs = Packs.Load(ContentFolder.Find().Regimes).OrThrow();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Form_WithLastYearsFigures_IsFound_OnceLastYearsWasHandedIn(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var before = await Issue(town, 2024);
        var now = await Issue(town, 2025);

        Assert.DoesNotContain("PL6004", await Rules(town, now));

        await town
            .Db.Forms.Where(form => form.Id == before)
            .ExecuteUpdateAsync(row => row.SetProperty(form => form.SubmittedAt, Deadline.AddDays(-1)), Cancellation);

        Assert.Contains("PL6004", await Rules(town, now));
        Assert.DoesNotContain("PL6004", await Rules(town, before));
    }

    private static async Task<List<string>> Rules(Town town, long form)
    {
        var opened = (await OpenForm.Run(town.Db, form, Cancellation))!;
        var judged = await CheckForm.Run(town.Db, opened, Packs, Cancellation);
        return [.. judged.Findings.Select(found => found.Finding.Rule)];
    }

    private static async Task<long> Issue(Town town, int year)
    {
        var order = new FormOrder(town.First.Id, town.Project.Id);
        var request = new IssueRequest(town.Region.Id, $"{year}自评", year, "CN-2020", Deadline, null, [order]);
        var task = (
            await IssueTask.Run(town.Db, Packs, TimeProvider.System, town.Finance, request, Cancellation)
        ).OrThrow();
        var form = await town.Db.Forms.SingleAsync(row => row.TaskId == task.Id, Cancellation);
        town.Db.FormRows.AddRange(Enumerable.Range(1, 5).Select(at => Row(form, at)));
        await town.Db.SaveChangesAsync(Cancellation);
        town.Db.ChangeTracker.Clear();
        return form.Id;
    }

    private static FormRow Row(Form form, int at) =>
        new()
        {
            FormId = form.Id,
            Part = "indicators",
            Item = $"r{at}",
            Position = at,
            Data =
                $$"""{"kind":"output","aspect":"quantity","name":"指标{{at}}","target":"≥100人","actual":"{{120 + at}}人","weight":"10"}""",
        };
}
