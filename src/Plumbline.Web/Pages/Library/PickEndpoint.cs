using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Library;
using Plumbline.Domain;
using Plumbline.Domain.Library;
using Plumbline.Web.Pages.Forms.Endpoints;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Library;

/// <summary>An indicator that the page of a form offers.</summary>
/// <param name="Code">Its code; null: it stands in forms only.</param>
/// <param name="Name">Its name.</param>
/// <param name="Level">First and second level in words.</param>
/// <param name="Measure">Sign and unit.</param>
/// <param name="About">Formula or explanation.</param>
/// <param name="Note">Why it is offered; null: it was looked for.</param>
/// <param name="Row">The row that a form takes.</param>
internal sealed record PickItem(
    string? Code,
    string Name,
    string Level,
    string Measure,
    string? About,
    string? Note,
    JsonObject Row
);

/// <summary>
/// <c>GET /library/pick?form=5&amp;q=资助</c>: what the page of a form can take from the library; without words, what like
/// projects measure.
/// </summary>
internal static class PickEndpoint
{
    private const int Most = 30;

    internal static async Task<IResult> Get(
        long form,
        string? q,
        FormRequest request,
        AppDb db,
        Packs packs,
        IndicatorLibrary shipped,
        IStringLocalizer<LibraryTexts> texts,
        CancellationToken cancellation
    )
    {
        if (await request.Find(form, Right.ViewForms, cancellation) is not { } found)
        {
            return Results.NotFound();
        }

        var actor = await request.Actor();
        var library = await OpenLibrary.Run(db, shipped, actor, cancellation);
        var write = new Writer(packs.Regimes.Find(found.Regime), texts);
        var asked = !string.IsNullOrWhiteSpace(q);
        var items = asked
            ? FindIndicators.Run(library, new() { Text = q }).Select(one => write.Item(one.Offered.Indicator, null))
            : await Suggested(db, library, actor, found, write, cancellation);
        return Results.Json(new { asked, Items = items.Take(Most).ToList() }, PageJson.Options);
    }

    private static async Task<IEnumerable<PickItem>> Suggested(
        AppDb db,
        OpenedLibrary library,
        Actor actor,
        Form form,
        Writer write,
        CancellationToken cancellation
    )
    {
        var category = await db
            .Projects.Where(project => project.Id == form.ProjectId)
            .Select(project => project.Category)
            .FirstOrDefaultAsync(cancellation);
        var rows = await db
            .FormRows.Where(row => row.FormId == form.Id && row.Part == "indicators")
            .Select(row => row.Data)
            .ToListAsync(cancellation);
        var have = rows.Select(NameOf).OfType<string>().ToImmutableArray();
        var wish = new ProjectWish(form.ProjectId, form.Name, category, have);
        var suggestions = await SuggestForProject.Run(db, library, actor, wish, cancellation);
        return suggestions
            .Seen.Select(write.Item)
            .Concat(suggestions.ByWords.Select(one => write.Item(one.Indicator, "Pick.ByWords")));
    }

    private static string? NameOf(string data) =>
        JsonNode.Parse(data)?["name"] is JsonValue value && value.TryGetValue<string>(out var name) ? name : null;

    private sealed class Writer(Regime? regime, IStringLocalizer<LibraryTexts> texts)
    {
        internal PickItem Item(LibraryIndicator one, string? note) =>
            new(
                one.Code.Value,
                one.Name,
                texts.Level(one),
                $"{LibraryShow.Sign(one.Direction)} {one.Unit}".Trim(),
                one.Formula?.ToString() ?? one.Explanation,
                note is null ? null : texts[note].Value,
                LibraryRow.Of(regime, one)
            );

        internal PickItem Item(SuggestedIndicator one)
        {
            var note = texts["Pick.Seen", one.SeenIn.Length, one.SeenIn[0].Project].Value;
            if (one.Library is { } known)
            {
                return Item(known, null) with { Note = note };
            }

            var first = one.SeenIn[0];
            var row = new JsonObject { ["kind"] = Word(first.Kind), ["name"] = first.Name };
            if (first.Aspect is { } aspect)
            {
                row["aspect"] = Word(aspect);
            }

            if (first.Unit is { } unit)
            {
                row["measureUnit"] = unit;
            }

            return new(null, one.Name, texts.Level(first.Kind, first.Aspect, null), first.Unit ?? "", null, note, row);
        }

        private static string Word<T>(T value)
            where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
    }
}
