using Plumbline.App.Content;
using Plumbline.App.Data.Records;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Regimes.Layouts;

namespace Plumbline.App.Forms;

/// <summary>The official form that a form of a task follows.</summary>
public static class FormUnit
{
    /// <summary>The layout of the regime for a subject at a stage; null where the regime has none of its own.</summary>
    public static Layout? LayoutOf(Packs packs, string regime, FilingSubject subject, FilingStage stage) =>
        packs
            .Forms.Layouts(packs.Regimes.Lineage(regime))
            .Values.Where(layout => layout.Subject == subject && layout.Stages.Contains(stage))
            .OrderBy(layout => layout.Id != $"{(subject == FilingSubject.Project ? "project" : "department")}-form")
            .ThenBy(layout => layout.Id, StringComparer.Ordinal)
            .FirstOrDefault();

    /// <summary>The unit in which amounts are typed that carry none: the one of the official form.</summary>
    public static MoneyUnit Of(Packs packs, Form form, FilingStage stage) =>
        Of(packs, form.Regime, form.Subject, stage);

    /// <summary>The same, of a form that follows a regime.</summary>
    public static MoneyUnit Of(Packs packs, string regime, FilingSubject subject, FilingStage stage) =>
        Of(LayoutOf(packs, regime, subject, stage));

    /// <summary>The same, of a form with this official form; null: none.</summary>
    public static MoneyUnit Of(Layout? layout) => layout?.Money.Unit ?? MoneyUnit.TenThousandYuan;
}
