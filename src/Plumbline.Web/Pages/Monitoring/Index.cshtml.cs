using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Monitoring;
using Plumbline.Web.Access;

namespace Plumbline.Web.Pages.Monitoring;

/// <summary>The monitoring rounds that reach a unit of the person.</summary>
public sealed class IndexModel(AppDb db, CurrentActor current) : PageModel
{
    public IReadOnlyList<SeasonTask> Rounds { get; private set; } = [];

    public async Task OnGet(CancellationToken cancellation) =>
        Rounds = await OpenRound.All(db, await current.Get(), cancellation);
}
