using System.Collections.Immutable;
using System.Text.Json;
using Plumbline.App.Audits.Wording;
using Plumbline.Audit;
using Plumbline.Audit.Relations;

namespace Plumbline.App.Audits.Json;

/// <summary>The relations of an audit as JSON; numbers in the unit of the result.</summary>
internal static class RelationJson
{
    internal static void Write(Utf8JsonWriter json, ImmutableArray<Relation> relations)
    {
        json.WriteStartArray("relations");
        foreach (var relation in relations)
        {
            Write(json, relation);
        }

        json.WriteEndArray();
    }

    internal static string Word(Verdict verdict) =>
        verdict switch
        {
            Verdict.Holds => "holds",
            Verdict.Rounding => "rounding",
            Verdict.Fails => "fails",
            _ => "undecidable",
        };

    private static void Write(Utf8JsonWriter json, Relation relation)
    {
        var shown = ShownRelation.Of(relation);
        json.WriteStartObject();
        json.WriteString("id", relation.Id);
        json.WriteString("kind", JsonNamingPolicy.SnakeCaseLower.ConvertName(relation.Claim.Kind.ToString()));
        json.WriteString("result", relation.Claim.Result?.Id);
        json.WriteStartArray("operands");
        foreach (var operand in relation.Claim.Operands)
        {
            json.WriteStringValue(operand.Id);
        }

        json.WriteEndArray();
        json.WriteString("verdict", Word(relation.Verdict));
        json.WriteString("stated", shown.Stated);
        json.WriteString("computed", shown.Computed);
        json.WriteString("difference", shown.Difference);
        json.WriteStartArray("interval");
        json.WriteStringValue(shown.Low);
        json.WriteStringValue(shown.High);
        json.WriteEndArray();
        json.WriteString("unit", shown.Unit);
        json.WriteString("label", relation.Claim.Label);
        json.WriteString("rule", relation.Claim.Rule);
        if (relation.Claim.ByNumbers)
        {
            json.WriteBoolean("byNumbers", value: true);
        }

        json.WriteEndObject();
    }
}
