using System.Text.Json;
using Plumbline.Audit;
using Plumbline.Audit.Relations;
using Plumbline.Documents.Reading;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Audit;

/// <summary>What holds of every document of the development set, whatever else the audit finds in it.</summary>
public sealed class DevelopmentSetTests
{
    private static readonly string Corpus = Path.Combine(Repository.Root, "tests", "corpus");

    /// <summary>The documents of both sets: audit/101, holdout/201.</summary>
    public static TheoryData<string> Documents() =>
        [
            .. ((string[])["audit", "holdout"]).SelectMany(set =>
                Directory
                    .GetFiles(Path.Combine(Corpus, set, "docs"))
                    .Select(file => $"{set}/{Path.GetFileNameWithoutExtension(file)}")
                    .Order(StringComparer.Ordinal)
            ),
        ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void EveryNumeral_LiesInAFigure(string name)
    {
        var report = Audit(name, out var text);
        var covered = new bool[text.Length];
        foreach (var figure in report.Figures)
        {
            Array.Fill(covered, true, figure.Span.Start, figure.Span.Length);
        }

        var lost = string.Concat(text.Select((letter, at) => char.IsDigit(letter) && !covered[at] ? letter : ' '));
        Assert.Equal("", lost.Trim());
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Figures_StandInReadingOrder_AndNeverOverlap(string name)
    {
        var figures = Audit(name, out _).Figures;
        Assert.All(figures.Zip(figures.Skip(1)), pair => Assert.True(pair.First.Span.End <= pair.Second.Span.Start));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void EachStatement_IsToldOnce(string name)
    {
        AssertToldOnce(Audit(name, out _));
    }

    [Fact]
    public void EachStatementOfAPublishedDocument_IsToldOnce()
    {
        if (Repository.Seeds is not { } seeds)
        {
            Assert.Skip("The published documents do not lie beside the repository");
            return;
        }

        Assert.All(Directory.GetFiles(seeds, "*.txt"), file => AssertToldOnce(Audit(file)));
    }

    // A change is a difference of the same numbers, and that A is B is that B is A.
    private static void AssertToldOnce(AuditReport report)
    {
        var told = report
            .Relations.Where(relation => relation.Verdict is Verdict.Holds or Verdict.Rounding)
            .Select(relation => relation.Claim)
            .Select(claim =>
                claim.Kind == RelationKind.Equality && claim.Result is not null
                    ? $"equality {string.Join(' ', claim.Operands.Append(claim.Result).Select(figure => figure.Index).Order())}"
                    : $"{(claim.Kind == RelationKind.ChangeAmount ? RelationKind.Difference : claim.Kind)} "
                        + $"{claim.Result?.Id} {string.Join(' ', claim.Operands.Select(figure => figure.Index).Order())}"
            );
        Assert.Empty(told.CountBy(line => line).Where(line => line.Value > 1).Select(line => line.Key));
    }

    // The truth is built from the sources; a text edited by hand would no longer stand where the truth says.
    [Theory]
    [MemberData(nameof(Documents))]
    public void Facts_StandWhereTheTruthSays(string name)
    {
        var text = File.ReadAllText(PathOf(name, "docs", ".txt"));
        using var truth = JsonDocument.Parse(File.ReadAllText(PathOf(name, "truth", ".json")));
        Assert.All(
            truth.RootElement.GetProperty("facts").EnumerateArray(),
            fact =>
            {
                var quote = fact.GetProperty("quote").GetString()!;
                Assert.Equal(quote, text.Substring(fact.GetProperty("start").GetInt32(), quote.Length));
            }
        );
    }

    private static string PathOf(string name, string folder, string ending) =>
        Path.Combine(Corpus, name.Split('/')[0], folder, name.Split('/')[1] + ending);

    private static AuditReport Audit(string name, out string text)
    {
        var source = Source(PathOf(name, "docs", ".txt"));
        text = source.Text;
        return AuditDocument.Of(source);
    }

    private static AuditReport Audit(string file) => AuditDocument.Of(Source(file));

    private static SourceDocument Source(string file) =>
        DocumentReader.Read(new SourceFile(File.ReadAllBytes(file), Path.GetFileName(file))).TryGet(out var source)
            ? source
            : throw new InvalidDataException(file);
}
