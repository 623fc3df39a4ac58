using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.App.Forms.Saving;
using Plumbline.App.RollUps.Binding;
using Plumbline.Domain.Filings;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.RollUps;

/// <summary>A block of a form that can be taken from one roll-up as a whole.</summary>
public sealed record BoundBlock(string Id, string Name, BindSource Source, ImmutableArray<BindLine> Lines);

/// <summary>The fields of a form set against the roll-up: taken one by one or by blocks, followed when it moves.</summary>
public sealed class BindModel(
    AppDb db,
    CurrentActor current,
    Packs packs,
    TimeProvider time,
    FormWriter writer,
    IStringLocalizer<RollUpTexts> texts
) : PageModel
{
    public Form Form { get; private set; } = new();

    public ImmutableArray<BoundBlock> Blocks { get; private set; } = [];

    public int Drifted { get; private set; }

    public bool MayTake { get; private set; }

    public async Task<IActionResult> OnGet(long id, CancellationToken cancellation)
    {
        if (await Load(id, cancellation) is not { } binding)
        {
            return NotFound();
        }

        Drifted = binding.Drifted;
        Blocks =
        [
            .. binding
                .Lines.GroupBy(line => line.Block, StringComparer.Ordinal)
                .Select(group => new BoundBlock(group.Key, NameOf(group.First()), group.First().Source, [.. group])),
        ];
        return Page();
    }

    /// <summary>What the page of the form says beside its bound fields, as JSON.</summary>
    public async Task<IActionResult> OnGetDrift(long id, CancellationToken cancellation)
    {
        if (await Load(id, cancellation) is not { } binding)
        {
            return NotFound();
        }

        var moved = binding
            .Lines.Where(line => line.State is BindState.Drifted or BindState.Kept)
            .ToDictionary(
                line => line.Place,
                line => line.State == BindState.Drifted ? Moved(line) : texts["Bind.KeptWhy", line.Mark!.Reason!].Value,
                StringComparer.Ordinal
            );
        return Content(JsonSerializer.Serialize(moved), "application/json", Encoding.UTF8);
    }

    /// <summary>Takes the chosen fields, or a whole block.</summary>
    public async Task<IActionResult> OnPostTake(long id, string[] take, string? block, CancellationToken cancellation)
    {
        if (await Load(id, cancellation) is not { } binding)
        {
            return NotFound();
        }

        var lines = block is null
            ? take
            : [.. binding.Lines.Where(line => line.Block == block).Select(line => line.Id)];
        var actor = await current.Get();
        var result = await TakeFromRollUp.Run(writer, actor, binding, lines, NewOperation, CancellationToken.None);
        if (result.TryGet(out var saved))
        {
            var done = saved.Count(one => one.Outcome == SaveOutcome.Saved);
            TempData.AddFlash(
                done == saved.Length && done > 0 ? FlashTone.Success : FlashTone.Warning,
                saved.IsEmpty ? texts["Bind.TookNone"] : texts["Bind.Took", done, saved.Length - done]
            );
        }
        else
        {
            TempData.AddRefusals(result.Findings);
        }

        return LocalRedirect("~" + RollUpsLinks.Bind(id));
    }

    /// <summary>Keeps the old value of a field, and says why.</summary>
    public async Task<IActionResult> OnPostKeep(long id, string keep, CancellationToken cancellation)
    {
        if (await Load(id, cancellation) is not { } binding)
        {
            return NotFound();
        }

        var reason = Request.Form["reason:" + keep].ToString();
        var actor = await current.Get();
        var result = await TakeFromRollUp.Keep(
            writer,
            actor,
            binding,
            keep,
            reason,
            NewOperation(),
            CancellationToken.None
        );
        if (result.TryGet(out _))
        {
            TempData.AddFlash(FlashTone.Success, texts["Bind.KeptDone"]);
        }
        else
        {
            TempData.AddRefusals(result.Findings);
        }

        return LocalRedirect("~" + RollUpsLinks.Bind(id));
    }

    /// <summary>43/45, 2 late, and how many state the value.</summary>
    public string Cover(BindLine line)
    {
        var now = line.Now;
        if (line.Source == BindSource.Survey)
        {
            return now.Expected > 0
                ? texts["Bind.Answers", now.Submitted, now.Expected].Value
                : texts["Bind.AnswersAlone", now.Submitted].Value;
        }

        var said = texts["Bind.Cover", now.Submitted, now.Expected].Value;
        var late = now.Late > 0 ? texts["Bind.Late", now.Late].Value : "";
        return said + late + (now.Stated == now.Submitted ? "" : texts["Bind.Stated", now.Stated].Value);
    }

    /// <summary>The page that lists the forms of a source; null: the blocks of the page name them themselves.</summary>
    public string? Forms(BindSource source) =>
        source switch
        {
            BindSource.Units => RollUpsLinks.Show(Form.TaskId, Form.UnitId, FilingSubject.Department),
            BindSource.Projects => RollUpsLinks.Show(Form.TaskId, Form.UnitId, FilingSubject.Project),
            _ => null,
        };

    /// <summary>Was 1,234.00, now 1,240.00.</summary>
    public string Moved(BindLine line) =>
        texts[
            "Bind.Moved",
            Shown(line.Mark!.Taken.Value),
            line.Now.Value is null ? texts["Bind.Nobody"].Value : Shown(line.Now.Value)
        ].Value;

    /// <summary>A value with its thousands parted.</summary>
    public static string Shown(string? value)
    {
        if (value is null)
        {
            return "—";
        }

        var whole = value.TakeWhile(char.IsAsciiDigit).Count();
        return whole < 4 || !long.TryParse(value.AsSpan(0, whole), CultureInfo.InvariantCulture, out var number)
            ? value
            : number.ToString("N0", CultureInfo.InvariantCulture) + value[whole..];
    }

    private string NameOf(BindLine line) =>
        line.Part switch
        {
            "indicators" => texts["Bind.Block.Indicators"],
            "budget.sources" => texts["Bind.Block.Sources"],
            _ => line.Field.Split('.')[0] switch
            {
                "total" => texts["Bind.Block.Total"],
                "expenditure" => texts["Bind.Block.Expenditure"],
                "threePublic" => texts["Bind.Block.ThreePublic"],
                _ => texts["Bind.Block.Balances"],
            },
        };

    private async Task<OpenedBinding?> Load(long id, CancellationToken cancellation)
    {
        var actor = await current.Get();
        if (await FillRights.Find(db, actor, id, Right.ViewForms, cancellation) is not { } form)
        {
            return null;
        }

        Form = form;
        MayTake = form.IsBeingFilled && actor.May(Right.FillForms, form.UnitPath);
        return await OpenBinding.Run(db, packs, time, id, cancellation);
    }

    private static Guid NewOperation() => new(RandomNumberGenerator.GetBytes(16));
}
