using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Plumbline.App;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Exports;
using Plumbline.App.Rectifying;
using Plumbline.Documents.Model;
using Plumbline.Domain.Workflow;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Rectification;

/// <summary>整改台账: the items of the units that the person sees, and the same as a workbook.</summary>
public sealed class IndexModel(
    AppDb db,
    CurrentActor current,
    TimeProvider time,
    IStringLocalizer<RectificationTexts> texts,
    IStringLocalizer<ShellTexts> shell
) : PageModel
{
    private static readonly ImmutableArray<(string Name, ValueFormat Format, int Width)> Columns =
    [
        ("Problem", ValueFormat.Text, 6),
        ("Unit", ValueFormat.Text, 4),
        ("Form", ValueFormat.Text, 4),
        ("Year", ValueFormat.Number, 2),
        ("Source", ValueFormat.Text, 2),
        ("Rule", ValueFormat.Text, 2),
        ("Requirement", ValueFormat.Text, 6),
        ("Measure", ValueFormat.Text, 4),
        ("Owner", ValueFormat.Text, 2),
        ("Due", ValueFormat.Text, 2),
        ("State", ValueFormat.Text, 2),
        ("Proof", ValueFormat.Number, 1),
        ("Interviews", ValueFormat.Number, 1),
        ("Report", ValueFormat.Text, 4),
        ("Verdict", ValueFormat.Text, 4),
    ];

    [BindProperty(SupportsGet = true)]
    public RectificationState? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Overdue { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public Ledger Ledger { get; private set; } = new([], 0, 0, 0, 0);

    public bool MayOpen { get; private set; }

    public DateOnly Today => ChinaTime.Today(time);

    private ItemFilter Filter => new(State, Overdue, Q ?? "", Math.Clamp(P, 1, 100_000));

    public async Task OnGet(CancellationToken cancellation)
    {
        var actor = await current.Get();
        MayOpen = actor.MayAnywhere(Right.ManageRectification);
        Ledger = await FindItems.Run(db, actor, Filter, Today, all: false, cancellation);
    }

    public async Task<IActionResult> OnGetExport(CancellationToken cancellation)
    {
        var ledger = await FindItems.Run(db, await current.Get(), Filter, Today, all: true, cancellation);
        var table = new ExportTable(
            texts["Title"],
            [Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)],
            [
                .. Columns.Select(column => new ExportColumn(texts[$"Col.{column.Name}"], column.Format, 0)
                {
                    Width = column.Width,
                }),
            ],
            [.. ledger.Lines.Select(IReadOnlyList<string> (line) => Row(line))]
        );
        return File(TableWorkbook.Of(table), Downloads.Workbook, $"{texts["Title"]}.xlsx");
    }

    private string[] Row(LedgerLine line)
    {
        var item = line.Item;
        return
        [
            item.Problem,
            line.Unit,
            line.Form ?? "",
            Text(item.Year),
            texts[$"Source.{item.Source}"],
            item.Rule ?? "",
            item.Requirement ?? "",
            item.Measure ?? "",
            item.Owner ?? "",
            item.Due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            shell[$"State.RectificationState.{item.State}"],
            Text(line.Proofs),
            Text(line.Interviews),
            item.Report ?? "",
            item.Verdict ?? "",
        ];
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
