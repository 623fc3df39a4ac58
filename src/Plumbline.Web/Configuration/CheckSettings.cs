using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Findings;

namespace Plumbline.Web.Configuration;

/// <summary>A setting that is wrong.</summary>
/// <param name="Key">As it was given.</param>
/// <param name="What">What is wrong, without the value of a secret.</param>
public sealed record WrongSetting(string Key, Message What)
{
    /// <summary>One line in both languages: who starts the program has not chosen one yet.</summary>
    public override string ToString() => $"{Key}: {What.In(Language.Chinese)} / {What.In(Language.English)}";
}

/// <summary>Holds the settings in force against the table of those that there are.</summary>
public static class CheckSettings
{
    private const int Near = 3;

    /// <summary>What is wrong, by key; empty: nothing.</summary>
    public static ImmutableArray<WrongSetting> Run(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var sections = KnownSettings
            .All.Select(setting => setting.Key.Split(':')[0])
            .Distinct(StringComparer.OrdinalIgnoreCase);
        var wrong = sections
            .SelectMany(section => Leaves(configuration.GetSection(section)))
            .Select(leaf => Wrong(leaf.Key, leaf.Value))
            .OfType<WrongSetting>()
            .ToList();
        var isPostgres = "Postgres".Equals(configuration["Database:Kind"], StringComparison.OrdinalIgnoreCase);
        if (isPostgres && string.IsNullOrWhiteSpace(configuration["Database:Connection"]))
        {
            wrong.Add(new("Database:Connection", SettingTexts.Needed.With()));
        }

        wrong.AddRange(CheckSso.Run(configuration));

        return [.. wrong.OrderBy(one => one.Key, StringComparer.Ordinal)];
    }

    private static IEnumerable<(string Key, string Value)> Leaves(IConfigurationSection section)
    {
        var children = section.GetChildren().ToList();
        // A section as a whole holds no value; an environment variable of its name is somebody else's.
        return children.Count > 0 ? children.SelectMany(Leaves)
            : section.Value is { } value
            && (section.Path.Contains(':', StringComparison.Ordinal) || IsKnown(section.Path))
                ? [(section.Path, value)]
            : [];
    }

    private static WrongSetting? Wrong(string key, string value)
    {
        if (Find(key) is not { } setting)
        {
            var near = Nearest(key);
            var hint = near is null ? new Message(new("", ""), []) : SettingTexts.Perhaps.With(("key", near));
            return new(key, Joined(SettingTexts.Unknown, hint));
        }

        if (value.Length == 0 || setting.Wrong(value) is not { } what)
        {
            return null;
        }

        return new(
            setting.Key.EndsWith('*') ? key : setting.Key,
            setting.Kind == SettingKind.Secret ? what : And(what, SettingTexts.Found.With(("value", value)))
        );
    }

    // Two sentences as one, each in its language.
    private static Message And(Message one, Message other) =>
        new(
            new(
                $"{one.In(Language.Chinese)}，{other.In(Language.Chinese)}".Replace('{', '(').Replace('}', ')'),
                $"{one.In(Language.English)}, {other.In(Language.English)}".Replace('{', '(').Replace('}', ')')
            ),
            []
        );

    private static Message Joined(Template whole, Message hint) =>
        new(
            new(
                whole.With(("hint", hint.In(Language.Chinese))).In(Language.Chinese),
                whole.With(("hint", hint.In(Language.English))).In(Language.English)
            ),
            []
        );

    private static bool IsKnown(string key) => Find(key) is not null;

    private static Setting? Find(string key) =>
        KnownSettings.All.FirstOrDefault(setting =>
            setting.Key.Equals(key, StringComparison.OrdinalIgnoreCase)
            || (
                setting.Key.EndsWith('*')
                && key.StartsWith(setting.Key[..^1], StringComparison.OrdinalIgnoreCase)
                && int.TryParse(key[(setting.Key.Length - 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out _)
            )
        );

    private static string? Nearest(string key) =>
        KnownSettings
            .All.Select(setting => (setting.Key, Distance: Distance(setting.Key, key)))
            .Where(pair => pair.Distance <= Near)
            .OrderBy(pair => pair.Distance)
            .Select(pair => pair.Key)
            .FirstOrDefault();

    // Letters to change, add or leave out (Levenshtein), without case.
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var same = char.ToUpperInvariant(one[i - 1]) == char.ToUpperInvariant(other[j - 1]);
                (diagonal, row[j]) = (
                    row[j],
                    Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (same ? 0 : 1))
                );
            }
        }

        return row[^1];
    }
}
