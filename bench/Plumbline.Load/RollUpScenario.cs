using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Workflow;

namespace Plumbline.Load;

/// <summary>The roll-up of the running task over the whole province: from nothing, then from kept sums.</summary>
internal static class RollUpScenario
{
    private const string User = "jixiaogu";

    internal static async Task Run(LoadOptions options)
    {
        using var http = Visitor.NewClient(TimeSpan.FromMinutes(10));
        await using var node = await Node.Web(options, options.Port);
        var visitor = new Visitor(http);
        await visitor.SignIn(node.Address, User, options.Password);
        await using var db = options.Open();
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        var year = await db.Tasks.MaxAsync(row => row.Year);
        var task = await ProvinceData.SelfEvaluation(db, year);
        var top = await db.Units.Where(unit => unit.ParentId == null).Select(unit => unit.Id).SingleAsync();
        var units = await db.Units.CountAsync(unit => unit.Kind != App.Data.Records.UnitKind.Region);
        Console.WriteLine($"roll-up, {options.Database}, {units:N0} units, {Timings.Machine()}");
        foreach (var subject in Enum.GetValues<FilingSubject>())
        {
            var path = $"/rollup/{task}/{top}?subject={subject}";
            await db.FormSums.ExecuteDeleteAsync();
            var clock = Stopwatch.StartNew();
            var first = await visitor.Get(node.Address, path);
            var nothing = clock.Elapsed;
            await Prove(db, task, subject, first);
            var read = await db.FormSums.CountAsync();
            Timings.Print(
                $"{subject}: from nothing, ≤ 30 s",
                string.Create(CultureInfo.InvariantCulture, $"{nothing.TotalSeconds:0.00} s, {read:N0} forms read")
            );
            var kept = new Timings();
            for (var round = 0; round < Math.Max(10, options.Span.TotalSeconds); round++)
            {
                clock.Restart();
                var page = await visitor.Get(node.Address, path);
                kept.Add(clock.Elapsed);
                if (Figures(page) != Figures(first))
                {
                    throw new WrongAnswerException("the roll-up from kept sums is not the one from nothing");
                }
            }

            Timings.Print($"{subject}: from kept sums, ≤ 300 ms", kept.Text());
        }
    }

    private static string Figures(string page)
    {
        var from = page.IndexOf("class=\"pl-figures\"", StringComparison.Ordinal);
        var to = page.IndexOf("</section>", Math.Max(from, 0), StringComparison.Ordinal);
        return from < 0 || to < 0 ? throw new WrongAnswerException("the roll-up shows no figures") : page[from..to];
    }

    // Against the rows themselves: the money of topmost units, or of all projects, whose forms are handed in.
    private static async Task Prove(AppDb db, long task, FilingSubject subject, string page)
    {
        var counting = db.Forms.Where(form =>
            form.TaskId == task
            && form.Subject == subject
            && form.State != FormState.Draft
            && form.State != FormState.Returned
        );
        var all = await db
            .Forms.Where(form => form.TaskId == task && form.Subject == subject)
            .Select(form => new { form.Id, form.UnitPath })
            .ToListAsync();
        var paths = all.Select(form => form.UnitPath).ToHashSet(StringComparer.Ordinal);
        var fen = await counting.Select(form => new { form.UnitPath, form.ExecutedFen }).ToListAsync();
        var sum = fen.Where(form => subject == FilingSubject.Project || !HasAbove(form.UnitPath, paths))
            .Sum(form => form.ExecutedFen ?? 0);
        var text = Domain.Money.FromFen(sum).ToText(Domain.MoneyUnit.TenThousandYuan, 2);
        var figures = Figures(page).Replace(",", "", StringComparison.Ordinal);
        if (!figures.Contains(text.Replace(",", "", StringComparison.Ordinal), StringComparison.Ordinal))
        {
            throw new WrongAnswerException($"the roll-up of {subject} does not show {text} as executed");
        }
    }

    private static bool HasAbove(string path, HashSet<string> paths)
    {
        for (var end = path.LastIndexOf('/', path.Length - 2); end > 0; end = path.LastIndexOf('/', end - 1))
        {
            if (paths.Contains(path[..(end + 1)]))
            {
                return true;
            }
        }

        return false;
    }
}
