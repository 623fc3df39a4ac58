using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Audits;
using Plumbline.App.CarryOvers;
using Plumbline.App.Transfers;
using Plumbline.Documents.Model;
using Plumbline.Documents.Reading;
using Plumbline.Findings;

namespace Plumbline.App.Imports.Tables;

/// <summary>A cell that a table says otherwise than what is stored.</summary>
/// <param name="Item">What would be written; empty: nothing can be.</param>
/// <param name="Term">The words of its row and column.</param>
/// <param name="Was">As it is printed now.</param>
/// <param name="Now">As the table prints it.</param>
public sealed record TableCell(string Item, string Term, string Was, string Now)
{
    /// <summary>What is stored now, so that nothing newer is overwritten.</summary>
    public string Stored { get; init; } = "";

    /// <summary>What would be kept.</summary>
    public string Text { get; init; } = "";

    /// <summary>Why it cannot be taken; null: it can.</summary>
    public Message? Why { get; init; }
}

/// <summary>A table that was read, set against what is stored.</summary>
/// <param name="Target">Whose it is.</param>
/// <param name="Name">Transfer or project.</param>
/// <param name="UnitName">Who reports.</param>
/// <param name="Year">Of which year.</param>
/// <param name="Cells">What it says otherwise.</param>
/// <param name="NewRows">Its rows that match nothing.</param>
/// <param name="LostRows">Rows that it does not have.</param>
public sealed record OpenedTable(
    TableTarget Target,
    string Name,
    string UnitName,
    int Year,
    ImmutableArray<TableCell> Cells,
    ImmutableArray<string> NewRows,
    ImmutableArray<string> LostRows
)
{
    /// <summary>Nothing differs.</summary>
    public bool IsSame => Cells.IsEmpty && NewRows.IsEmpty && LostRows.IsEmpty;
}

/// <summary>
/// Reads a table of a transfer or of a carried-over project that was downloaded, filled outside and is brought back. Only
/// those that the person may write are looked at.
/// </summary>
public static class OpenTable
{
    /// <summary>The table against what is stored, or why it cannot be read.</summary>
    /// <param name="on">What the reading stands on.</param>
    /// <param name="file">The file.</param>
    /// <param name="target">Whose table it has to be; null: the name that it prints says so.</param>
    /// <param name="cancellation">Calls it off.</param>
    public static async Task<Result<OpenedTable>> Run(
        TableReading on,
        SourceFile file,
        TableTarget? target,
        CancellationToken cancellation
    )
    {
        var audited = await AuditFile.Run(file, AuditFile.Longest, on.Time, cancellation);
        if (!audited.TryGet(out var read))
        {
            return Result.Failed<OpenedTable>(audited.Findings);
        }

        var document = read.Source.Document;
        var printed = read.Report.Forms.Select(form => form.Year).FirstOrDefault(year => year is not null);
        var targets = target is null ? await Named(on, document, printed, cancellation) : [target];
        var found = new List<OpenedTable>();
        foreach (var one in targets)
        {
            if (await Form(on, one, cancellation) is { } form && CompareRows.Of(form.Drawn, document) is { } difference)
            {
                found.Add(Compare(form, difference, document));
            }
        }

        return found switch
        {
            [var only] => Result.Of(only),
            [] => Result.Failed<OpenedTable>(TableMessages.None(file.Name)),
            _ => Result.Failed<OpenedTable>(TableMessages.Several(file.Name, found.Count)),
        };
    }

    /// <summary>The stored table, if the person may write into it.</summary>
    internal static async Task<TableForm?> Form(TableReading on, TableTarget target, CancellationToken cancellation)
    {
        if (target.Kind == TableKind.Transfer)
        {
            var transfer = await OpenTransfer.Run(on.Db, on.Actor, target.Id, cancellation);
            return transfer is not null && on.Actor.May(Right.ManageProjects, transfer.Transfer.UnitPath)
                ? TransferTable.Of(transfer, on.Packs)
                : null;
        }

        var carried = await OpenCarryOver.Run(on.Db, on.Packs, on.Time, on.Actor, target.Id, cancellation);
        return carried is not null && WriteCarryOver.May(on.Actor, carried.Kept)
            ? CarryOverTable.Of(carried, on.Packs, on.Actor.May(Right.ManageProjects, carried.Kept.UnitPath))
            : null;
    }

    // Those whose name stands in a cell of the document, of the year that it prints.
    private static async Task<ImmutableArray<TableTarget>> Named(
        TableReading on,
        Document document,
        int? year,
        CancellationToken cancellation
    )
    {
        var words = document
            .Blocks.OfType<Table>()
            .SelectMany(table => table.Rows)
            .SelectMany(row => row.Cells)
            .Select(cell => cell.Text.Trim())
            .Where(text => text.Length is > 0 and <= KeepTransfer.Longest)
            .Distinct(StringComparer.Ordinal)
            .Take(MostWords)
            .ToList();
        var transfers = await on
            .Db.Transfers.Under(row => row.UnitPath, on.Actor.Subtrees(Right.ManageProjects))
            .Where(row => words.Contains(row.Name) && (year == null || row.Year == year))
            .Select(row => row.Id)
            .Take(MostTargets)
            .ToListAsync(cancellation);
        var carried = await on
            .Db.CarryOvers.Under(row => row.UnitPath, on.Actor.Subtrees(Right.ViewProjects))
            .Where(row => year == null || row.Year == year)
            .Join(on.Db.Projects, row => row.ProjectId, project => project.Id, (row, project) => new { row, project })
            .Join(on.Db.Units, pair => pair.row.UnitId, unit => unit.Id, (pair, unit) => new { pair, unit })
            .Where(all => words.Contains(all.pair.project.Name) && words.Contains(all.unit.Name))
            .Select(all => all.pair.row.Id)
            .Take(MostTargets)
            .ToListAsync(cancellation);
        return
        [
            .. transfers.Select(id => new TableTarget(TableKind.Transfer, id)),
            .. carried.Select(id => new TableTarget(TableKind.CarryOver, id)),
        ];
    }

    private static OpenedTable Compare(TableForm form, FormDifference difference, Document edited)
    {
        var read = difference.Changes.Select(change => Cell(form, change)).ToList();
        var wrong = form.Judge(Taken(read));
        var cells = read.ConvertAll(cell => cell with { Why = cell.Why ?? wrong.GetValueOrDefault(cell.Item) });
        var taken = Taken(cells);
        // A sum that was worked out by hand as the system works it out is no difference.
        var left = taken.IsEmpty ? difference : CompareRows.Of(form.With(taken), edited);
        var standing = left?.Changes.Select(change => change.Path).ToHashSet(StringComparer.Ordinal) ?? [];
        var shown = difference
            .Changes.Zip(cells)
            .Where(pair =>
                pair.Second.Item.Length > 0
                    ? pair.Second.Text != pair.Second.Stored
                    : standing.Contains(pair.First.Path)
            )
            .Select(pair => pair.Second);
        return new(
            form.Target,
            form.Name,
            form.UnitName,
            form.Year,
            [.. shown],
            difference.NewRows,
            difference.LostRows
        );
    }

    private static ImmutableDictionary<string, string> Taken(IEnumerable<TableCell> cells) =>
        cells
            .Where(cell => cell.Why is null && cell.Item.Length > 0)
            .DistinctBy(cell => cell.Item, StringComparer.Ordinal)
            .ToImmutableDictionary(cell => cell.Item, cell => cell.Text, StringComparer.Ordinal);

    private static TableCell Cell(TableForm form, CellChange change)
    {
        var cell = new TableCell("", change.Term, change.Was, change.Now);
        if (form.ItemOf(change.Path!) is not { } item)
        {
            return cell with { Why = TableMessages.Computed.With() };
        }

        var read = form.Read(item, change.Now);
        return cell with { Item = item, Stored = form.Stored(item) ?? "", Text = read.Text, Why = read.Why };
    }

    private const int MostWords = 500;
    private const int MostTargets = 20;
}
