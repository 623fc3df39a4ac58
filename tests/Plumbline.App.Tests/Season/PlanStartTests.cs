using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Season;
using Plumbline.App.Tests.Data;
using Plumbline.Domain.Filings;
using Xunit;

namespace Plumbline.App.Tests.Season;

/// <summary>What the preview of a task says of the forms that start empty.</summary>
public sealed class PlanStartTests(Databases databases)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Preview_OfALargePlan_CountsAllOfItAndNamesTheFirst(DatabaseKind kind)
    {
        const int many = 1_100;
        await using var town = await Town.Build(databases, kind);
        for (var at = 0; at < many; at++)
        {
            town.Db.Projects.Add(
                new()
                {
                    Code = $"M{at}",
                    Name = $"项目{at:D4}",
                    UnitId = town.Second.Id,
                    UnitPath = town.Second.Path,
                    FirstYear = 2020,
                }
            );
        }

        await town.Db.SaveChangesAsync(Cancellation);
        var projects = await town
            .Db.Projects.Where(project => project.UnitId == town.Second.Id && project.Code != "P2")
            .OrderBy(project => project.Id)
            .ToListAsync(Cancellation);
        FormOrder[] orders = [.. projects.Select(project => new FormOrder(town.Second.Id, project.Id))];
        var old = await TaskTests.Issue(town, new(orders, 0, 0, orders.Length));
        var ids = (long[])[projects[0].Id, projects[^1].Id];
        foreach (
            var form in await town.Db.Forms.Where(form => ids.Contains(form.ProjectId ?? 0)).ToListAsync(Cancellation)
        )
        {
            town.Db.FormRows.Add(
                new()
                {
                    FormId = form.Id,
                    Part = "indicators",
                    Item = "a",
                    Data = """{"name":"受益学生数"}""",
                }
            );
        }

        await town.Db.SaveChangesAsync(Cancellation);

        var start = await PlanStart.Run(
            town.Db,
            orders,
            new(FilingStage.SelfEvaluation, old.Year + 1, false, old.Id),
            Cancellation
        );

        Assert.Equal(many - ids.Length, start.Empty);
        Assert.Equal(
            projects.Skip(1).Take(PlanStart.Most).Select(project => (town.Second.Name, project.Name)),
            start.First.Select(one => (one.Unit, one.Project!))
        );
    }
}
