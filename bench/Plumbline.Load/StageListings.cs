using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Scoring;
using Plumbline.Domain.Transfers;
using Plumbline.Domain.Workflow;

namespace Plumbline.Load;

/// <summary>Lists of the stages before and after the self-evaluation, as the finance bureau of the province sees them.</summary>
internal static class StageListings
{
    // No page of these lists is shorter.
    private const int Page = 20;

    internal static async Task<List<Listing>> All(AppDb db, int year)
    {
        var round = await db.Tasks.SingleAsync(task => task.Stage == FilingStage.Monitoring && task.Year == year);
        return
        [
            .. await Before(db, year),
            .. await After(db, year),
            Listing.Of("monitoring rounds", "/monitoring", [$"/monitoring/{round.Id}\""]),
            Listing.Of("a monitoring round", $"/monitoring/{round.Id}", await Stopped(db, round.Id)),
            Listing.Of("disclosure duties", $"/disclosure?year={year}", []),
            Listing.Of("quality of the work", $"/quality?year={year}", []),
            Listing.Of("indicator library", "/library?q=学生", []),
            Listing.Of("registers", $"/registers?year={year}", []),
            Listing.Of("surveys", "/surveys", []),
            Listing.Of("draws", "/draws", []),
        ];
    }

    private static async Task<List<Listing>> Before(AppDb db, int year)
    {
        var transfers = db
            .Transfers.Where(row => row.Year == year)
            .OrderBy(row => row.Level == TransferLevel.Central ? 0 : 1)
            .ThenByDescending(row => row.AmountFen)
            .ThenBy(row => row.Id);
        var carried = db.CarryOvers.Where(row => row.Year == year).OrderBy(row => row.UnitPath).ThenBy(row => row.Id);
        var due = carried.Where(row => row.DueYear <= year).OrderBy(row => row.UnitPath).ThenBy(row => row.Id);
        return
        [
            await Kept("transfers", $"/transfers?year={year}", transfers.Select(row => row.Id), "/transfers/"),
            await Kept("carried over", $"/carry-overs?year={year}", carried.Select(row => row.Id), "/carry-overs/"),
            await Kept(
                "carried over, to be given back",
                $"/carry-overs?year={year}&due=true",
                due.Select(row => row.Id),
                "/carry-overs/"
            ),
            await Kept(
                "ex-ante evaluations",
                "/ex-ante",
                db.Assessments.OrderByDescending(row => row.Id).Select(row => row.Id),
                "/ex-ante/"
            ),
        ];
    }

    private static async Task<List<Listing>> After(AppDb db, int year)
    {
        var items = db
            .RectificationItems.OrderBy(row => row.State == RectificationState.Closed)
            .ThenBy(row => row.Due)
            .ThenBy(row => row.Id);
        var found = db
            .RectificationItems.Where(row => row.State == RectificationState.Reported && row.Problem.Contains("佐证"))
            .OrderBy(row => row.Due)
            .ThenBy(row => row.Id);
        var results = db
            .Forms.Where(form => form.Year == year && form.Stage == FilingStage.SelfEvaluation)
            .Where(form => form.ProjectId != null && form.State == FormState.FinanceAccepted)
            .OrderBy(form => form.UnitPath)
            .ThenBy(form => form.Id);
        return
        [
            await Kept("rectification", "/rectification", items.Select(row => row.Id), "/rectification/"),
            await Kept(
                "rectification, with a word",
                "/rectification?state=Reported&q=佐证",
                found.Select(row => row.Id),
                "/rectification/"
            ),
            await Kept("results of a year", $"/results?year={year}", results.Select(row => row.Id), "/results/"),
            await Kept(
                "evaluations",
                "/evaluations",
                db.Evaluations.OrderByDescending(row => row.Id).Select(row => row.Id),
                "/evaluations/"
            ),
            Listing.Of("problems that recur", "/rectification/recurring", []),
            Listing.Of("honesty", "/results/honesty", []),
        ];
    }

    private static async Task<Listing> Kept(string name, string path, IQueryable<long> ids, string link) =>
        Listing.Of(name, path, (await ids.Take(Page).ToListAsync()).Select(id => $"{link}{id}\""));

    // Forms whose payments are stopped come first, in the order of units.
    private static async Task<IEnumerable<string>> Stopped(AppDb db, long round)
    {
        var ids = await db
            .Forms.Where(form => form.TaskId == round && form.State == FormState.Suspended)
            .Join(db.FormWatches, form => form.Id, watch => watch.FormId, (form, watch) => new { form, watch })
            .OrderBy(row =>
                row.watch.Overall == WarningLight.Red ? 0
                : row.watch.Overall == WarningLight.Yellow ? 1
                : row.watch.Overall == WarningLight.Green ? 2
                : 3
            )
            .ThenBy(row => row.form.UnitPath)
            .Take(Page)
            .Select(row => row.form.Id)
            .ToListAsync();
        return ids.Count > 0
            ? ids.Select(id => $"/forms/{id}\"")
            : throw new WrongAnswerException("No payment is stopped in the round.");
    }
}
