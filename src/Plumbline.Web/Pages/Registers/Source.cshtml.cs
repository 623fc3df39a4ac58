using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Forms;
using Plumbline.App.Registers;
using Plumbline.Domain.Numbers;
using Plumbline.Domain.Registers;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Registers;

/// <summary>A unit's part in a sum.</summary>
public sealed record SourceShare(long UnitId, string Name, Fraction Value);

/// <summary>A change of the figure.</summary>
public sealed record SourceChange(DateTime At, string? By, string? Before, string? After, string? Reason);

/// <summary>How an indicator stands to the figure.</summary>
public enum LinkState
{
    /// <summary>It has nothing to do with it.</summary>
    None,

    /// <summary>Its name says that it states the figure.</summary>
    ByName,

    /// <summary>Somebody linked it.</summary>
    Linked,
}

/// <summary>An indicator of one of the unit's forms.</summary>
public sealed record LinkedIndicator(
    long FormId,
    string FormName,
    string Item,
    string Name,
    LinkState State,
    bool MayLink
);

/// <summary>Where one figure of a register comes from, and which indicators state it.</summary>
public sealed class SourceModel(
    AppDb db,
    CurrentActor current,
    Packs packs,
    TimeProvider time,
    IStringLocalizer<RegistersTexts> texts
) : PageModel
{
    private const int MostForms = 60;
    private const int MostChanges = 50;

    public OpenedRegister Opened { get; private set; } = null!;

    public RegisterFigure Figure { get; private set; } = null!;

    /// <summary>The group in which the register shows it.</summary>
    public string Group =>
        packs.Registers.Systems.FirstOrDefault(system => system.Figures.Contains(Figure))?.Group ?? RegistersLinks.All;

    public ImmutableArray<SourceShare> Shares { get; private set; } = [];

    public IReadOnlyList<SourceChange> History { get; private set; } = [];

    public ImmutableArray<LinkedIndicator> Indicators { get; private set; } = [];

    public async Task<IActionResult> OnGet(long unit, int year, string figure, CancellationToken cancellation)
    {
        var actor = await current.Get();
        if (
            packs.Registers.Find(figure) is not { } found
            || await OpenRegister.Run(db, packs.Registers, actor, unit, year, cancellation) is not { } opened
        )
        {
            return NotFound();
        }

        (Opened, Figure) = (opened, found);
        var shares = opened.Sheet.Shares(figure);
        var paths = shares.Select(share => share.Unit.Path).ToArray();
        var ids = await db
            .Units.Where(one => paths.Contains(one.Path))
            .ToDictionaryAsync(one => one.Path, one => one.Id, StringComparer.Ordinal, cancellation);
        Shares = [.. shares.Select(share => new SourceShare(ids[share.Unit.Path], share.Unit.Name, share.Value))];
        if (opened.Register is { } register)
        {
            History = await Changes(register.ChainId, cancellation);
        }

        Indicators = [.. await FindIndicators(actor, unit, year, cancellation)];
        return Page();
    }

    /// <summary>Links an indicator to the figure, or takes the link back.</summary>
    public async Task<IActionResult> OnPost(
        long unit,
        int year,
        string figure,
        long form,
        string item,
        bool link,
        CancellationToken cancellation
    )
    {
        var actor = await current.Get();
        if (
            await OpenRegister.Run(db, packs.Registers, actor, unit, year, cancellation) is null
            || await FillRights.Find(db, actor, form, Right.FillForms, cancellation) is not { } found
            || found.UnitId != unit
            || found.Year != year
        )
        {
            return NotFound();
        }

        var result = await LinkFigure.Run(
            db,
            packs.Registers,
            time,
            actor,
            (form, item),
            link ? figure : null,
            cancellation
        );
        if (result.TryGet(out _))
        {
            TempData.AddFlash(FlashTone.Success, texts[link ? "Link.Done" : "Link.Undone"]);
        }
        else
        {
            TempData.AddRefusals(result.Findings);
        }

        return LocalRedirect("~" + RegistersLinks.Source(unit, year, figure));
    }

    private Task<List<SourceChange>> Changes(long chain, CancellationToken cancellation) =>
        (
            from change in db.Events
            where change.ChainId == chain && change.Place == Figure.Id
            join account in db.Users on change.AccountId equals account.Id into accounts
            from account in accounts.DefaultIfEmpty()
            orderby change.Seq descending
            select new SourceChange(
                change.At,
                account == null ? null : account.DisplayName,
                change.Before,
                change.After,
                change.Reason
            )
        )
            .Take(MostChanges)
            .ToListAsync(cancellation);

    private async Task<List<LinkedIndicator>> FindIndicators(
        Actor actor,
        long unit,
        int year,
        CancellationToken cancellation
    )
    {
        var forms = await db
            .Forms.Where(form => form.UnitId == unit && form.Year == year && form.WithdrawnAt == null)
            .OrderBy(form => form.Subject)
            .ThenBy(form => form.Id)
            .Take(MostForms)
            .ToListAsync(cancellation);
        var ids = forms.Select(form => form.Id).ToArray();
        var rows = await db
            .FormRows.Where(row => ids.Contains(row.FormId) && row.Part == "indicators" && row.Item != "")
            .OrderBy(row => row.FormId)
            .ThenBy(row => row.Position)
            .ToListAsync(cancellation);
        var links = await db.RegisterLinks.Where(link => ids.Contains(link.FormId)).ToListAsync(cancellation);
        return rows.ConvertAll(row =>
        {
            var form = forms.Single(one => one.Id == row.FormId);
            var name = (string?)JsonNode.Parse(row.Data)!["name"] ?? "";
            var own = links.Find(one => one.FormId == row.FormId && one.Item == row.Item);
            return new LinkedIndicator(
                form.Id,
                form.Name,
                row.Item,
                name,
                own?.Figure == Figure.Id ? LinkState.Linked
                    : own is null && Figure.Indicators.Contains(name.Trim(), StringComparer.Ordinal) ? LinkState.ByName
                    : LinkState.None,
                form.IsBeingFilled && actor.May(Right.FillForms, form.UnitPath)
            );
        });
    }
}
