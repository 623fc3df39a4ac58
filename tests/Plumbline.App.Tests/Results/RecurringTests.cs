using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Rectifying;
using Plumbline.App.Season;
using Plumbline.App.Tests.Data;
using Plumbline.App.Tests.Season;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;
using Xunit;

namespace Plumbline.App.Tests.Results;

/// <summary>屡查屡犯 over the units that an actor sees, and over the departments of one region.</summary>
public sealed class RecurringTests(Databases databases)
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task WhatTheSameRuleFoundTwoYearsRunning_IsShown_InItsRegion(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        await Judged(town, 2024);
        await Judged(town, 2025);

        var (found, unit) = Assert.Single(
            await FindItems.Recurring(town.Db, town.Finance, (Today, null), Cancellation)
        );

        Assert.Equal(("PL4007", 2), (found.Rule, found.Years.Length));
        Assert.Equal(town.First.Name, unit);
        Assert.Single(await FindItems.Recurring(town.Db, town.Finance, (Today, town.Region.Id), Cancellation));
        Assert.Empty(await FindItems.Recurring(town.Db, town.Finance, (Today, town.Department.Id), Cancellation));
        var other = town.Act(Role.Filler, town.Second);
        Assert.Empty(await FindItems.Recurring(town.Db, other, (Today, null), Cancellation));
    }

    // A form of a year that was handed in, in which a rule found something.
    private static async Task Judged(Town town, int year)
    {
        var deadline = new DateTime(year + 1, 3, 1, 10, 0, 0, DateTimeKind.Utc);
        FormOrder[] orders = [new(town.First.Id, town.Project.Id)];
        var request = new IssueRequest(town.Region.Id, "自评", year, "CN-2021", deadline, null, [.. orders]);
        (await IssueTask.Run(town.Db, TimeProvider.System, town.Finance, request, Cancellation)).OrThrow();
        town.Db.ChangeTracker.Clear();
        var form = await town.Db.Forms.Where(row => row.Year == year).Select(row => row.Id).SingleAsync(Cancellation);
        await town
            .Db.Forms.Where(row => row.Id == form)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.State, FormState.Submitted), Cancellation);
        town.Db.FormRuleCounts.Add(
            new FormRuleCount
            {
                FormId = form,
                Rule = "PL4007",
                Severity = Severity.Error,
                Count = 1,
            }
        );
        await town.Db.SaveChangesAsync(Cancellation);
    }
}
