using System.Text.RegularExpressions;
using Plumbline.Testing;
using Plumbline.Testing.Architecture;
using Xunit;

namespace Plumbline.Web.Tests.Access;

/// <summary>No secret lies in the repository: not in settings, not in code, not in scripts.</summary>
public sealed partial class SecretTests
{
    private static readonly string[] Kinds =
    [
        ".cs",
        ".cshtml",
        ".json",
        ".js",
        ".mjs",
        ".sh",
        ".yml",
        ".yaml",
        ".props",
        ".env",
        "",
    ];

    private static readonly string[] Skipped =
    [
        "bin",
        "obj",
        "node_modules",
        ".git",
        "lib",
        "BenchmarkDotNet.Artifacts",
    ];

    [Fact]
    public void Files_HoldNoSecret() =>
        Breaches.None(
            new[] { "src", "scripts", "content", ".ci", "bench" }
                .Select(folder => new DirectoryInfo(Path.Combine(Repository.Root, folder)))
                .Where(folder => folder.Exists)
                .SelectMany(Files)
                .SelectMany(file =>
                    Secret()
                        .Matches(File.ReadAllText(file.FullName))
                        .Select(match => $"{Path.GetRelativePath(Repository.Root, file.FullName)}: {match.Value[..8]}…")
                )
        );

    [Theory]
    [InlineData("\"Password\": \"hunter2hunter2\"")]
    [InlineData("Host=db;Password=hunter2hunter2")]
    [InlineData("-----BEGIN RSA PRIVATE KEY-----")]
    [InlineData("AKIAIOSFODNN7EXAMPLE")]
    public void Secret_IsSeen(string text) => Assert.Matches(Secret(), text);

    private static IEnumerable<FileInfo> Files(DirectoryInfo folder) =>
        folder
            .EnumerateFiles()
            .Where(file => Kinds.Contains(file.Extension, StringComparer.OrdinalIgnoreCase) && file.Length < 1_000_000)
            .Concat(folder.EnumerateDirectories().Where(inner => !Skipped.Contains(inner.Name)).SelectMany(Files));

    [GeneratedRegex(
        """
            -----BEGIN\ [A-Z\ ]*PRIVATE\ KEY
            |AKIA[0-9A-Z]{16}
            |gh[pousr]_[A-Za-z0-9]{30}
            |(?i:password|pwd|secret|token|apikey)"?\s*[:=]\s*"?
             (?=[^\s"';,{}()<>]*\d)[A-Za-z0-9!@\#$%^&*+/_-]{10,}["';\s]?$
            """,
        RegexOptions.IgnorePatternWhitespace
            | RegexOptions.CultureInvariant
            | RegexOptions.Multiline
            | RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Secret();
}
