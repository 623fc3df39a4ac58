using System.Globalization;
using System.Text.Json;
using Plumbline.Domain.Filings;
using Plumbline.Regimes.Packs.Yaml;

namespace Plumbline.Regimes.Packs.Examples;

/// <summary>
/// Figures of an example as a filing. An example gives only the blocks it is about; the head that every filing needs is
/// supplied. Plain whole numbers, true and false become JSON values of their kind, everything else becomes text.
/// </summary>
internal static class ExampleFiling
{
    private const string Year = "2023";

    /// <summary>The JSON of a filing with these blocks.</summary>
    internal static byte[] Json(YamlMap blocks, string regime)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var (key, value) in Head(regime))
            {
                if (blocks.Find(key) is null)
                {
                    json.WritePropertyName(key);
                    Write(json, value);
                }
            }

            WriteEntries(json, blocks);
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    /// <summary>A map with one entry, standing where its value stands.</summary>
    internal static YamlMap Wrap(string key, YamlNode value) => new(value.Place, [new(key, value.Place, value)]);

    /// <summary>An indicator with the members that every indicator needs, where the example leaves them out.</summary>
    internal static YamlMap Row(YamlMap row)
    {
        YamlEntry[] needed = [new("kind", row.Place, Text("output")), new("name", row.Place, Text("示例指标"))];
        return row with { Entries = [.. needed.Where(entry => row.Find(entry.Key) is null), .. row.Entries] };
    }

    private static IEnumerable<(string Key, YamlNode Value)> Head(string regime)
    {
        yield return ("schema", Text(FilingJson.SchemaName));
        yield return ("subject", Text("department"));
        yield return ("regime", Text(regime));
        yield return ("year", new YamlScalar(new(""), Year, Plain: true));
        yield return ("identity", Wrap("department", Text("示例部门")));
    }

    private static YamlScalar Text(string text) => new(new(""), text, Plain: false);

    private static void Write(Utf8JsonWriter json, YamlNode node)
    {
        switch (node)
        {
            case YamlMap map:
                json.WriteStartObject();
                WriteEntries(json, map);
                json.WriteEndObject();
                break;
            case YamlList list:
                json.WriteStartArray();
                foreach (var item in list.Items)
                {
                    Write(json, item);
                }

                json.WriteEndArray();
                break;
            case YamlScalar scalar:
                Write(json, scalar);
                break;
        }
    }

    private static void WriteEntries(Utf8JsonWriter json, YamlMap map)
    {
        foreach (var entry in map.Entries)
        {
            json.WritePropertyName(entry.Key);
            Write(json, entry.Value);
        }
    }

    private static void Write(Utf8JsonWriter json, YamlScalar scalar)
    {
        if (
            scalar.Plain
            && long.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
        )
        {
            json.WriteNumberValue(whole);
        }
        else if (scalar.Plain && scalar.Text is "true" or "false")
        {
            json.WriteBooleanValue(scalar.Text is "true");
        }
        else
        {
            json.WriteStringValue(scalar.Text);
        }
    }
}
