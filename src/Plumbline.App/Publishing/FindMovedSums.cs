using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.App.RollUps.Binding;
using Plumbline.Audit.Rules.Years;
using Plumbline.Domain.Filings;

namespace Plumbline.App.Publishing;

/// <summary>What stands published of a form.</summary>
/// <param name="Code">Its public code.</param>
/// <param name="At">When the edition was drafted.</param>
/// <param name="Published">The edition.</param>
/// <param name="Today">The form as it stands.</param>
internal sealed record PublishedEdition(string Code, DateTime At, Filing Published, Filing Today);

/// <summary>
/// Finds published values that were taken from the forms below and that those forms do not add up to any more. A value that
/// the form itself has changed since is found as such, and one that was kept with a reason is answered for.
/// </summary>
internal static class FindMovedSums
{
    private const int MostNamed = 3;

    /// <summary>The values; empty: nothing was taken, or the forms below still say it.</summary>
    internal static async Task<ImmutableArray<ChangedSum>> Run(
        AppDb db,
        Packs packs,
        OpenedForm opened,
        PublishedEdition edition,
        CancellationToken cancellation
    )
    {
        if (opened.Rows.All(row => row.Marks?.Contains(BoundMark.Prefix, StringComparison.Ordinal) != true))
        {
            return [];
        }

        var lines = await OpenBinding.Below(db, packs, edition.At, opened, int.MaxValue, cancellation);
        var moved = lines
            .Where(line => line.State == BindState.Drifted)
            .ToDictionary(line => line.Place, StringComparer.Ordinal);
        if (moved.Count == 0)
        {
            return [];
        }

        var places = new FormPlaces(opened);
        var published = Values(edition.Published);
        var by = new Dictionary<bool, string>();
        foreach (var ofUnits in moved.Values.Select(IsOfUnits).Distinct())
        {
            by[ofUnits] = await Since(db, opened.Form, edition.At, ofUnits, cancellation);
        }

        return
        [
            .. Values(edition.Today)
                .Where(value => published.GetValueOrDefault(value.Key) == value.Value)
                .Where(value => moved.ContainsKey(places.Of(value.Key)))
                .Select(value => (Path: value.Key, Printed: value.Value, Line: moved[places.Of(value.Key)]))
                .Select(one => new ChangedSum(one.Path, one.Line.Term, one.Printed, one.Line.Now.Value ?? "")
                {
                    Where = $"{edition.Code} {one.Path}",
                    By = by[IsOfUnits(one.Line)],
                    IsBelow = true,
                }),
        ];
    }

    private static bool IsOfUnits(BindLine line) => line.Source == BindSource.Units;

    private static Dictionary<string, string> Values(Filing filing) =>
        FilingWalk
            .Values(filing)
            .ToDictionary(value => value.Path, value => FilingWalk.Print(value.Value), StringComparer.Ordinal);

    // Forms below that were handed in after the edition was drafted, or went back; the latest first.
    private static async Task<string> Since(
        AppDb db,
        Form form,
        DateTime since,
        bool ofUnits,
        CancellationToken cancellation
    )
    {
        var filling = FillRights.Filling;
        var changed = await db
            .Forms.Under(one => one.UnitPath, [form.UnitPath])
            .Where(one => one.ProjectId == null == ofUnits)
            .Where(one => one.TaskId == form.TaskId && one.Id != form.Id && one.SubmittedAt != null)
            .Where(one =>
                one.SubmittedAt > since
                || one.WithdrawnAt > since
                || (filling.Contains(one.State) && one.StateSince > since)
            )
            .OrderByDescending(one => one.StateSince)
            .ThenBy(one => one.Id)
            .Take(MostNamed + 1)
            .Join(db.Units, one => one.UnitId, unit => unit.Id, (one, unit) => new { Form = one, Unit = unit.Name })
            .ToListAsync(cancellation);
        var named = changed
            .OrderByDescending(one => one.Form.StateSince)
            .Take(MostNamed)
            .Select(one => $"{one.Unit} {What(one.Form)}");
        return string.Join('、', named) + (changed.Count > MostNamed ? "等" : "");
    }

    private static string What(Form form) =>
        form.WithdrawnAt is { } withdrawn ? $"{ChinaTime.Text(withdrawn)} 撤销"
        : FillRights.Filling.Contains(form.State) ? $"{ChinaTime.Text(form.StateSince)} 退回重填"
        : $"{ChinaTime.Text(form.SubmittedAt!.Value)} 报送";
}
