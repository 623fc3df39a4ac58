using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;

namespace Plumbline.App.Chains;

/// <summary>A project's whole chain of one year in one list. Each link has a file of its own.</summary>
public static class FindChain
{
    private static readonly ImmutableArray<Func<ChainCase, CancellationToken, Task<ImmutableArray<ChainLink>>>> Links =
    [
        ExAnteLink.Of,
        GoalLink.Of,
        BudgetLink.Of,
        TransferLink.Of,
        CarryOverLink.Of,
        MonitoringLink.Of,
        EvidenceLink.Of,
        SelfEvaluationLink.Of,
        RecheckLink.Of,
        EvaluationLink.Of,
        RectificationLink.Of,
        ResultLink.Of,
        DisclosureLink.Of,
    ];

    /// <summary>The links in the order of the year. The caller has settled that the person may see the project.</summary>
    public static async Task<ImmutableArray<ChainLink>> Run(
        AppDb db,
        Project project,
        int year,
        CancellationToken cancellation
    )
    {
        var forms = await db
            .Forms.Where(form => form.ProjectId == project.Id && form.Year == year && form.WithdrawnAt == null)
            .OrderBy(form => form.Id)
            .ToListAsync(cancellation);
        var found = new ChainCase(db, project, year, [.. forms]);
        var links = new List<ChainLink>();
        foreach (var link in Links)
        {
            links.AddRange(await link(found, cancellation));
        }

        return [.. links.OrderBy(link => link.Stage)];
    }
}
