using System.Globalization;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Registers;
using Plumbline.Regimes.Registers;
using Plumbline.Testing;
using Plumbline.Testing.Samples;
using Xunit;

namespace Plumbline.Tests.Content;

/// <summary>The catalogue of activity systems, and that filings name only systems which it has.</summary>
public sealed class ActivityCatalogueTests
{
    private static readonly RegisterCatalogue Catalogue = RegisterCatalogues
        .Load(Path.Combine(Repository.Content, "catalogues"))
        .OrThrow();

    [Fact]
    public void Systems_AreNumberedFrom1To66()
    {
        Assert.Equal(Enumerable.Range(1, 66), Catalogue.Systems.Select(system => system.No));
    }

    [Fact]
    public void Head_SaysSourceAndDate()
    {
        Assert.NotEmpty(Catalogue.Source);
        Assert.True(
            DateOnly.TryParseExact(
                Catalogue.Date,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out _
            )
        );
    }

    [Fact]
    public void System_HasNamesOfItsOwnAndFigures()
    {
        Assert.Distinct(Catalogue.Systems.Select(system => system.Chinese), StringComparer.Ordinal);
        Assert.Distinct(Catalogue.Systems.Select(system => system.English), StringComparer.Ordinal);
        Assert.All(Catalogue.Systems, system => Assert.NotEmpty(system.Figures));
        Assert.All(Catalogue.Groups, group => Assert.Contains(Catalogue.Systems, system => system.Group == group.Key));
    }

    [Fact]
    public void Counts_HaveAUnit_AndOnlyTheyAndAmountsAddUp()
    {
        Assert.All(
            Catalogue.Figures.Where(figure => figure.Kind == FigureKind.Count),
            figure => Assert.NotEmpty(figure.Unit)
        );
        Assert.All(
            Catalogue.Figures.Where(figure => figure.AddsUp),
            figure => Assert.True(figure.Kind is FigureKind.Count or FigureKind.Amount)
        );
    }

    [Fact]
    public void NameOfAnIndicator_LeadsToOneFigure()
    {
        var rates = Catalogue
            .Figures.SelectMany(figure => figure.Indicators.Select(name => (name, figure.Id)))
            .GroupBy(pair => pair.name, StringComparer.Ordinal);

        Assert.All(rates, group => Assert.Single(group));
    }

    [Fact]
    public void Activity_OfASample_NamesASystemOfTheCatalogue()
    {
        var numbers = Catalogue.Systems.Select(system => system.No).ToHashSet();

        var named = Sample
            .Files.SelectMany(file => FilingJson.Read(Sample.Read(file)).OrThrow().Activities)
            .Select(activity => activity.System)
            .OfType<int>();

        Assert.All(named, number => Assert.Contains(number, numbers));
    }
}
