using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Plumbline.Domain.Filings;
using Plumbline.Findings;
using Plumbline.Testing.Samples;
using Xunit;

namespace Plumbline.Tests.Robustness;

/// <summary>Every kind of member that the samples use, each in turn with a value of every wrong kind.</summary>
public sealed partial class WrongTypeTests
{
    private const string Mark = "@@here@@";

    private static readonly Dictionary<string, JsonNode> Roots = Sample.Files.ToDictionary(
        file => file,
        file => JsonNode.Parse(Sample.Read(file))!,
        StringComparer.Ordinal
    );

    private static readonly (string File, string Path)[] Members = [.. FindMembers()];

    [Theory]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("-1")]
    [InlineData("1e999999")]
    [InlineData("123456789012345678901234567890.5")]
    [InlineData("\"\"")]
    [InlineData("\"-999999999999999999元\"")]
    [InlineData("\"{otherMatters}\"")]
    [InlineData("[]")]
    [InlineData("[null]")]
    [InlineData("[[[[]]]]")]
    [InlineData("{}")]
    [InlineData("{ \"amount\": {}, \"amount\": [] }")]
    public void Read_WhenAnyMemberHasAWrongValue_NamesIt(string wrong)
    {
        foreach (var (file, path) in Members)
        {
            var result = FilingJson.Read(With(file, path, wrong));

            Assert.All(result.Findings, Hostile.AssertClear);
            if (!result.TryGet(out _))
            {
                Assert.True(
                    result.Findings.Any(finding => IsAbout(finding, path)),
                    $"{file} {path} = {wrong}: {result.Findings[0]}"
                );
            }
        }
    }

    [Fact]
    public void Members_CoverWhatSamplesUse() => Assert.InRange(Members.Length, 100, 1000);

    // A dead reference stands elsewhere than the value that went away; a missing member below the one that was emptied.
    private static bool IsAbout(Finding finding, string path) =>
        finding.Place is FieldPlace place
        && (place.Path.StartsWith(path, StringComparison.Ordinal) || finding.Rule == FilingMessages.DeadReference);

    /// <summary>One place for each member name in each kind of record, found in the samples.</summary>
    private static IEnumerable<(string File, string Path)> FindMembers() =>
        Sample
            .Files.OrderBy(file => Sample.Read(file).Length)
            .SelectMany(file => Paths(Roots[file], "").Select(path => (file, path)))
            .DistinctBy(member => Position().Replace(member.path, "[]"), StringComparer.Ordinal);

    private static IEnumerable<string> Paths(JsonNode node, string path) =>
        node switch
        {
            JsonObject record => record.SelectMany(member =>
                Below(member.Value!, path.Length == 0 ? member.Key : $"{path}.{member.Key}")
            ),
            JsonArray list => list.SelectMany((item, at) => Below(item!, $"{path}[{at}]")),
            _ => [],
        };

    private static IEnumerable<string> Below(JsonNode node, string path) => Paths(node, path).Prepend(path);

    private static string With(string file, string path, string wrong)
    {
        var root = Roots[file].DeepClone();
        At(root, path).ReplaceWith(Mark);
        return root.ToJsonString().Replace($"\"{Mark}\"", wrong, StringComparison.Ordinal);
    }

    private static JsonNode At(JsonNode root, string path)
    {
        var node = root;
        foreach (var step in path.Split('.', '[').Select(step => step.TrimEnd(']')))
        {
            node = node is JsonArray list
                ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]!
                : node[step]!;
        }

        return node;
    }

    [GeneratedRegex(@"\[\d+\]", RegexOptions.NonBacktracking)]
    private static partial Regex Position();
}
