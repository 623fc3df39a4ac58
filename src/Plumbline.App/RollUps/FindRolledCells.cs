using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.App.Forms.Saving;
using Plumbline.App.RollUps.Binding;
using Plumbline.Audit;
using Plumbline.Audit.Rules.Years;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Numbers;

namespace Plumbline.App.RollUps;

/// <summary>
/// Finds the numbers of a department's form that the forms below give too: those typed by hand, and those taken from the
/// roll-up before it moved. What was taken from elsewhere or kept with a reason is answered for.
/// </summary>
internal static class FindRolledCells
{
    /// <summary>Over more forms than so many the indicators are set against the form on its roll-up page alone.</summary>
    internal const int MostMerged = 1_000;

    private const string Copied = "copied:";

    internal static async Task<ImmutableArray<RolledCell>> Run(
        AppDb db,
        Packs packs,
        OpenedForm opened,
        CancellationToken cancellation
    )
    {
        var form = opened.Form;
        if (form.Subject != FilingSubject.Department || !opened.Filing.TryGet(out var filing))
        {
            return [];
        }

        // Most forms have nothing below them, which one look at an index tells.
        var (task, unit) = (form.TaskId, form.UnitPath);
        if (
            !await db
                .Forms.Under(one => one.UnitPath, [unit])
                .AnyAsync(one => one.TaskId == task && one.Id != form.Id && one.WithdrawnAt == null, cancellation)
        )
        {
            return [];
        }

        var now = db.Clock.GetUtcNow().UtcDateTime;
        var lines = Open(opened, await OpenBinding.Below(db, packs, now, opened, MostMerged, cancellation));
        if (lines.IsEmpty)
        {
            return [];
        }

        var places = new FormPlaces(opened);
        var stated = FilingWalk
            .Values(filing)
            .DistinctBy(value => places.Of(value.Path), StringComparer.Ordinal)
            .ToDictionary(value => places.Of(value.Path), StringComparer.Ordinal);
        var cells = lines.Where(line => stated.ContainsKey(line.Place)).Select(line => Of(line, stated[line.Place]));
        return await WithMissing(db, form, [.. cells.OfType<RolledCell>()], cancellation);
    }

    // One line for each place. What units declare goes before what projects add up to; where one of them agrees, so be it.
    private static ImmutableArray<BindLine> Open(OpenedForm opened, ImmutableArray<BindLine> lines)
    {
        var taken = FormRows
            .Of(opened.Rows)
            .SelectMany(row =>
                row.Marks.Select(mark => (Place: PlaceText.Of(row.Part, row.Item, mark.Key), mark.Value))
            )
            .Where(field => !field.Value.StartsWith(Copied, StringComparison.Ordinal))
            .Select(field => field.Place)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. lines
                .Where(line => line is { Now.Value: not null, Stored: not null })
                .GroupBy(line => line.Place, StringComparer.Ordinal)
                .Where(place => !taken.Contains(place.Key) || place.Any(line => line.State == BindState.Drifted))
                .Where(place => place.All(line => line.Stored != line.Now.Value))
                .Select(place => place.FirstOrDefault(line => line.State == BindState.Drifted) ?? place.First()),
        ];
    }

    private static RolledCell? Of(BindLine line, FilingValue value) =>
        value.Value switch
        {
            Amount amount when Amount.TryParse(line.Now.Value!, out var sum) => Cell(
                line,
                RolledKind.Money,
                Printed.Of(value.Path, amount),
                SumOf(sum, line.Now.Stated)
            ),
            StatedValue { Figure: { } figure }
                when Quantity.TryParse(line.Now.Value!, out var sum)
                    && figure.Sign == sum.Sign
                    && figure.BaseUnit == sum.BaseUnit => Cell(
                line,
                line.Now.Numerator is null ? RolledKind.Count : RolledKind.Rate,
                Digits(value.Path, figure),
                Digits("", sum)
            ),
            _ => null,
        };

    private static RolledCell Cell(BindLine line, RolledKind kind, Printed stated, Printed rolled) =>
        new(
            line.Term,
            kind,
            line.Source == BindSource.Projects ? RolledFrom.Projects : RolledFrom.Units,
            stated,
            rolled,
            new(
                line.Now.Stated,
                line.Now.Submitted,
                line.Now.Expected,
                line.Now.Late,
                line.Now.Submitted == line.Now.Expected && line.Now.Stated == line.Now.Submitted
            )
        );

    // Each of the forms may have rounded its own amount.
    private static Printed SumOf(Amount sum, int forms)
    {
        var printed = Printed.Of("", sum);
        var each = printed.Interval + Interval.Exactly(-printed.Value);
        return printed with { Interval = each.Times(forms) + Interval.Exactly(printed.Value) };
    }

    // Of ≥95% the digits are compared: two promises of at least something always have a number in common.
    private static Printed Digits(string path, Quantity figure)
    {
        var printed = Printed.Of(path, figure);
        if (figure.Sign == ComparisonSign.None)
        {
            return printed;
        }

        var isCount = figure.Number.Decimals == 0 && figure.Multiplier == 1;
        return printed with
        {
            Interval = isCount ? Interval.Exactly(figure.Value) : figure.Number.ToInterval().Times(figure.Multiplier),
        };
    }

    // Nothing is whole while a unit below was given no form.
    private static async Task<ImmutableArray<RolledCell>> WithMissing(
        AppDb db,
        Form form,
        ImmutableArray<RolledCell> cells,
        CancellationToken cancellation
    )
    {
        var whole = cells.Where(cell => cell.Cover.IsWhole).Select(cell => cell.From).ToHashSet();
        if (whole.Count == 0)
        {
            return cells;
        }

        var unit = await db.Units.SingleAsync(one => one.Id == form.UnitId, cancellation);
        foreach (var from in whole)
        {
            var subject = from == RolledFrom.Units ? FilingSubject.Department : FilingSubject.Project;
            var missing = await FindMissingUnits.Run(db, (form.TaskId, form.Year, subject), unit, cancellation);
            cells = missing.IsEmpty
                ? cells
                :
                [
                    .. cells.Select(cell =>
                        cell.From == from ? cell with { Cover = cell.Cover with { IsWhole = false } } : cell
                    ),
                ];
        }

        return cells;
    }
}
