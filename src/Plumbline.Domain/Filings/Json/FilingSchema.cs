using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Plumbline.Domain.Filings;

/// <summary>The published JSON Schema (draft 2020-12) of a filing, written from the same shape that reads it.</summary>
public static class FilingSchema
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    /// <summary>The schema as JSON text with a newline at the end.</summary>
    public static string Text()
    {
        var definitions = new JsonObject();
        Define(Shape.Root, definitions);
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = FilingJson.SchemaName,
            ["title"] = "Plumbline filing 绩效填报数据",
            ["$ref"] = Reference(Shape.Root),
            ["$defs"] = definitions,
        };
        return schema.ToJsonString(Indented) + "\n";
    }

    private static void Define(RecordShape record, JsonObject definitions)
    {
        if (definitions.ContainsKey(record.Type.Name))
        {
            return;
        }

        var properties = new JsonObject();
        definitions[record.Type.Name] = new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["required"] = new JsonArray([
                .. record.Members.Where(m => m.Meaning.Required).Select(m => (JsonNode)m.Name),
            ]),
            ["properties"] = properties,
        };
        foreach (var member in record.Members)
        {
            var described = Describe(member.Shape, definitions);
            described["title"] = member.Term;
            properties[member.Name] = described;
        }
    }

    private static JsonObject Describe(Shape shape, JsonObject definitions)
    {
        switch (shape)
        {
            case ScalarShape { Scalar: var scalar }:
                return DescribeScalar(scalar);
            case ListShape list:
                return new JsonObject
                {
                    ["type"] = "array",
                    ["maxItems"] = FilingReader.MaxItems,
                    ["items"] = Describe(list.Item, definitions),
                };
            default:
                Define((RecordShape)shape, definitions);
                return new JsonObject { ["$ref"] = Reference((RecordShape)shape) };
        }
    }

    private static JsonObject DescribeScalar(Scalar scalar)
    {
        var described = new JsonObject
        {
            ["type"] = scalar.Kind switch
            {
                ValueKind.Truth => "boolean",
                ValueKind.Whole or ValueKind.Year => "integer",
                _ => "string",
            },
        };
        if (scalar.Words.Count > 0)
        {
            described["enum"] = new JsonArray([.. scalar.Words.Select(word => (JsonNode)word)]);
        }
        else if (scalar.Kind == ValueKind.Date)
        {
            described["format"] = "date";
        }
        else if (scalar.Kind is not (ValueKind.Text or ValueKind.Prose))
        {
            described["description"] = scalar.Expects.Chinese;
        }

        return described;
    }

    private static string Reference(RecordShape record) => $"#/$defs/{record.Type.Name}";
}
