using System.Text.Json;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Forms;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Forms.Endpoints;

/// <summary>An explanation as the page sends it.</summary>
public sealed record ExplanationInput(string Rule, string Place, string Text);

/// <summary><c>POST /forms/{id}/explanations</c>: says why a finding stands.</summary>
internal static class ExplainEndpoint
{
    internal static async Task<IResult> Save(
        long id,
        HttpContext context,
        FormRequest request,
        AppDb db,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        if (!await request.IsOurs(context))
        {
            return Results.BadRequest();
        }

        if (await request.Find(id, Right.FillForms, cancellation) is null)
        {
            return Results.NotFound();
        }

        if (await Read(context.Request, cancellation) is not { } input)
        {
            return Results.BadRequest();
        }

        var result = await ExplainFinding.Run(
            db,
            time,
            await request.Actor(),
            new(id, input.Rule ?? "", input.Place ?? "", input.Text ?? ""),
            cancellation
        );
        return result.TryGet(out var seq) ? Results.Json(new { seq }) : ProblemAnswer.Of(result.Findings[0]);
    }

    // Read by hand: a declared body would be refused by its type before anybody asked who sends it.
    private static async Task<ExplanationInput?> Read(HttpRequest request, CancellationToken cancellation)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<ExplanationInput>(
                request.Body,
                JsonSerializerOptions.Web,
                cancellation
            );
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
