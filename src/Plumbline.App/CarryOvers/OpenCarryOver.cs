using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.Domain.CarryOvers;
using Plumbline.Domain.Filings;

namespace Plumbline.App.CarryOvers;

/// <summary>A project's form of a year as it stands, with its funds.</summary>
/// <param name="Form">The form.</param>
/// <param name="Filing">What it says.</param>
public sealed record FormOfYear(Form Form, Filing Filing)
{
    /// <summary>What its own rows leave unspent in all: 全年预算数 less 全年执行数; null: not stated.</summary>
    public long? LeftFen =>
        (Filing.Budget?.Total?.AdjustedBudget ?? Filing.Budget?.Total?.InitialBudget)?.Value.Fen
        - Filing.Budget?.Total?.ExecutedAmount?.Value.Fen;

    /// <summary>Its row 上年结转资金; null: it has none.</summary>
    public FundsRow? CarriedOver => Filing.Budget?.Sources.FirstOrDefault(row => row.Origin == FundOrigin.CarriedOver);
}

/// <summary>A carried-over project with both years beside each other.</summary>
/// <param name="Kept">The row.</param>
/// <param name="Project">Its project.</param>
/// <param name="UnitName">Its unit.</param>
/// <param name="DepartmentName">Its department.</param>
/// <param name="Money">Its money by source.</param>
/// <param name="Rules">The rules of its regime.</param>
public sealed record CarryOverCase(
    CarryOver Kept,
    Project Project,
    string UnitName,
    string DepartmentName,
    CarriedMoney Money,
    CarryOverRules Rules
)
{
    /// <summary>The year is over.</summary>
    public bool IsOver { get; init; }

    /// <summary>Self-evaluation of the year from which the money was left; null: there is none.</summary>
    public FormOfYear? Last { get; init; }

    /// <summary>Self-evaluation of the year itself; null: none yet.</summary>
    public FormOfYear? Now { get; init; }

    /// <summary>Both years' indicators.</summary>
    public ImmutableArray<CarriedIndicator> Indicators { get; init; } = [];

    /// <summary>What the unit says, by item.</summary>
    public ImmutableDictionary<string, CarryOverText> Texts { get; init; } =
        ImmutableDictionary<string, CarryOverText>.Empty;

    /// <summary>What the unit says of an item; null: nothing.</summary>
    public string? Said(string item) => Texts.GetValueOrDefault(item)?.Text;

    /// <summary>What becomes of a source.</summary>
    public CarryOverFate Fate(CarriedFund fund) => fund.Fate(Rules, Kept.Year, IsOver);

    /// <summary>What has to be given back.</summary>
    public long MustReturnFen => Money.MustReturnFen(Rules, Kept.Year, IsOver);
}

/// <summary>Opens a carried-over project for somebody who may see the project.</summary>
public static class OpenCarryOver
{
    /// <summary>The case; null: there is none that the actor may see.</summary>
    public static async Task<CarryOverCase?> Run(
        AppDb db,
        Packs packs,
        TimeProvider time,
        Actor actor,
        long id,
        CancellationToken cancellation
    )
    {
        var kept = await db
            .CarryOvers.Under(row => row.UnitPath, actor.Subtrees(Right.ViewProjects))
            .SingleOrDefaultAsync(row => row.Id == id, cancellation);
        if (kept is null || packs.Regimes.Find(kept.Regime)?.Process.CarryOver is not { } rules)
        {
            return null;
        }

        var funds = await db
            .CarryOverFunds.Where(row => row.CarryOverId == id)
            .OrderBy(row => row.BudgetYear)
            .ThenBy(row => row.Nature)
            .ToListAsync(cancellation);
        var texts = await db.CarryOverTexts.Where(row => row.CarryOverId == id).ToListAsync(cancellation);
        var said = texts.ToImmutableDictionary(row => row.Item, StringComparer.Ordinal);
        var last = await FormOf(db, kept, kept.Year - 1, cancellation);
        var now = await FormOf(db, kept, kept.Year, cancellation);
        return new(
            kept,
            await db.Projects.SingleAsync(one => one.Id == kept.ProjectId, cancellation),
            await Name(db, kept.UnitId, cancellation),
            await Name(db, kept.DepartmentId, cancellation),
            new([.. funds.Select(KeepCarriedFund.Of)]),
            rules
        )
        {
            IsOver = ChinaTime.Today(time).Year > kept.Year,
            Last = last,
            Now = now,
            Indicators = Indicators(last ?? now, said),
            Texts = said,
        };
    }

    // What is named in the form of the year from which the money was left, with what the unit says of it.
    private static ImmutableArray<CarriedIndicator> Indicators(
        FormOfYear? form,
        ImmutableDictionary<string, CarryOverText> said
    )
    {
        string? Said(string what, Indicator one) =>
            said.GetValueOrDefault(SaidTexts.Item(what, one.Kind, one.Name))?.Text;
        return form is null
            ? []
            :
            [
                .. form
                    .Filing.Indicators.Where(one => one.Name.Length > 0)
                    .DistinctBy(one => (one.Kind, one.Name))
                    .Select(one => new CarriedIndicator(one.Kind, one.Name)
                    {
                        Aspect = one.Aspect,
                        MeasureUnit = one.MeasureUnit,
                        LastTarget = one.Target?.Text,
                        LastActual = one.Actual?.Text,
                        Promised = Said("target", one),
                        Reached = Said("actual", one),
                        Reason = Said("reason", one),
                    }),
            ];
    }

    private static async Task<FormOfYear?> FormOf(AppDb db, CarryOver kept, int year, CancellationToken cancellation)
    {
        var id = await db
            .Forms.Where(form => form.ProjectId == kept.ProjectId && form.Year == year && form.WithdrawnAt == null)
            .Where(form => form.Stage == FilingStage.SelfEvaluation)
            .OrderByDescending(form => form.Id)
            .Select(form => (long?)form.Id)
            .FirstOrDefaultAsync(cancellation);
        return
            id is { } found
            && await OpenForm.Run(db, found, cancellation) is { } opened
            && opened.Filing.TryGet(out var filing)
            ? new(opened.Form, filing)
            : null;
    }

    private static Task<string> Name(AppDb db, long unit, CancellationToken cancellation) =>
        db.Units.Where(one => one.Id == unit).Select(one => one.Name).SingleAsync(cancellation);
}
