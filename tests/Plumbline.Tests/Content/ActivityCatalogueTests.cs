using System.Globalization;
using Plumbline.Domain.Filings;
using Plumbline.Testing;
using Plumbline.Testing.Samples;
using Xunit;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Plumbline.Tests.Content;

/// <summary>The catalogue of activity systems, and that filings name only systems which it has.</summary>
public sealed class ActivityCatalogueTests
{
    private static readonly string[] Kinds = "amount count percent points ratio score date names text".Split(' ');

    [Fact]
    public void Systems_AreNumberedFrom1To66()
    {
        Assert.Equal(Enumerable.Range(1, 66), Read().Systems.Select(system => system.No));
    }

    [Fact]
    public void Head_SaysSourceAndDate()
    {
        var catalogue = Read();

        Assert.NotEmpty(catalogue.Source);
        Assert.True(
            DateOnly.TryParseExact(
                catalogue.Date,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out _
            )
        );
    }

    [Fact]
    public void System_HasNamesOfItsOwnAndTypedFigures()
    {
        var systems = Read().Systems;

        Assert.Distinct(systems.Select(system => system.Zh), StringComparer.Ordinal);
        Assert.Distinct(systems.Select(system => system.En), StringComparer.Ordinal);
        Assert.All(systems, system => Assert.NotEmpty(system.Figures));
        Assert.All(
            systems,
            system => Assert.Distinct(system.Figures.Select(figure => figure.Name), StringComparer.Ordinal)
        );
        Assert.All(
            systems.SelectMany(system => system.Figures),
            figure => Assert.Contains(figure.Kind, Kinds, StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Activity_OfASample_NamesASystemOfTheCatalogue()
    {
        var numbers = Read().Systems.Select(system => system.No).ToHashSet();

        var named = Sample
            .Files.SelectMany(file => FilingJson.Read(Sample.Read(file)).OrThrow().Activities)
            .Select(activity => activity.System)
            .OfType<int>();

        Assert.All(named, number => Assert.Contains(number, numbers));
    }

    private static CatalogueFile Read()
    {
        var yaml = File.ReadAllText(Path.Combine(Repository.Content, "catalogues", "activity-systems.yaml"));
        var reader = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build();
        return reader.Deserialize<CatalogueFile>(yaml);
    }

    private sealed class CatalogueFile
    {
        public string Catalogue { get; set; } = "";

        public string Field { get; set; } = "";

        public string Date { get; set; } = "";

        public string Source { get; set; } = "";

        public List<ActivitySystem> Systems { get; set; } = [];
    }

    private sealed class ActivitySystem
    {
        public int No { get; set; }

        public string Zh { get; set; } = "";

        public string En { get; set; } = "";

        public List<FigureName> Figures { get; set; } = [];
    }

    private sealed class FigureName
    {
        public string Name { get; set; } = "";

        public string Kind { get; set; } = "";
    }
}
