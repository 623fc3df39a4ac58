using System.Linq.Expressions;
using Plumbline.App.Dashboards;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.Domain;
using Plumbline.Domain.Filings;

namespace Plumbline.App.Forms;

/// <summary>Narrows a query to facets. Lists and figures both use it, so that a figure and the list behind it agree.</summary>
public static class NarrowForms
{
    private static readonly TimeSpan Near = TimeSpan.FromDays(7);

    private static readonly UnitKind[] Upper = [UnitKind.Region, UnitKind.Department];

    /// <summary>Spending and budget are stated, and there is a budget to divide by.</summary>
    internal static Expression<Func<Form, bool>> HasRate { get; } =
        form => form.BudgetFen > 0 && form.ExecutedFen != null;

    /// <summary>The instant before which a deadline is near.</summary>
    internal static DateTime Soon(DateTime now) => now + Near;

    /// <summary>The forms that fit the facets.</summary>
    public static IQueryable<Form> Narrow(this IQueryable<Form> forms, AppDb db, FormFacets facets, DateTime now)
    {
        forms = OfLayer(forms, db, facets.Layer);
        if (facets.Stage is { } stage)
        {
            forms = forms.Where(form => form.Stage == stage);
        }

        if (facets.Standing)
        {
            forms = forms.Where(form => form.WithdrawnAt == null);
        }

        if (facets.HandedIn)
        {
            forms = forms.Where(form => !FillRights.Filling.Contains(form.State));
        }

        if (facets.Grade is { } grade)
        {
            forms = forms.Where(form => form.Grade == grade);
        }

        if (facets.Ungraded)
        {
            forms = forms.Where(form => form.Grade == null);
        }

        forms = Due(forms, facets.Due, now);
        return OfResults(OfRanges(forms, db, facets), db, facets);
    }

    private static IQueryable<Form> OfLayer(IQueryable<Form> forms, AppDb db, FormLayer? layer) =>
        layer switch
        {
            null => forms,
            FormLayer.Project => forms.Where(form => form.Subject == FilingSubject.Project),
            FormLayer.Department => forms
                .Where(form => form.Subject == FilingSubject.Department)
                .Where(form => db.Units.Any(unit => unit.Id == form.UnitId && Upper.Contains(unit.Kind))),
            _ => forms
                .Where(form => form.Subject == FilingSubject.Department)
                .Where(form => db.Units.Any(unit => unit.Id == form.UnitId && !Upper.Contains(unit.Kind))),
        };

    private static IQueryable<Form> Due(IQueryable<Form> forms, FormDue? due, DateTime now)
    {
        var soon = Soon(now);
        return due switch
        {
            null => forms,
            FormDue.Overdue => forms.Where(form => FillRights.Filling.Contains(form.State) && form.Deadline < now),
            FormDue.Soon => forms.Where(form =>
                FillRights.Filling.Contains(form.State) && form.Deadline >= now && form.Deadline < soon
            ),
            FormDue.Later => forms.Where(form => FillRights.Filling.Contains(form.State) && form.Deadline >= soon),
            FormDue.OnTime => forms.Where(form =>
                !FillRights.Filling.Contains(form.State)
                && (form.SubmittedAt == null || form.SubmittedAt <= form.Deadline)
            ),
            _ => forms.Where(form => !FillRights.Filling.Contains(form.State) && form.SubmittedAt > form.Deadline),
        };
    }

    private static IQueryable<Form> OfRanges(IQueryable<Form> forms, AppDb db, FormFacets facets)
    {
        if (facets.Score is { } score)
        {
            var (low, high) = (Scaled(score.From), Scaled(score.Below));
            forms = score.IsUnknown
                ? forms.Where(form => form.SelfScore == null)
                : forms.Where(form =>
                    form.SelfScore >= (low ?? long.MinValue) && form.SelfScore < (high ?? long.MaxValue)
                );
        }

        if (facets.Rate is { } rate)
        {
            forms = OfRate(forms, rate);
        }

        if (facets.Reach is { } reach)
        {
            var reached = Reached(db, reach);
            forms = reach.IsUnknown
                ? forms.Where(form => !reached.Any(row => row.FormId == form.Id))
                : forms.Where(form => reached.Any(row => row.FormId == form.Id));
        }

        return forms;
    }

    private static IQueryable<Form> OfRate(IQueryable<Form> forms, NumberRange rate)
    {
        if (rate.IsUnknown)
        {
            return forms.Where(form => !(form.BudgetFen > 0) || form.BudgetFen == null || form.ExecutedFen == null);
        }

        forms = forms.Where(HasRate);
        if (rate.From is { } from)
        {
            forms = forms.Where(form => form.ExecutedFen * 100 >= form.BudgetFen * from);
        }

        return rate.Below is { } below ? forms.Where(form => form.ExecutedFen * 100 < form.BudgetFen * below) : forms;
    }

    // All indicators of the form are scored.
    private static IQueryable<FormAchievement> Reached(AppDb db, NumberRange reach)
    {
        var rows = db.FormAchievements.Where(row => row.Weight > 0 && row.Unscored == 0);
        if (reach.From is { } from)
        {
            rows = rows.Where(row => row.Points * 100 >= row.Weight * from);
        }

        return reach.Below is { } below ? rows.Where(row => row.Points * 100 < row.Weight * below) : rows;
    }

    private static IQueryable<Form> OfResults(IQueryable<Form> forms, AppDb db, FormFacets facets)
    {
        if (facets.Rule is { } rule)
        {
            forms = forms.Where(form => db.FormRuleCounts.Any(row => row.FormId == form.Id && row.Rule == rule));
        }

        if (facets.Holds is not { } holds)
        {
            return forms;
        }

        var rows = holds switch
        {
            AchievementClass.Full => db.FormAchievements.Where(row => row.Full > 0),
            AchievementClass.Nearly => db.FormAchievements.Where(row => row.Nearly > 0),
            AchievementClass.Partly => db.FormAchievements.Where(row => row.Partly > 0),
            AchievementClass.Missed => db.FormAchievements.Where(row => row.Missed > 0),
            _ => db.FormAchievements.Where(row => row.Unscored > 0),
        };
        return forms.Where(form => rows.Any(row => row.FormId == form.Id));
    }

    private static long? Scaled(int? points) => points is { } whole ? (long)whole * Score.Scale : null;
}
