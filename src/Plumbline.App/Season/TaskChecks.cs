using System.Collections.Immutable;
using System.Globalization;
using Plumbline.App.Content;
using Plumbline.App.Forms;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Findings;

namespace Plumbline.App.Season;

/// <summary>What a task must have before it can be issued.</summary>
internal static class TaskChecks
{
    /// <summary>What is wrong with the request, field by field; nothing when it can be issued.</summary>
    internal static ImmutableArray<Finding> Of(IssueRequest request, Packs packs, DateTime now)
    {
        var wrong = ImmutableArray.CreateBuilder<Finding>();
        if (string.IsNullOrWhiteSpace(request.Name))
        {
            wrong.Add(Refusals.Bad("Name", SeasonMessages.Missing.With(("field", "name"))));
        }

        if (request.Year is < FiscalYear.First or > FiscalYear.Last)
        {
            wrong.Add(Refusals.Bad("Year", SeasonMessages.BadYear.With()));
        }

        if (request.Deadline <= now)
        {
            wrong.Add(Refusals.Bad("Deadline", SeasonMessages.PastDeadline.With()));
        }

        if (request.Forms.Count == 0)
        {
            wrong.Add(Refusals.Bad("", SeasonMessages.NothingChosen.With()));
        }

        var regime = packs.Regimes.Find(request.Regime);
        if (regime is null)
        {
            wrong.Add(Refusals.Bad("Regime", SeasonMessages.UnknownRegime.With(("code", request.Regime))));
        }
        else if (!Holds(regime, request.Year))
        {
            var year = request.Year.ToString(CultureInfo.InvariantCulture);
            wrong.Add(
                Refusals.Bad("Regime", SeasonMessages.RegimeNotValid.With(("code", regime.Code), ("year", year)))
            );
        }
        else if (
            request.Forms.Any(order => order.ProjectId is null)
            && FormUnit.LayoutOf(packs, request.Regime, FilingSubject.Department, request.Stage) is null
        )
        {
            wrong.Add(Refusals.Bad("Regime", SeasonMessages.ProjectsOnly.With(("regime", packs.NameOf(regime.Code)))));
        }

        return wrong.ToImmutable();
    }

    /// <summary>Whether a regime may be used for a fiscal year.</summary>
    internal static bool Holds(Regime regime, int year) =>
        !(regime.ValidFrom?.Number > year) && !(regime.ValidTo?.Number < year);
}
