using System.Text.Json;
using Plumbline.Findings;
using Plumbline.Testing;
using Plumbline.Tests.Audit.Text;
using Xunit;

namespace Plumbline.Tests.Audit;

/// <summary>
/// Invented passages and pages of <c>tests/corpus/pairs</c>, each with one wrong number and with all numbers true: how many of
/// the wrong ones are told, and which of the true ones are accused.
/// </summary>
public sealed class PairsTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "corpus", "pairs");

    [Theory]
    [InlineData("first", 220, 154)]
    [InlineData("second", 160, 65)]
    [InlineData("third", 100, 79)]
    [InlineData("fourth", 60, 36)]
    public void WrongNumbers_AreTold(string set, int all, int least)
    {
        var pairs = Pairs(set);
        var told = pairs.Count(pair => Told(pair.Wrong).Except(Told(pair.True)).Any());

        Assert.Equal(all, pairs.Count);
        Assert.True(told >= least, $"{told} of {all} wrong numbers are told, {least} were");
    }

    /// <summary>The true texts that are still accused of an error, each one a fault of the audit.</summary>
    [Theory]
    [InlineData("first", "010")]
    [InlineData("second", "")]
    [InlineData("third", "")]
    [InlineData("fourth", "037")]
    [InlineData("true", "")]
    public void TrueTexts_AreNotAccused(string set, string known)
    {
        var accused = Pairs(set).Where(pair => Errors(pair.True).Any()).Select(pair => pair.N);

        Assert.Equal(known, string.Join(' ', accused));
    }

    private static IEnumerable<Finding> Errors(string text) =>
        Audited.Text(text).Findings.Select(found => found.Finding).Where(found => found.Severity == Severity.Error);

    private static HashSet<string> Told(string text) =>
        [
            .. Audited
                .Text(text)
                .Findings.Select(found => found.Finding)
                .Where(found => found.Severity >= Severity.Warning)
                .Select(found => found.Rule + found.Message.Chinese()),
        ];

    private static List<Pair> Pairs(string set) =>
        [
            .. File.ReadLines(Path.Combine(Folder, set + ".jsonl"))
                .Select(line => JsonSerializer.Deserialize<Pair>(line, JsonSerializerOptions.Web)!),
        ];

    private sealed record Pair(string N, string True, string Wrong = "");
}
