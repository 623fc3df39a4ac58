using Plumbline.Testing;
using Plumbline.Testing.Samples;
using Xunit;

namespace Plumbline.Tests.Samples;

/// <summary>The samples hold every figure of the documents they were taken from, and no other.</summary>
public sealed class SampleCoverageTests
{
    public static TheoryData<string> Folders => [.. Sample.All.Select(sample => sample.Folder)];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Numeral_OfTheDocument_IsAFigureOrIrrelevant(string folder)
    {
        var (sample, source) = Open(folder);
        var covered = Figures(sample).SelectMany(figure => figure.PlacesIn(source)).ToHashSet();
        var irrelevant = sample.Irrelevant().Select(entry => entry.Offset).ToHashSet();

        var lost = source
            .Numerals.Where(numeral => !covered.Contains(numeral))
            .Where(numeral => !irrelevant.Contains(numeral.Offset));

        AssertNone(lost.Select(numeral => $"{numeral.Offset} {numeral.Literal} {Around(source, numeral)}"));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Figure_OfTheFiling_IsPrintedAsOftenAsItIsStored(string folder)
    {
        var (sample, source) = Open(folder);

        var invented = Figures(sample)
            .GroupBy(figure => figure.Literal, StringComparer.Ordinal)
            .Select(same => (Figures: same, Stored: same.Count(), Printed: same.First().CountIn(source)))
            .Where(count => count.Stored > count.Printed);

        AssertNone(
            invented.Select(it =>
                $"{it.Figures.Key} stored {it.Stored} times, printed {it.Printed}: {Paths(it.Figures)}"
            )
        );
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void IrrelevantNumeral_StandsAtItsOffset(string folder)
    {
        var (sample, source) = Open(folder);
        var numerals = source.Numerals.ToHashSet();

        var stale = sample.Irrelevant().Where(entry => !numerals.Contains(new(entry.Offset, entry.Literal)));

        AssertNone(stale.Select(entry => entry.ToString()));
        Assert.Distinct(sample.Irrelevant().Select(entry => entry.Offset));
    }

    private static IEnumerable<Figure> Figures(Sample sample) =>
        sample.Filings().SelectMany(filing => Figure.Of(filing));

    private static (Sample Sample, SourceText Source) Open(string folder)
    {
        var sample = Sample.Named(folder);
        Assert.SkipWhen(Repository.Seeds is null, "The documents behind the samples are not in ../shared/seeds");
        return (sample, sample.Source());
    }

    private static void AssertNone(IEnumerable<string> complaints)
    {
        var lines = complaints.ToList();
        Assert.True(lines.Count == 0, string.Join('\n', lines));
    }

    private static string Paths(IEnumerable<Figure> figures) =>
        string.Join(", ", figures.Select(figure => figure.Path));

    private static string Around(SourceText source, Numeral numeral) =>
        source.Text[Math.Max(0, numeral.Offset - 12)..Math.Min(source.Text.Length, numeral.End + 8)];
}
