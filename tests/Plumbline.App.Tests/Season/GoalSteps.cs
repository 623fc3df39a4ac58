using Microsoft.EntityFrameworkCore;
using Plumbline.App.Content;
using Plumbline.App.Data.Records;
using Plumbline.App.Declarations;
using Plumbline.App.Forms;
using Plumbline.App.Season;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;
using Xunit;

namespace Plumbline.App.Tests.Season;

/// <summary>What people do with goals and rounds, step by step, for tests.</summary>
internal static class GoalSteps
{
    internal static readonly DateTime Deadline = new(2099, 3, 1, 10, 0, 0, DateTimeKind.Utc);

    internal static readonly Packs Packs = Content.Packs.Load(ContentFolder.Find().Regimes).OrThrow();

    private static readonly System.Text.Json.JsonSerializerOptions Readable = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    internal static async Task<long> Issue(Town town, FilingStage stage, int year = 2025)
    {
        var request = new IssueRequest(
            town.Region.Id,
            $"{year} {stage}",
            year,
            "CN-2020",
            Deadline,
            null,
            [new(town.First.Id, town.Project.Id)]
        )
        {
            Stage = stage,
            FromLastYear = true,
        };
        var task = (
            await IssueTask.Run(town.Db, Packs, TimeProvider.System, town.Finance, request, Cancellation)
        ).OrThrow();
        town.Db.ChangeTracker.Clear();
        return await town
            .Db.Forms.Where(form => form.TaskId == task.Id)
            .Select(form => form.Id)
            .SingleAsync(Cancellation);
    }

    internal static async Task<long> Declared(Town town)
    {
        var form = await Issue(town, FilingStage.Goal);
        var row =
            """{"kind":"output","aspect":"quantity","name":"受益人数","target":"≥100人","weight":"50","nature":"quantitative"}""";
        town.Db.FormRows.Add(
            new()
            {
                FormId = form,
                Part = "indicators",
                Item = "r1",
                Data = row,
            }
        );
        town.Db.FormRows.Add(
            new()
            {
                FormId = form,
                Part = "goals",
                Data = """{"overall":{"expectedGoal":"改善办学条件"}}""",
            }
        );
        await town.Db.SaveChangesAsync(Cancellation);
        town.Db.ChangeTracker.Clear();
        await Put(town, form, FormState.Submitted);
        return form;
    }

    internal static async Task<long> Approved(Town town)
    {
        var form = await Declared(town);
        await Grade(town, form, share: 1);
        (await Move(town, form, Role.DepartmentFinance, MoveAction.Approve)).OrThrow();
        (await Move(town, form, Role.FinanceBusiness, MoveAction.Approve)).OrThrow();
        return form;
    }

    internal static async Task Adjusted(Town town, long goal, string target)
    {
        var kind = new AdjustmentRequest(GoalVersionKind.Adjustment, "财教〔2025〕5号");
        (await Move(town, goal, Role.Filler, MoveAction.Adjust, "招生规模变化", kind)).OrThrow();
        await Set(town, goal, "target", target);
        // What the declaration lacks is not what this test is about.
        await Explain(town, goal);
    }

    internal static async Task Grade(Town town, long form, int share)
    {
        var items = Packs.Regimes.Find("CN-2020")!.Process.GoalReview;
        var points = items
            .Select(item => new GradeItem(
                item.Code,
                Domain.Score.FromScaled(item.Points.Scaled / share).ToString(),
                null
            ))
            .ToList();
        var graded = await GoalGrade.Give(
            town.Db,
            Packs,
            TimeProvider.System,
            town.Act(Role.DepartmentFinance, town.Department),
            new(form, points),
            Cancellation
        );
        Assert.Equal(0, graded.OrThrow().Left);
        town.Db.ChangeTracker.Clear();
    }

    internal static async Task<Result<Form>> Move(
        Town town,
        long id,
        Role role,
        MoveAction action,
        string? reason = null,
        AdjustmentRequest? adjustment = null
    )
    {
        var unit = role switch
        {
            Role.Filler => town.First,
            Role.DepartmentFinance => town.Department,
            _ => town.Region,
        };
        var state = await town
            .Db.Forms.Where(form => form.Id == id)
            .Select(form => form.State)
            .SingleAsync(Cancellation);
        var request = new MoveRequest(id, action, state, reason) { Adjustment = adjustment };
        var moved = await MoveForm.Run(
            town.Db,
            Packs,
            TimeProvider.System,
            town.Act(role, unit),
            request,
            Cancellation
        );
        town.Db.ChangeTracker.Clear();
        return moved;
    }

    internal static async Task Set(Town town, long form, string field, System.Text.Json.Nodes.JsonNode value)
    {
        var row = await town
            .Db.FormRows.AsTracking()
            .SingleAsync(one => one.FormId == form && one.Part == "indicators" && one.Item == "r1", Cancellation);
        var data = System.Text.Json.Nodes.JsonNode.Parse(row.Data)!.AsObject();
        var owner = field.StartsWith("monitoring", StringComparison.Ordinal)
            ? data["monitoring"]![0]!.AsObject()
            : data;
        owner[field.Split('.')[^1]] = value;
        row.Data = data.ToJsonString(Readable);
        await town.Db.SaveChangesAsync(Cancellation);
        town.Db.ChangeTracker.Clear();
    }

    internal static async Task Funds(Town town, long form)
    {
        const string total = """{"total":{"adjustedBudget":"100万元","executedAmount":"60万元"}}""";
        await town
            .Db.FormRows.Where(row => row.FormId == form && row.Part == "budget" && row.Item == "")
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.Data, total), Cancellation);
        await Explain(town, form);
    }

    // Errors that are not what the test is about are explained, as a person would.
    internal static async Task Explain(Town town, long form)
    {
        var opened = (await OpenForm.Run(town.Db, form, Cancellation))!;
        var judged = await CheckForm.Run(town.Db, opened, Packs, Cancellation);
        foreach (
            var found in judged.Findings.Where(one =>
                one.Finding.Severity == Severity.Error && one.Finding.Rule != "PL4033"
            )
        )
        {
            town.Db.Explanations.Add(
                new()
                {
                    FormId = form,
                    Rule = found.Finding.Rule,
                    Place = found.Place,
                    Text = "见附件",
                    AccountId = town.Filler.AccountId,
                    At = DateTime.UnixEpoch,
                }
            );
        }

        await town.Db.SaveChangesAsync(Cancellation);
        town.Db.ChangeTracker.Clear();
    }

    internal static Task Put(Town town, long id, FormState state) =>
        town
            .Db.Forms.Where(form => form.Id == id)
            .ExecuteUpdateAsync(form => form.SetProperty(row => row.State, state), Cancellation);

    internal static Task<FormRow> Row(Town town, long form) =>
        town.Db.FormRows.SingleAsync(
            row => row.FormId == form && row.Part == "indicators" && row.Item == "r1",
            Cancellation
        );
}
