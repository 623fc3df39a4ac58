using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Monitoring;
using Plumbline.Domain.Monitoring;
using Plumbline.Web.Access;
using Plumbline.Web.Pages.Forms;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Monitoring;

/// <summary>One round over the units that the person may see: double control as a chart, with the same in tables.</summary>
public sealed class RoundModel(
    AppDb db,
    Packs packs,
    TimeProvider time,
    CurrentActor current,
    IStringLocalizer<MonitoringTexts> texts
) : PageModel
{
    private const decimal PartsOfPercent = 100m;

    public Round Round { get; private set; } = null!;

    public bool MayReview { get; private set; }

    /// <summary>The points of the chart as JSON.</summary>
    public string Data { get; private set; } = "{}";

    public async Task<IActionResult> OnGet(long id, CancellationToken cancellation)
    {
        var actor = await current.Get();
        if (await OpenRound.Run(db, packs, time, actor, id, cancellation) is not { } round)
        {
            return NotFound();
        }

        Round = round;
        MayReview = actor.MayAnywhere(Right.ReviewForms);
        Data = JsonSerializer.Serialize(Chart(), PageJson.Options);
        return Page();
    }

    private object Chart() =>
        new
        {
            Time = Round.Task.CutOff is { } cut
                ? new { At = Math.Round(cut.Month * 100m / 12, 1), Name = texts["Axis.Time"].Value }
                : null,
            Axes = new[] { texts["Axis.Spending"].Value, texts["Axis.Goals"].Value },
            Series = Enum.GetValues<ControlQuarter>()
                .Select(quarter => new
                {
                    Key = quarter.ToString(),
                    Name = texts[$"Quarter.{quarter}"].Value,
                    Points = Round
                        .Forms.Where(form =>
                            form.Watch is { Goals: not null, Spending: not null } watch && watch.Quarter == quarter
                        )
                        .Select(form => new
                        {
                            At = new[]
                            {
                                form.Watch!.Spending!.Value / PartsOfPercent,
                                form.Watch.Goals!.Value / PartsOfPercent,
                            },
                            Name = $"{form.Form.Name} · {form.Unit}",
                            Link = Url.Content("~" + FormsLinks.Fill(form.Form.Id)),
                        }),
                }),
        };
}
