using Plumbline.Domain.Filings;
using Plumbline.Findings;
using Xunit;

namespace Plumbline.Tests.Domain;

public sealed class FilingJsonTests
{
    private const string Sample = """
        {
          "schema": "plumbline.filing/1", "subject": "department", "regime": "X", "year": 2023,
          "identity": { "department": "某区教育局" },
          "budget": { "expenditure": { "basic": { "amount": "1051.47万元", "share": "16.03%" } } },
          "activities": [
            { "key": "pre", "text": "在园幼儿{activities[pre].facts[k]}", "facts": [{ "key": "k", "label": "在园幼儿", "value": "13721人" }] }
          ]
        }
        """;

    [Fact]
    public void Write_AfterRead_ReadsBackTheSame()
    {
        var filing = FilingJson.Read(Sample).OrThrow();

        var text = FilingJson.WriteText(filing);

        Assert.Equal(text, FilingJson.WriteText(FilingJson.Read(text).OrThrow()));
        Assert.Contains("\"amount\": \"1051.47万元\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_FollowsKeysAndHeadlines()
    {
        var filing = FilingJson.Read(Sample).OrThrow();

        Assert.Equal("13721人", Find(filing, "activities[pre].facts[k]"));
        Assert.Equal("1051.47万元", Find(filing, "budget.expenditure.basic"));
        Assert.Equal("13721人", Find(filing, "activities[0].facts[0].value"));
        Assert.Null(Find(filing, "activities[1].facts[0].value"));
    }

    [Theory]
    [InlineData("budget.total", ValueKind.Amount)]
    [InlineData("indicators[0].actual", ValueKind.Stated)]
    [InlineData("indicators", ValueKind.List)]
    [InlineData("budget.nothing", null)]
    public void Kind_IsThatOfTheShape(string text, ValueKind? kind)
    {
        Assert.True(FilingPath.TryParse(text, out var path));
        Assert.Equal(kind, path.Kind());
    }

    [Theory]
    [InlineData("\"year\": 2023", "\"year\": \"2023\"", FilingMessages.WrongValue, "year")]
    [InlineData(
        "\"amount\": \"1051.47万元\"",
        "\"amount\": 1051.47",
        FilingMessages.WrongValue,
        "budget.expenditure.basic.amount"
    )]
    [InlineData("\"basic\"", "\"bassic\"", FilingMessages.UnknownMember, "budget.expenditure.bassic")]
    [InlineData("\"regime\": \"X\",", "", FilingMessages.MissingMember, "regime")]
    [InlineData("facts[k]", "facts[q]", FilingMessages.DeadReference, "activities[pre].text")]
    [InlineData("\"subject\"", "\"schema\"", FilingMessages.Duplicate, "schema")]
    public void Read_WhenAMemberIsWrong_NamesItsPath(string right, string wrong, string rule, string path)
    {
        var result = FilingJson.Read(Sample.Replace(right, wrong, StringComparison.Ordinal));

        Assert.False(result.TryGet(out _));
        Assert.Contains(result.Findings, finding => finding.Rule == rule && finding.Place == new FieldPlace(path));
        Assert.All(result.Findings, finding => Assert.NotEmpty(finding.Message.In(Language.English)));
    }

    [Fact]
    public void Read_WhenCutOff_NamesLineAndColumn()
    {
        var result = FilingJson.Read(Sample[..^20]);

        Assert.Equal(FilingMessages.NotJson, Assert.Single(result.Findings).Rule);
    }

    private static string? Find(Filing filing, string path) =>
        FilingPath.TryParse(path, out var parsed) && parsed.Find(filing) is { } value ? FilingWalk.Print(value) : null;
}
