using System.Text.RegularExpressions;
using Plumbline.Testing;
using Plumbline.Testing.Architecture;
using Xunit;

namespace Plumbline.Tests.Architecture;

/// <summary>What the compiler does not see in the sources.</summary>
public sealed partial class SourceTests
{
    private const int LongestFile = 400;
    private const int LongestLine = 130;

    [Fact]
    public void Files_AreNotTooLong() =>
        Breaches.None(
            Sources()
                .Select(file => (file, Lines: File.ReadLines(file).Count()))
                .Where(file => file.Lines > LongestFile)
                .Select(file => $"{Relative(file.file)}: {file.Lines} lines")
        );

    [Fact]
    public void Lines_AreNotTooLong() =>
        Breaches.None(Lines().Where(line => line.Text.Length > LongestLine).Select(Show));

    [Fact]
    public void Exceptions_AreCaughtByKind() =>
        Breaches.None(Lines().Where(line => CatchAll().IsMatch(line.Text)).Select(Show));

    // A text from outside may be made to keep a pattern busy for ever.
    [Fact]
    public void Patterns_HaveATimeLimit() =>
        Breaches.None(
            Sources()
                .SelectMany(file =>
                    Patterns()
                        .Matches(File.ReadAllText(file))
                        .Select(match => match.Value)
                        .Where(pattern => !TimeLimit().IsMatch(pattern))
                        .Select(pattern => $"{Relative(file)}: {pattern.ReplaceLineEndings(" ")}")
                )
        );

    // Patterns made at run time would have none, nor would those of the static methods.
    [Fact]
    public void Patterns_AreGenerated() =>
        Breaches.None(Lines().Where(line => MadeAtRunTime().IsMatch(line.Text)).Select(Show));

    // What differs by region is data: the code knows no region by name.
    [Fact]
    public void Code_NamesNoRegion() =>
        Breaches.None(
            Lines()
                .Where(line =>
                    !line.Text.TrimStart().StartsWith("//", StringComparison.Ordinal) && Region().IsMatch(line.Text)
                )
                .Select(Show)
        );

    private static IEnumerable<(string File, int Number, string Text)> Lines() =>
        Sources().SelectMany(file => File.ReadLines(file).Select((text, at) => (file, at + 1, text)));

    private static IEnumerable<string> Sources()
    {
        var root = Path.Combine(Repository.Root, "src");
        Assert.SkipUnless(Directory.Exists(root), "The sources do not lie beside the tests");
        return Directory
            .EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Relative(file).Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
            .Order(StringComparer.Ordinal);
    }

    private static string Show((string File, int Number, string Text) line) =>
        $"{Relative(line.File)}:{line.Number}: {line.Text.Trim()} ({line.Text.Length})";

    private static string Relative(string file) => Path.GetRelativePath(Repository.Root, file);

    [GeneratedRegex(@"\[GeneratedRegex\((.|\n)*?\)\]\s", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Patterns();

    [GeneratedRegex(
        @"(Milliseconds|Wait|matchTimeoutMilliseconds:\s*[1-9][0-9]*|,\s*[1-9][0-9]*)\s*\)\]|RegexOptions\.NonBacktracking",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex TimeLimit();

    [GeneratedRegex(
        @"new\s+Regex\(|\bRegex\.(IsMatch|Match|Matches|Replace|Split|Count|EnumerateMatches)\(",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex MadeAtRunTime();

    [GeneratedRegex(
        @"catch\s*(\(\s*(System\.)?Exception(\s+\w+)?\s*\)\s*$|\s*$)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex CatchAll();

    [GeneratedRegex(
        "Hunan|Hebei|Jilin|Sichuan|湖南|河北|吉林|四川|芦淞|石鼓|益阳|深泽|双阳|\"(HN|HE|JL|SC)-",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Region();
}
