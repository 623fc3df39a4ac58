using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Plumbline.App.Access;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.App.Forms.Saving;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Registers;
using Plumbline.Findings;

namespace Plumbline.App.Registers;

/// <summary>A system whose activity in a form is not what the register says.</summary>
/// <param name="System">The system.</param>
/// <param name="IsNew">The form has no such activity yet.</param>
public sealed record ActivityDrift(RegisterSystem System, bool IsNew);

/// <summary>Writes the activities of a form from a register: one row for each system with figures, marked as taken.</summary>
public static class WriteActivities
{
    /// <summary>The mark of fields that were taken from a register.</summary>
    public const string Mark = "taken:activities";

    private const string Part = "activities";
    private const long Gap = 1L << 32;

    /// <summary>Systems whose activity is not there or has moved; a text that somebody rewrote stays out of it.</summary>
    public static ImmutableArray<ActivityDrift> Drift(
        RegisterCatalogue catalogue,
        RegisterSheet sheet,
        OpenedForm opened
    ) =>
        [
            .. Wanted(catalogue, sheet, opened)
                .Where(one => one.Row is null || Differences(one.Data, one.Row).Any())
                .Select(one => new ActivityDrift(one.System, one.Row is null)),
        ];

    /// <summary>What became of each change, or why none is made.</summary>
    public static async Task<Result<ImmutableArray<SaveResult>>> Run(
        FormWriter writer,
        RegisterCatalogue catalogue,
        Actor actor,
        OpenedRegister register,
        OpenedForm opened,
        Func<Guid> newOperation,
        CancellationToken cancellation
    )
    {
        if (FillRights.Refusal(opened.Form, actor) is { } refusal)
        {
            return Result.Failed<ImmutableArray<SaveResult>>(refusal);
        }

        var wanted = Wanted(catalogue, register.Sheet, opened).ToList();
        if (wanted.Count == 0)
        {
            return Result.Failed<ImmutableArray<SaveResult>>(
                Refusals.Bad("register", RegisterTexts.NothingToWrite.With())
            );
        }

        var reason = RegisterTexts
            .Written.With(("year", register.Year.ToString(CultureInfo.InvariantCulture)))
            .ToString();
        var operations = wanted.SelectMany(one =>
            Operations(
                one,
                new(newOperation(), opened.Form.Id, actor.AccountId, OperationKind.Set, Part, one.Item)
                {
                    Reason = reason,
                },
                newOperation
            )
        );
        return Result.Of<ImmutableArray<SaveResult>>([.. await writer.Save([.. operations], cancellation)]);
    }

    private static IEnumerable<FieldOperation> Operations(Activities one, FieldOperation start, Func<Guid> newOperation)
    {
        if (one.Row is null)
        {
            var bare = new JsonObject
            {
                ["key"] = one.Item,
                ["system"] = one.System.No,
                ["title"] = one.System.Chinese,
            };
            yield return start with
            {
                Kind = OperationKind.AddRow,
                Value = FormJson.Text(bare),
                Position = one.System.No * Gap,
                Reason = null,
            };
        }

        foreach (var field in Differences(one.Data, one.Row))
        {
            yield return start with
            {
                Id = newOperation(),
                Field = field,
                Value = one.Data[field] is { } value ? FormJson.Text(value) : null,
                Replaces = Stored(one.Row, field),
                Mark = Mark,
            };
        }
    }

    private static string? Stored(FormRow? row, string field) =>
        row is null ? null : FormJson.Shown(JsonNode.Parse(row.Data)!.AsObject()[field]);

    private static IEnumerable<string> Differences(JsonObject data, FormRow? row)
    {
        var stored = row is null ? null : JsonNode.Parse(row.Data)!.AsObject();
        var marks = row is null ? null : FormRows.Of([row])[0].Marks;
        foreach (var field in new[] { "facts", "names", "text" })
        {
            // A text that a person wrote is the person's.
            var isTheirs = field == "text" && stored?["text"] is not null && marks?.GetValueOrDefault("text") != Mark;
            if (!isTheirs && !JsonNode.DeepEquals(data[field], stored?[field]))
            {
                yield return field;
            }
        }
    }

    private static IEnumerable<Activities> Wanted(RegisterCatalogue catalogue, RegisterSheet sheet, OpenedForm opened)
    {
        var rows = opened.Rows.Where(row => row is { Part: Part, Item.Length: > 0 }).ToList();
        foreach (var system in catalogue.Systems)
        {
            if (RegisterActivities.Of(system, sheet, OpenRegister.Money) is not { } activity)
            {
                continue;
            }

            var row = rows.Find(one => SystemOf(one) == system.No);
            yield return new(system, row?.Item ?? activity.Key!, Json(activity, opened), row);
        }
    }

    private static int? SystemOf(FormRow row) =>
        JsonNode.Parse(row.Data)!.AsObject()["system"] is JsonValue number && number.TryGetValue<int>(out var no)
            ? no
            : null;

    // The filing's own writer says how an activity is written.
    private static JsonObject Json(Activity activity, OpenedForm opened)
    {
        var filing = opened.Filing.OrThrow() with { Activities = [activity] };
        return JsonNode.Parse(FilingJson.Write(filing))![Part]![0]!.DeepClone().AsObject();
    }

    private sealed record Activities(RegisterSystem System, string Item, JsonObject Data, FormRow? Row);
}
