using System.Text.Json;
using Plumbline.Audit;
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
        var bytes = File.ReadAllBytes(PathOf(name, "docs", ".txt"));
        Assert.True(DocumentReader.Read(new SourceFile(bytes, Path.GetFileName(name) + ".txt")).TryGet(out var source));
        text = source.Text;
        return AuditDocument.Of(source);
    }
}
