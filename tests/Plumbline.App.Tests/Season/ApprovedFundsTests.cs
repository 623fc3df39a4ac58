using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Declarations;
using Plumbline.App.Tests.Data;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Workflow;
using Xunit;
using static Plumbline.App.Tests.Season.GoalSteps;

namespace Plumbline.App.Tests.Season;

/// <summary>The money approved with a goal is met again in the forms of the year, on both databases.</summary>
public sealed class ApprovedFundsTests(Databases databases)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Amounts_OfTheApprovedGoal_StandInNewForms_AndFollowAnAdjustment(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var goal = await Declared(town);
        await Ask(town, goal, "100万元");
        await Grade(town, goal, share: 1);
        (await Move(town, goal, Role.DepartmentFinance, MoveAction.Approve)).OrThrow();
        (await Move(town, goal, Role.FinanceBusiness, MoveAction.Approve)).OrThrow();

        var watched = await Issue(town, FilingStage.Monitoring);
        var judged = await Issue(town, FilingStage.SelfEvaluation);

        Assert.Equal(("100万元", "100万元"), await Said(town, watched));
        Assert.Equal(("100万元", "100万元"), await Said(town, judged));

        await Type(town, judged, "adjustedBudget", "90万元");
        await Adjusted(town, goal, "≥120人");
        await Ask(town, goal, "130万元");
        Assert.Equal(100_0000_00, await Approved(town, goal));
        (await Move(town, goal, Role.Filler, MoveAction.Submit)).OrThrow();
        (await Move(town, goal, Role.DepartmentFinance, MoveAction.Approve)).OrThrow();
        (await Move(town, goal, Role.FinanceBusiness, MoveAction.Approve)).OrThrow();

        Assert.Equal(130_0000_00, await Approved(town, goal));
        // What was approved first stays 年初预算; what somebody typed stays too.
        Assert.Equal(("100万元", "130万元"), await Said(town, watched));
        Assert.Equal(("100万元", "90万元"), await Said(town, judged));
    }

    // What is asked for and not yet approved is no approved money.
    private static async Task<long?> Approved(Town town, long form)
    {
        var goal = await town.Db.Forms.SingleAsync(one => one.Id == form, Cancellation);
        return (await ApprovedGoals.Of(town.Db, [goal], Cancellation)).Values.Single().BudgetFen;
    }

    private static Task Ask(Town town, long form, string amount) => Type(town, form, "initialBudget", amount);

    private static async Task Type(Town town, long form, string field, string amount)
    {
        var row = await Total(town, form);
        var data = JsonNode.Parse(row.Data)!.AsObject();
        var total = data["total"]?.AsObject() ?? [];
        total[field] = amount;
        data["total"] = total.DeepClone();
        row.Data = data.ToJsonString(
            new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
        );
        row.Marks = null;
        await town.Db.SaveChangesAsync(Cancellation);
        town.Db.ChangeTracker.Clear();
    }

    private static async Task<(string?, string?)> Said(Town town, long form)
    {
        var total = JsonNode.Parse((await Total(town, form)).Data)!["total"];
        town.Db.ChangeTracker.Clear();
        return ((string?)total?["initialBudget"], (string?)total?["adjustedBudget"]);
    }

    private static Task<App.Data.Records.FormRow> Total(Town town, long form) =>
        town
            .Db.FormRows.AsTracking()
            .SingleAsync(row => row.FormId == form && row.Part == "budget" && row.Item == "", Cancellation);
}
