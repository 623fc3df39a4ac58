using System.Text.Json;
using System.Text.RegularExpressions;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Findings;
using Plumbline.Testing.Samples;
using Xunit;

namespace Plumbline.Tests.Samples;

/// <summary>What must hold for every filing under content/samples, whatever it says.</summary>
public sealed partial class SampleFilingTests
{
    public static TheoryData<string> Files => [.. Sample.Files];

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_GivesNoFinding(string file)
    {
        var result = FilingJson.Read(Sample.Read(file));

        Assert.Empty(result.Findings.Select(finding => $"{finding.Place} {finding.Message.In(Language.English)}"));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Write_AfterRead_GivesTheSameFiling(string file)
    {
        var filing = FilingJson.Read(Sample.Read(file)).OrThrow();

        var written = FilingJson.WriteText(filing);

        var again = FilingJson.Read(written).OrThrow();
        Assert.Equal(FilingWalk.Values(filing), FilingWalk.Values(again));
        Assert.Equal(written, FilingJson.WriteText(again));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Key_IsLowerCaseEnglish(string file)
    {
        using var json = JsonDocument.Parse(Sample.Read(file));

        Assert.All(Keys(json.RootElement), key => Assert.Matches(KeyForm(), key));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Prose_HoldsNoDigitsOutsideTokensNamesAndDates(string file)
    {
        var values = FilingWalk.Values(FilingJson.Read(Sample.Read(file)).OrThrow()).ToList();
        var names = values.Where(value => value.Kind == ValueKind.Text).Select(value => (string)value.Value).Where(HasDigit).ToList();

        var stray = values.Where(value => value.Value is Prose prose && HasDigit(Words(prose, names)));

        Assert.Empty(stray.Select(value => $"{value.Path}: {value.Value}"));
    }

    private static IEnumerable<string> Keys(JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.Object => json.EnumerateObject()
                .SelectMany(member => member.NameEquals("key") ? [member.Value.GetString()!] : Keys(member.Value)),
            JsonValueKind.Array => json.EnumerateArray().SelectMany(Keys),
            _ => [],
        };

    private static string Words(Prose prose, List<string> names)
    {
        var words = string.Join(' ', prose.Parts().Where(part => !part.IsToken).Select(part => part.Text));
        return names.Aggregate(Date().Replace(words, ""), (rest, name) => rest.Replace(name, "", StringComparison.Ordinal));
    }

    private static bool HasDigit(string text) => text.Any(char.IsDigit);

    [GeneratedRegex("^[a-z][a-z0-9-]*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex KeyForm();

    /// <summary>A year, alone or with month and day.</summary>
    [GeneratedRegex("20[0-9]{2}年?(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?)?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Date();
}
