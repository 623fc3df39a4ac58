using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Forms;
using Plumbline.App.Review;

namespace Plumbline.Web.Pages.Review;

/// <summary>One cell: its threads and what happened to it.</summary>
/// <param name="FormId">The form.</param>
/// <param name="Place">Row and field; empty: the form as a whole.</param>
/// <param name="Words">The place in words.</param>
/// <param name="Threads">On this cell.</param>
/// <param name="History">Newest first, at most ten.</param>
/// <param name="Names">Who wrote.</param>
/// <param name="MayRemark">The person may begin a thread.</param>
/// <param name="MayAnswer">The person may answer and resolve.</param>
public sealed record CellPanel(
    long FormId,
    string Place,
    string Words,
    ImmutableArray<RemarkThread> Threads,
    HistoryPage History,
    ImmutableDictionary<long, string> Names,
    bool MayRemark,
    bool MayAnswer
)
{
    private const int Shown = 10;

    internal static async Task<CellPanel> Of(
        AppDb db,
        OpenedForm opened,
        Actor actor,
        string place,
        CancellationToken cancellation
    )
    {
        var form = opened.Form;
        var remarks = await db
            .Remarks.Where(remark => remark.FormId == form.Id && remark.Place == place)
            .OrderBy(remark => remark.Id)
            .ToListAsync(cancellation);
        var ids = remarks.Select(remark => remark.AccountId).Distinct().ToList();
        var names = await db
            .Users.Where(user => ids.Contains(user.Id))
            .ToDictionaryAsync(user => user.Id, user => user.DisplayName, cancellation);
        var history =
            place.Length == 0
                ? new HistoryPage([], 0)
                : await FormHistory.Run(db, opened, actor, place, 1, Shown, cancellation);
        return new(
            form.Id,
            place,
            new PlaceWords(opened).Of(place),
            [
                .. remarks
                    .Where(remark => remark.AnswersId is null)
                    .Select(root => new RemarkThread(root, [.. remarks.Where(answer => answer.AnswersId == root.Id)])),
            ],
            history,
            names.ToImmutableDictionary(),
            await WriteRemark.MayWrite(db, actor, form, answer: false, cancellation),
            await WriteRemark.MayWrite(db, actor, form, answer: true, cancellation)
        );
    }
}
