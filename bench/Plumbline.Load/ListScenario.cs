using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.Domain.Workflow;

namespace Plumbline.Load;

/// <summary>
/// Lists of projects and forms as the finance bureau of the whole province sees them, filtered, sorted and paged. Each page must
/// hold the rows that a plain query finds.
/// </summary>
internal static class ListScenario
{
    private const string User = "jixiaogu";
    private const int Page = 50;

    internal static async Task Run(LoadOptions options)
    {
        using var http = Visitor.NewClient();
        await using var node = await Node.Web(options, options.Port);
        await using var bare = await Node.Bare(options, options.Port + 1);
        var visitor = new Visitor(http);
        await visitor.SignIn(node.Address, User, options.Password);
        await using var db = options.Open();
        var listings = await Listings(db);
        Console.WriteLine(
            $"lists, {options.Database}, {await db.Projects.CountAsync():N0} projects, {await db.Forms.CountAsync():N0} forms, "
                + Timings.Machine()
        );
        var rounds = Math.Max(10, (int)options.Span.TotalSeconds * 2);
        var all = new Timings();
        foreach (var listing in listings)
        {
            var timings = await Measure(visitor, node, listing, rounds);
            all.Add(timings);
            Timings.Print(listing.Name, timings.Text());
        }

        var (ceiling, _) = await Paced.Closed(
            1,
            TimeSpan.FromSeconds(2),
            async _ => await http.GetStringAsync(new Uri(bare.Address, "/text/60000"))
        );
        Timings.Print("bare text", ceiling.Text());
        Timings.Print(
            "all, aim p95 ≤ 100 ms",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{all.Text()}, {all.At(0.95) / ceiling.At(0.95):0} × the bare text"
            )
        );
    }

    private static async Task<Timings> Measure(Visitor visitor, Node node, Listing listing, int rounds)
    {
        var timings = new Timings();
        for (var round = -2; round < rounds; round++)
        {
            var from = System.Diagnostics.Stopwatch.GetTimestamp();
            var page = await visitor.Get(node.Address, listing.Path);
            if (round >= 0)
            {
                timings.Add(System.Diagnostics.Stopwatch.GetElapsedTime(from));
            }

            var at = 0;
            foreach (var link in listing.Links)
            {
                at = page.IndexOf(link, at, StringComparison.Ordinal);
                if (at < 0)
                {
                    throw new WrongAnswerException($"{listing.Path} does not show {link} where it belongs");
                }
            }
        }

        return timings;
    }

    private static async Task<List<Listing>> Listings(AppDb db)
    {
        var year = await db.Tasks.MaxAsync(task => task.Year);
        var task = await ProvinceData.SelfEvaluation(db, year);
        var city = await db
            .Units.Where(unit => unit.Code == "990100")
            .Select(unit => new { unit.Path, unit.Code })
            .SingleAsync();
        return
        [
            .. await ProjectListings(db, year, city.Path, city.Code),
            .. await FormListings(db, year, task, city.Path),
            .. await StageListings.All(db, year),
        ];
    }

    private static async Task<List<Listing>> ProjectListings(AppDb db, int year, string path, string code)
    {
        var projects = db.Projects.AsQueryable();
        var running = projects.Where(row => row.FirstYear <= year && (row.LastYear == null || row.LastYear >= year));
        var named = running.Where(row => row.Name.Contains("校舍"));
        return
        [
            await Projects("projects by code", "", projects.OrderBy(row => row.Code).ThenBy(row => row.Id)),
            await Projects("projects by name", "order=Name", projects.OrderBy(row => row.Name).ThenBy(row => row.Id)),
            await Projects(
                "projects, newest, of a year",
                $"order=Newest&year={year}",
                running.OrderByDescending(row => row.FirstYear).ThenByDescending(row => row.Id)
            ),
            await Projects(
                "projects with a word, by name",
                $"q=校舍&year={year}&order=Name",
                named.OrderBy(row => row.Name).ThenBy(row => row.Id)
            ),
            await Projects(
                "projects of a city, by name",
                $"unit={code}&order=Name",
                projects.Where(row => row.UnitPath.StartsWith(path)).OrderBy(row => row.Name).ThenBy(row => row.Id)
            ),
        ];
    }

    private static async Task<List<Listing>> FormListings(AppDb db, int year, long task, string path)
    {
        var forms = db.Forms.AsQueryable();
        var draft = forms.Where(form => form.State == FormState.Draft);
        var inCity = forms.Where(form => form.TaskId == task && form.UnitPath.StartsWith(path));
        return
        [
            await Forms(
                "forms by deadline",
                "sort=deadline",
                forms.OrderBy(form => form.Deadline).ThenBy(form => form.Id)
            ),
            await Forms(
                "drafts by name",
                "state=Draft&sort=name",
                draft.OrderBy(form => form.Name).ThenBy(form => form.Id)
            ),
            await Forms(
                "forms by score, best first",
                "sort=score&down=true",
                forms.OrderByDescending(form => form.SelfScore ?? -1).ThenByDescending(form => form.Id)
            ),
            await Forms(
                "forms of a task by budget",
                $"task={task}&sort=budget&down=true",
                forms
                    .Where(form => form.TaskId == task)
                    .OrderByDescending(form => form.BudgetDown)
                    .ThenByDescending(form => form.Id)
            ),
            await Forms(
                "a city's forms of a task by score",
                $"task={task}&unit={Uri.EscapeDataString(path)}&sort=score",
                inCity.OrderBy(form => form.SelfScore ?? -1).ThenBy(form => form.Id)
            ),
            await Forms(
                "drafts of a year with a word",
                $"state=Draft&year={year}&text=校舍&sort=errors&down=true",
                draft
                    .Where(form => form.Year == year && form.Name.Contains("校舍"))
                    .OrderByDescending(form => form.Errors)
                    .ThenByDescending(form => form.Id)
            ),
        ];
    }

    private static async Task<Listing> Projects(
        string name,
        string query,
        IOrderedQueryable<Plumbline.App.Data.Records.Project> rows
    ) =>
        new(
            name,
            $"/projects?{query}",
            [.. (await rows.Take(Page).Select(row => row.Id).ToListAsync()).Select(id => $"/projects/{id}\"")]
        );

    private static async Task<Listing> Forms(
        string name,
        string query,
        IOrderedQueryable<Plumbline.App.Data.Records.Form> rows
    ) =>
        new(
            name,
            $"/forms?{query}",
            [.. (await rows.Take(Page).Select(row => row.Id).ToListAsync()).Select(id => $"/forms/{id}\"")]
        );
}
