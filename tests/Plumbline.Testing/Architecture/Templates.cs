using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using Plumbline.Findings;

namespace Plumbline.Testing.Architecture;

/// <summary>Every template of every message catalogue of an assembly, found by its type.</summary>
public static partial class Templates
{
    private const BindingFlags Static =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Name and template of each static property or field that holds one.</summary>
    public static ImmutableArray<(string Name, Template Template)> Of(Assembly assembly) =>
        [
            .. assembly
                .GetTypes()
                .Where(type => !type.ContainsGenericParameters)
                .SelectMany(type => type.GetFields(Static))
                .Where(field => field.FieldType == typeof(Template))
                .Select(field => ($"{field.DeclaringType!.Name}.{field.Name}", (Template)field.GetValue(null)!)),
        ];

    /// <summary>Templates that lack a language, or that ask for other values in one language than in the other.</summary>
    public static ImmutableArray<string> Unequal(Assembly assembly) =>
        [
            .. Of(assembly)
                .Where(member => !IsEqual(member.Template))
                .Select(member => $"{member.Name}: {member.Template}"),
        ];

    /// <summary>The names of the holes, in the order of the alphabet.</summary>
    /// <exception cref="FormatException">A brace without its partner.</exception>
    public static ImmutableArray<string> Holes(string text) =>
        Hole().Replace(text, "").AsSpan().ContainsAny('{', '}')
            ? throw new FormatException($"A brace without its partner: {text}")
            :
            [
                .. Hole()
                    .Matches(text)
                    .Select(match => match.Groups["name"].Value)
                    .Distinct()
                    .Order(StringComparer.Ordinal),
            ];

    private static bool IsEqual(Template template) =>
        !string.IsNullOrWhiteSpace(template.Chinese)
        && !string.IsNullOrWhiteSpace(template.English)
        && Holes(template.Chinese).SequenceEqual(Holes(template.English), StringComparer.Ordinal);

    [GeneratedRegex(@"\{(?<name>[a-zA-Z][a-zA-Z0-9]*)\}", RegexOptions.NonBacktracking)]
    private static partial Regex Hole();
}
