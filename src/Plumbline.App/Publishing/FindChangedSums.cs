using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Forms;
using Plumbline.Audit.Rules.Years;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Publishing;

/// <summary>Finds amounts of a form that are not what stands published, with the change that made them so.</summary>
public static class FindChangedSums
{
    /// <summary>The amounts; empty: nothing is published, or all is as it was.</summary>
    public static async Task<ImmutableArray<ChangedSum>> Run(
        AppDb db,
        Packs packs,
        OpenedForm opened,
        CancellationToken cancellation
    )
    {
        var id = opened.Form.Id;
        var published = await db
            .Publications.Where(row => row.FormId == id && row.State == DisclosureState.Published)
            .OrderByDescending(row => row.Id)
            .Join(
                db.FormSnapshots,
                row => row.SnapshotId,
                one => one.Id,
                (row, one) => new { row.Code, Snapshot = one }
            )
            .FirstOrDefaultAsync(cancellation);
        if (
            published is null
            || !opened.Filing.TryGet(out var today)
            || !FilingJson.Read(FilingSnapshot.Json(published.Snapshot)).TryGet(out var before)
        )
        {
            return [];
        }

        var edition = new PublishedEdition(published.Code, published.Snapshot.At, before, today);
        var moved = await FindMovedSums.Run(db, packs, opened, edition, cancellation);
        var changed = published.Snapshot.Seq == opened.Seq ? [] : ChangedSum.Between(before, today);
        return changed.IsEmpty
            ? moved
            :
            [
                .. await WithChanges(
                    db,
                    changed.Select(sum => sum with { Where = $"{published.Code} {sum.Path}" }),
                    (opened, published.Snapshot.Seq),
                    cancellation
                ),
                .. moved,
            ];
    }

    private static async Task<ImmutableArray<ChangedSum>> WithChanges(
        AppDb db,
        IEnumerable<ChangedSum> changed,
        (OpenedForm Form, long After) since,
        CancellationToken cancellation
    )
    {
        var finder = new FormPlaces(since.Form);
        var sums = changed.Select(sum => (Sum: sum, Places: Near(finder.Of(sum.Path)).ToList())).ToList();
        var by = await Changes(
            db,
            (since.Form.Form.ChainId, since.After),
            [.. sums.SelectMany(pair => pair.Places)],
            cancellation
        );
        return
        [
            .. sums.Select(pair =>
                pair.Sum with
                {
                    By =
                        pair.Places.Select(place => by.GetValueOrDefault(place)).FirstOrDefault(it => it is not null)
                        ?? by.GetValueOrDefault("")
                        ?? "",
                }
            ),
        ];
    }

    // A field is changed itself, or with its row.
    private static IEnumerable<string> Near(string place) =>
        place.Contains('/', StringComparison.Ordinal) && place.LastIndexOf('.') is > 0 and var dot
            ? [place, place[..dot]]
            : [place];

    // The last change of each place since the publication; under "" the last of all.
    private static async Task<Dictionary<string, string>> Changes(
        AppDb db,
        (long Chain, long After) from,
        List<string> places,
        CancellationToken cancellation
    )
    {
        var (chain, after) = from;
        var rows = await (
            from change in db.Events
            join account in db.Users on change.AccountId equals account.Id into accounts
            from account in accounts.DefaultIfEmpty()
            where change.ChainId == chain && change.Seq > after
            where places.Contains(change.Place) || change.Kind == "import" || change.Kind == "move"
            orderby change.Seq
            select new
            {
                change.Seq,
                change.Place,
                change.Kind,
                change.At,
                Name = account == null ? null : account.DisplayName,
            }
        ).ToListAsync(cancellation);
        return rows.GroupBy(row => row.Kind is "import" or "move" ? "" : row.Place, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group =>
                    group.Last() is var last
                        ? FormattableString.Invariant(
                            $"{last.Name ?? "系统"} {ChinaTime.Text(last.At)} 第{last.Seq}号变动"
                        )
                        : "",
                StringComparer.Ordinal
            );
    }
}
