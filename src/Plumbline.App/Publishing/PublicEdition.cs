using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Plumbline.Audit.Rules.Plausibility;
using Plumbline.Domain.Filings;
using Plumbline.Findings;

namespace Plumbline.App.Publishing;

/// <summary>A filing as the public may see it.</summary>
/// <param name="Filing">Without signatures, responsible persons, fingerprints of evidence and personal data.</param>
/// <param name="Masked">Places whose text held personal data, now masked.</param>
public sealed record PublicFiling(Filing Filing, ImmutableArray<string> Masked);

/// <summary>
/// Makes the public edition of a filing: sign-off and responsible persons go, and whatever rule PL4109 warns of is masked
/// in every text.
/// </summary>
public static class PublicEdition
{
    /// <summary>The public edition; a change of the form is needed for nothing in it.</summary>
    public static Result<PublicFiling> Of(Filing filing)
    {
        var bare = filing with
        {
            SignOff = null,
            Measures = [.. filing.Measures.Select(measure => measure with { Owner = null })],
            Indicators = [.. filing.Indicators.Select(Bare)],
        };
        var personal = FilingWalk
            .Values(bare)
            .Where(value => value.Kind is ValueKind.Text or ValueKind.Prose or ValueKind.Stated)
            .Select(value => (value.Path, Text: FilingWalk.Print(value.Value)))
            .Where(value => PersonalMask.Of(value.Text) != value.Text)
            .ToImmutableArray();
        var json = JsonNode.Parse(FilingJson.WriteText(bare))!;
        Mask(json, personal.Select(value => value.Text).ToHashSet(StringComparer.Ordinal));
        // Read again even where nothing was masked: a text may have quoted what is gone.
        return FilingJson
            .Read(json.ToJsonString())
            .Then(masked => Result.Of(new PublicFiling(masked, [.. personal.Select(value => value.Path)])));
    }

    // The file stays inside; its name says what there is.
    private static Indicator Bare(Indicator indicator) =>
        indicator with
        {
            Evidence = [.. indicator.Evidence.Select(evidence => evidence with { Hash = null, Note = null })],
        };

    private static void Mask(JsonNode node, HashSet<string> texts)
    {
        switch (node)
        {
            case JsonObject block:
                foreach (var (name, value) in block.ToList())
                {
                    if (Masked(value, texts) is { } masked)
                    {
                        block[name] = masked;
                    }
                }

                break;
            case JsonArray list:
                for (var at = 0; at < list.Count; at++)
                {
                    if (Masked(list[at], texts) is { } masked)
                    {
                        list[at] = masked;
                    }
                }

                break;
            default:
                break;
        }
    }

    // The masked text of a text; null where there is nothing to put in its place.
    private static JsonValue? Masked(JsonNode? node, HashSet<string> texts)
    {
        if (node is JsonValue value && value.TryGetValue<string>(out var text))
        {
            return texts.Contains(text) ? JsonValue.Create(PersonalMask.Of(text)) : null;
        }

        if (node is not null)
        {
            Mask(node, texts);
        }

        return null;
    }
}
