using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Plumbline.App.Access;
using Plumbline.App.Forms;
using Plumbline.App.Forms.Saving;
using Plumbline.Findings;

namespace Plumbline.App.RollUps.Binding;

/// <summary>Takes values of a roll-up into a form, or keeps an old one with a reason. Each is an event of the form.</summary>
public static class TakeFromRollUp
{
    /// <summary>Longest reason.</summary>
    public const int LongestReason = 1000;

    private const string Facts = "facts";
    private const string EvidenceList = "evidence";

    /// <summary>Takes the values of the lines; what became of each written field, or why nothing is written.</summary>
    public static async Task<Result<ImmutableArray<SaveResult>>> Run(
        FormWriter writer,
        Actor actor,
        OpenedBinding binding,
        IReadOnlyCollection<string> lines,
        Func<Guid> newOperation,
        CancellationToken cancellation
    )
    {
        if (FillRights.Refusal(binding.Opened.Form, actor) is { } refusal)
        {
            return Result.Failed<ImmutableArray<SaveResult>>(refusal);
        }

        var taken = binding
            .Lines.Where(line => lines.Contains(line.Id, StringComparer.Ordinal) && line.CanTake)
            .ToList();
        var added = taken
            .Where(line => line.NewRow is not null)
            .DistinctBy(line => (line.Part, line.Item))
            .Select((line, at) => AddRow(Operation(line, binding, actor, newOperation()), line, at));
        var set = taken.SelectMany(line => Set(line, binding, actor, newOperation));
        return Result.Of<ImmutableArray<SaveResult>>([.. await writer.Save([.. added, .. set], cancellation)]);
    }

    /// <summary>Keeps what a field holds although the roll-up has moved.</summary>
    public static async Task<Result<SaveResult>> Keep(
        FormWriter writer,
        Actor actor,
        OpenedBinding binding,
        string id,
        string? reason,
        Guid operation,
        CancellationToken cancellation
    )
    {
        var why = reason?.Trim() ?? "";
        var line = binding.Lines.FirstOrDefault(one => one.Id == id && one.State == BindState.Drifted);
        if (line is null)
        {
            return Result.Failed<SaveResult>(Refusals.Meanwhile());
        }

        var refusal =
            FillRights.Refusal(binding.Opened.Form, actor)
            ?? (why.Length is 0 or > LongestReason ? Refusals.NoReason() : null);
        if (refusal is not null)
        {
            return Result.Failed<SaveResult>(refusal);
        }

        var saved = await writer.Save(
            [
                Operation(line, binding, actor, operation) with
                {
                    Value = line.Stored is { } stored ? FormJson.Text(JsonValue.Create(stored)) : null,
                    Replaces = line.Stored,
                    Mark = (line.Mark! with { KeptAgainst = line.Now.Value ?? "", Reason = why }).Text,
                    Reason = why,
                },
            ],
            cancellation
        );
        return saved[0].Outcome == SaveOutcome.Saved
            ? Result.Of(saved[0])
            : Result.Failed<SaveResult>(Refusals.Meanwhile());
    }

    private static IEnumerable<FieldOperation> Set(
        BindLine line,
        OpenedBinding binding,
        Actor actor,
        Func<Guid> newOperation
    )
    {
        var operation = Operation(line, binding, actor, newOperation()) with
        {
            Value = FormJson.Text(JsonValue.Create(line.Now.Value!)),
            Replaces = line.Stored,
            Mark = new BoundMark(line.Source, line.Now).Text,
            Reason = RollUpMessages.Taken(line).ToString(),
        };
        yield return operation;
        if (line.Evidence is { } evidence)
        {
            var before = ListOf(line, binding.Opened, EvidenceList);
            yield return operation with
            {
                Id = newOperation(),
                Field = EvidenceList,
                Value = FormJson.Text(WithEvidence(before, JsonNode.Parse(evidence)!.AsObject())),
                Replaces = before is null ? null : FormJson.Text(before),
                Mark = null,
            };
        }

        if (line.Now is { Numerator: { } above, Denominator: { } below })
        {
            var before = ListOf(line, binding.Opened, Facts);
            yield return operation with
            {
                Id = newOperation(),
                Field = Facts,
                Value = FormJson.Text(MergedFacts(before, above, below)),
                Replaces = before is null ? null : FormJson.Text(before),
                Mark = null,
            };
        }
    }

    private static FieldOperation AddRow(FieldOperation operation, BindLine line, int at) =>
        operation with
        {
            Kind = OperationKind.AddRow,
            Field = "",
            Value = line.NewRow,
            Position = (at + 1L) << 32,
        };

    private static FieldOperation Operation(BindLine line, OpenedBinding binding, Actor actor, Guid id) =>
        new(id, binding.Opened.Form.Id, actor.AccountId, OperationKind.Set, line.Part, line.Item)
        {
            Field = line.Field,
        };

    private static JsonArray? ListOf(BindLine line, OpenedForm opened, string list) =>
        JsonNode.Parse(opened.Rows.First(row => row.Part == line.Part && row.Item == line.Item).Data)![list]
        as JsonArray;

    // Taken again, the newer piece of the same name stands for the older.
    private static JsonArray WithEvidence(JsonArray? before, JsonObject evidence) =>
        [
            .. (before ?? [])
                .Where(piece => (string?)piece!["name"] != (string?)evidence["name"])
                .Select(piece => piece!.DeepClone()),
            evidence,
        ];

    // A rate never travels without what it is a rate of.
    private static JsonArray MergedFacts(JsonArray? before, string above, string below)
    {
        var kept = (before ?? []).Where(fact =>
            (string?)fact!["key"] is not (MergeIndicators.NumeratorKey or MergeIndicators.DenominatorKey)
        );
        return
        [
            .. kept.Select(fact => fact!.DeepClone()),
            Fact(MergeIndicators.NumeratorKey, "分子", above),
            Fact(MergeIndicators.DenominatorKey, "分母", below),
        ];
    }

    private static JsonObject Fact(string key, string label, string value) =>
        new()
        {
            ["key"] = key,
            ["label"] = label,
            ["value"] = value,
        };
}
