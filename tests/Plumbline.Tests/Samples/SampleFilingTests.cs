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

        var complaints = result.Findings.Select(finding => $"{finding.Place} {finding.Message.In(Language.English)}");
        Assert.True(result.Findings.IsEmpty, string.Join('\n', complaints));
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
    public void Key_IsAnEnglishName(string file)
    {
        using var json = JsonDocument.Parse(Sample.Read(file));

        Assert.All(Keys(json.RootElement), key => Assert.Matches(KeyForm(), key));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Prose_HoldsNoDigitsOutsideTokensNamesAndDates(string file)
    {
        var values = FilingWalk.Values(FilingJson.Read(Sample.Read(file)).OrThrow()).ToList();
        var names = values.Select(value => value.Value).OfType<string>().Where(IsNameWithDigit);
        var allowed = names.Concat(NumeralsInNames(file)).ToList();

        var stray = values.Where(value => value.Value is Prose prose && HasDigit(Words(prose, allowed)));

        Assert.True(!stray.Any(), string.Join('\n', stray.Select(value => $"{value.Path}: {value.Value}")));
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
        var undated = Date().Replace(words, "");
        return names.Aggregate(undated, (rest, name) => rest.Replace(name, "", StringComparison.Ordinal));
    }

    private static IEnumerable<string> NumeralsInNames(string file) =>
        Sample
            .Named(file[..file.IndexOf('/', StringComparison.Ordinal)])
            .Irrelevant()
            .Where(numeral => numeral.Reason.StartsWith("名称", StringComparison.Ordinal))
            .Select(numeral => numeral.Literal)
            .Where(literal => literal.Length > 1);

    // A bare number in a text member is a list number, which must not excuse the same number in prose.
    private static bool IsNameWithDigit(string text) => HasDigit(text) && text.Any(char.IsLetter);

    private static bool HasDigit(string text) => text.Any(char.IsDigit);

    [GeneratedRegex("^[a-z][A-Za-z0-9-]*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex KeyForm();

    /// <summary>A year, alone or with month and day.</summary>
    [GeneratedRegex("20[0-9]{2}年?(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?)?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Date();
}
