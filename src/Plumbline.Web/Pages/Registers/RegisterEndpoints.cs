using System.Text.Json;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Forms;
using Plumbline.App.Forms.Saving;
using Plumbline.App.Registers;
using Plumbline.Web.Pages.Forms.Endpoints;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Registers;

/// <summary>
/// What the script of a register calls: <c>changes</c> in the same words as those of a form (409 when one met another value),
/// and <c>check</c> for what is computed, added up and found.
/// </summary>
internal static class RegisterEndpoints
{
    internal static async Task<IResult> Save(
        long unit,
        int year,
        HttpContext context,
        FormRequest request,
        AppDb db,
        Packs packs,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        if (!await request.IsOurs(context) || await Read(context.Request, cancellation) is not { } changes)
        {
            return Results.BadRequest();
        }

        var actor = await request.Actor();
        if (await OpenRegister.Run(db, packs.Registers, actor, unit, year, cancellation) is null)
        {
            return Results.NotFound();
        }

        // A browser that gives up asks again with the same ids.
        var result = await SaveFigures.Run(
            db,
            packs.Registers,
            time,
            actor,
            (unit, year),
            changes.ConvertAll(one => new TypedFigure(one.Operation, one.Item, one.Text, one.Replaces)),
            CancellationToken.None
        );
        if (!result.TryGet(out var saved))
        {
            return ProblemAnswer.Of(result.Findings[0], StatusCodes.Status403Forbidden);
        }

        var all = saved.All(one => one.Outcome == SaveOutcome.Saved);
        return Results.Json(
            saved,
            PageJson.Options,
            statusCode: all ? StatusCodes.Status200OK : StatusCodes.Status409Conflict
        );
    }

    internal static async Task<IResult> Check(
        long unit,
        int year,
        FormRequest request,
        AppDb db,
        Packs packs,
        CancellationToken cancellation
    ) =>
        await OpenRegister.Run(db, packs.Registers, await request.Actor(), unit, year, cancellation) is { } opened
            ? Results.Json(RegisterAnswer.Of(packs.Registers, opened), PageJson.Options)
            : Results.NotFound();

    private static async Task<List<TypedChange>?> Read(HttpRequest request, CancellationToken cancellation)
    {
        try
        {
            var changes = await JsonSerializer.DeserializeAsync<List<TypedChange>>(
                request.Body,
                PageJson.Options,
                cancellation
            );
            var whole = changes?.TrueForAll(one => one is { Item: not null } && one.Operation != Guid.Empty) == true;
            return whole && changes is { Count: > 0 and <= SaveFigures.Most } ? changes : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
