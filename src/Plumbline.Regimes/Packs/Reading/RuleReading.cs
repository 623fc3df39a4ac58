using System.Collections.Immutable;
using Plumbline.Domain;
using Plumbline.Findings;
using Plumbline.Regimes.Packs.Yaml;

namespace Plumbline.Regimes.Packs.Reading;

/// <summary>The active rules of a pack. Whether a rule with an id exists is known where the rules are, not here.</summary>
internal static class RuleReading
{
    internal static ImmutableArray<ActiveRule> Rules(YamlFields pack, SourceBook sources)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return pack.Maps("rules", fields => Rule(fields, sources, seen));
    }

    private static ActiveRule? Rule(YamlFields fields, SourceBook sources, HashSet<string> seen)
    {
        var id = fields.NeedText("id");
        if (id.Length > 0 && !IsWellFormed(id))
        {
            fields.Problems.Add(PackMessages.BadRuleId, fields.PlaceOf("id"), ("id", id));
        }
        else if (!seen.Add(id))
        {
            fields.Problems.Add(PackMessages.DuplicateId, fields.PlaceOf("id"), ("id", id));
        }

        var parameters = Parameters(fields);
        var rule = new ActiveRule(
            id,
            parameters,
            fields.Maybe("severity", YamlTypes.Choice<Severity>()),
            parameters.IsEmpty ? sources.MaybeOf(fields) : sources.Of(fields)
        );
        return fields.Or("off", YamlTypes.Truth, otherwise: false) ? null : rule;
    }

    private static ImmutableDictionary<string, string> Parameters(YamlFields fields)
    {
        var parameters = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var entry in fields.Map("parameters")?.Entries() ?? [])
        {
            if (YamlFields.Read(entry.Value, YamlTypes.Text, fields.Problems, entry.Key, out var value))
            {
                parameters[entry.Key] = value;
            }
        }

        return parameters.ToImmutable();
    }

    private static bool IsWellFormed(string id) =>
        id.Length == 6
        && id.StartsWith("PL", StringComparison.Ordinal)
        && id.AsSpan(2).IndexOfAnyExceptInRange('0', '9') < 0;
}
