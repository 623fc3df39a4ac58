using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Publishing;
using Plumbline.Domain;
using Plumbline.Domain.Draws;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Draws;

/// <summary>A form that can be drawn.</summary>
/// <param name="FormId">The form.</param>
/// <param name="Item">As it stands in the population.</param>
public sealed record Drawable(long FormId, DrawItem Item);

/// <summary>Who can be drawn, and who cannot.</summary>
/// <param name="Items">By code.</param>
/// <param name="NotReady">Forms of the task that their department has not approved yet, or that are sealed.</param>
/// <param name="Classified">涉密 forms, which are never published and so never drawn.</param>
/// <param name="Bounds">Bounds of the classes of size, in fen.</param>
public sealed record Population(
    ImmutableArray<Drawable> Items,
    int NotReady,
    int Classified,
    ImmutableArray<long> Bounds
)
{
    /// <summary>Forms that an earlier draw of the task drew, which are not drawn again.</summary>
    public int Drawn { get; init; }
}

/// <summary>
/// The forms of a task among which a draw chooses: approved by the department, not sealed, open to the public, and not drawn
/// from it before.
/// </summary>
public static class DrawPopulation
{
    /// <summary>The population as it is now.</summary>
    public static async Task<Population> Of(
        AppDb db,
        Packs packs,
        SeasonTask task,
        DrawKind kind,
        DateOnly today,
        CancellationToken cancellation
    )
    {
        var forms = await db
            .Forms.Where(form => form.TaskId == task.Id && form.WithdrawnAt == null)
            .OrderBy(form => form.Id)
            .ToListAsync(cancellation);
        // What is published may name only what may be published at all.
        var open = await Publishable
            .Open(db)
            .Where(form => form.TaskId == task.Id)
            .Select(form => form.Id)
            .ToHashSetAsync(cancellation);
        var drawn = await db
            .DrawnForms.Where(row => db.Forms.Any(form => form.Id == row.FormId && form.TaskId == task.Id))
            .Select(row => row.FormId)
            .ToHashSetAsync(cancellation);
        var left = forms.Where(form => open.Contains(form.Id) && !drawn.Contains(form.Id)).ToList();
        var ready = left.Where(form => IsReady(form.State)).ToList();
        var names = await Names.Of(db, ready, cancellation);
        var rules = packs.Regimes.All.GetValueOrDefault(task.Regime)?.Process.Recheck;
        var facts =
            kind == DrawKind.Risk ? await FindRiskFacts.Run(db, ready, rules?.Gap.Value, today, cancellation) : [];
        var items = ready.Select(form => new Drawable(
            form.Id,
            Item(
                form,
                names,
                facts.GetValueOrDefault(form.Id) is { } known ? RiskPoints.Of(known, rules?.Risk ?? []) : []
            )
        ));
        var bounds = rules?.SizeBounds?.Value ?? [];
        return new(
            [.. items.OrderBy(item => item.Item.Code, StringComparer.Ordinal)],
            left.Count - ready.Count,
            forms.Count(form => !open.Contains(form.Id)),
            [.. bounds.Select(bound => bound * MoneyUnit.TenThousandYuan.InFen())]
        )
        {
            Drawn = drawn.Count,
        };
    }

    private static bool IsReady(FormState state) => state is FormState.DepartmentApproved or FormState.FinanceAccepted;

    private static DrawItem Item(Form form, Names names, ImmutableArray<RiskReason> risk)
    {
        var project = form.ProjectId is { } id ? names.Projects.GetValueOrDefault(id) : null;
        var unit = names.Units[form.UnitId];
        var code = project is null ? unit.Code : $"{unit.Code}/{project.Code}";
        var unique = names.IsUnique(form, code)
            ? code
            : string.Create(CultureInfo.InvariantCulture, $"{code}#{form.Id}");
        return new(unique, form.Name, unit.Name, names.DepartmentOf(unit), project?.Category, form.BudgetFen, risk);
    }

    private sealed record Names(
        IReadOnlyDictionary<long, Unit> Units,
        IReadOnlyDictionary<long, Project> Projects,
        ILookup<string, long> Codes
    )
    {
        internal bool IsUnique(Form form, string code) => Codes[code].All(id => id == form.Id);

        internal string DepartmentOf(Unit unit)
        {
            var above = UnitPath.Ids(unit.Path).Select(id => Units.GetValueOrDefault(id)).OfType<Unit>();
            return above.LastOrDefault(one => one.Kind == UnitKind.Department)?.Name ?? unit.Name;
        }

        internal static async Task<Names> Of(AppDb db, List<Form> forms, CancellationToken cancellation)
        {
            var ids = forms.SelectMany(form => UnitPath.Ids(form.UnitPath)).Distinct().ToList();
            var units = await db
                .Units.Where(unit => ids.Contains(unit.Id))
                .ToDictionaryAsync(unit => unit.Id, cancellation);
            var chosen = forms.Select(form => form.ProjectId).OfType<long>().Distinct().ToList();
            var projects = await db
                .Projects.Where(project => chosen.Contains(project.Id))
                .ToDictionaryAsync(project => project.Id, cancellation);
            var codes = forms.ToLookup(
                form =>
                    form.ProjectId is { } id
                        ? $"{units[form.UnitId].Code}/{projects[id].Code}"
                        : units[form.UnitId].Code,
                form => form.Id,
                StringComparer.Ordinal
            );
            return new(units, projects, codes);
        }
    }
}
