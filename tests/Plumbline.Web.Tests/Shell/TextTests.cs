using System.Text.RegularExpressions;
using System.Xml.Linq;
using Plumbline.Domain.Workflow;
using Plumbline.Testing;
using Plumbline.Testing.Architecture;
using Xunit;

namespace Plumbline.Web.Tests.Shell;

/// <summary>Every text exists in both languages, with the same holes.</summary>
public sealed partial class TextTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "src/Plumbline.Web/Resources");

    [Fact]
    public void Resources_HaveBothLanguagesWithTheSameHoles()
    {
        var breaches = new List<string>();
        foreach (
            var file in Directory
                .EnumerateFiles(Folder, "*.resx")
                .Where(file => !file.EndsWith(".en.resx", StringComparison.Ordinal))
        )
        {
            var chinese = Read(file);
            var english = Read(Path.ChangeExtension(file, ".en.resx"));
            var name = Path.GetFileNameWithoutExtension(file);
            breaches.AddRange(
                chinese
                    .Keys.Union(english.Keys)
                    .Where(key => Holes(chinese.GetValueOrDefault(key)) != Holes(english.GetValueOrDefault(key)))
                    .Select(key => $"{name}: {key}")
            );
        }

        Breaches.None(breaches);
    }

    [Fact]
    public void Resources_HaveAClassThatNamesThem() =>
        Breaches.None(
            Directory
                .EnumerateFiles(Folder, "*.resx")
                .Select(file => Path.GetFileName(file).Split('.')[0])
                .Distinct(StringComparer.Ordinal)
                .Where(name => typeof(Program).Assembly.GetType($"Plumbline.Web.{name}") is null)
        );

    [Fact]
    public void States_HaveAWord()
    {
        var texts = Read(Path.Combine(Folder, "ShellTexts.resx"));
        Type[] processes =
        [
            typeof(FormState),
            typeof(GoalState),
            typeof(MonitoringState),
            typeof(DisclosureState),
            typeof(RecheckState),
            typeof(RectificationState),
        ];
        Breaches.None(
            processes
                .SelectMany(process => Enum.GetNames(process).Select(name => $"State.{process.Name}.{name}"))
                .Where(key => !texts.ContainsKey(key))
        );
    }

    [Fact]
    public void Pages_NameOnlyTextsThatExist()
    {
        var shell = Read(Path.Combine(Folder, "ShellTexts.resx"));
        Breaches.None(
            Directory
                .EnumerateFiles(
                    Path.Combine(Repository.Root, "src/Plumbline.Web/Pages"),
                    "*.cshtml",
                    SearchOption.AllDirectories
                )
                .SelectMany(file =>
                    ShellText()
                        .Matches(File.ReadAllText(file))
                        .Select(match => match.Groups["key"].Value)
                        .Where(key => !shell.ContainsKey(key))
                        .Select(key => $"{Path.GetFileName(file)}: {key}")
                )
        );
    }

    private static Dictionary<string, string> Read(string file) =>
        File.Exists(file)
            ? XDocument
                .Load(file)
                .Root!.Elements("data")
                .ToDictionary(
                    data => data.Attribute("name")!.Value,
                    data => data.Element("value")!.Value,
                    StringComparer.Ordinal
                )
            : new(StringComparer.Ordinal);

    /// <summary>The holes of a text, in order; a text that is missing or empty differs from every text.</summary>
    private static string Holes(string? text) =>
        string.IsNullOrEmpty(text)
            ? "missing" + text?.Length
            : string.Join(' ', Hole().Matches(text).Select(hole => hole.Value).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{\d+\}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Hole();

    [GeneratedRegex("""\bS\["(?<key>[^"]+)"\]""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ShellText();
}
