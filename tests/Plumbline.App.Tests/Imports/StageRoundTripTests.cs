using Plumbline.App.Content;
using Plumbline.App.Documents;
using Plumbline.App.Filings;
using Plumbline.App.Imports;
using Plumbline.Documents.Model;
using Plumbline.Documents.Reading;
using Plumbline.Domain.Filings;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.App.Tests.Imports;

/// <summary>The declaration of goals and the monitoring form come back from Word and Excel as they were written.</summary>
public sealed class StageRoundTripTests
{
    private const string Goal = """
        {
          "schema": "plumbline.filing/1", "subject": "project", "regime": "CN-2020", "year": 2025, "stage": "goal",
          "identity": { "department": "青禾县教育局", "unit": "青禾县第一小学", "project": "校舍维修" },
          "budget": { "total": { "initialBudget": "120.00万元" },
            "sources": [ { "label": "当年财政拨款", "origin": "currentYear", "initialBudget": "120.00万元" } ] },
          "goals": { "overall": { "expectedGoal": "消除校舍安全隐患，改善办学条件。" } },
          "indicators": [
            { "kind": "output", "aspect": "quantity", "name": "维修面积", "target": "≥1800平方米", "targetBasis": "维修计划",
              "milestones": [ { "on": "2025-06-30", "value": "600平方米" } ] },
            { "kind": "satisfaction", "aspect": "userSatisfaction", "name": "师生满意度", "target": "≥90%" }
          ]
        }
        """;

    private const string Round = """
        {
          "schema": "plumbline.filing/1", "subject": "project", "regime": "CN-2020", "year": 2025, "stage": "monitoring",
          "identity": { "department": "青禾县教育局", "unit": "青禾县第一小学", "project": "校舍维修" },
          "budget": { "total": { "adjustedBudget": "120.00万元", "executedAmount": "66.00万元", "fullYearForecast": "118.00万元" },
            "sources": [ { "label": "当年财政拨款", "origin": "currentYear", "adjustedBudget": "120.00万元",
              "executedAmount": "66.00万元", "fullYearForecast": "118.00万元" } ] },
          "goals": { "overall": { "expectedGoal": "消除校舍安全隐患，改善办学条件。" } },
          "indicators": [
            { "kind": "output", "aspect": "quantity", "name": "维修面积", "target": "≥1800平方米",
              "monitoring": [ { "cutOff": "2025-07-31", "valueToDate": "450平方米", "fullYearForecast": "1800平方米",
                "causes": [ "funding", "staff" ], "reason": "资金六月才下达", "likelihood": "possible", "action": "暑期集中施工" } ] },
            { "kind": "satisfaction", "aspect": "userSatisfaction", "name": "师生满意度", "target": "≥90%",
              "monitoring": [ { "cutOff": "2025-07-31", "valueToDate": "92%", "likelihood": "certain" } ] }
          ]
        }
        """;

    private static readonly Packs Packs = Packs.Load(Path.Combine(Repository.Content, "regimes")).OrThrow();

    public static TheoryData<string, string> Forms =>
        [.. new[] { Goal, Round }.SelectMany(filing => new[] { "docx", "xlsx" }.Select(format => (filing, format)))];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Form_WrittenAndReadBack_SaysWhatTheFilingSays(string json, string format)
    {
        var judged = Judge(json);

        var difference = ImportInto.OfStage(judged, Packs, "form", Read(judged, format)).OrThrow();

        Assert.Empty(difference.Changes.Select(change => $"{change.Path}: {change.Was} -> {change.Now}"));
        Assert.Empty(difference.NewRows);
        Assert.Empty(difference.LostRows);
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("xlsx")]
    public void ValueToDate_EditedInTheDocument_ComesBackAsThatEdit(string format)
    {
        var edited = Judge(Round.Replace("450平方米", "520平方米", StringComparison.Ordinal));

        var difference = ImportInto.OfStage(Judge(Round), Packs, "form", Read(edited, format)).OrThrow();

        var change = Assert.Single(difference.Changes);
        Assert.Equal(("indicators[0].monitoring[0].valueToDate", "520平方米"), (change.Path, change.Now));
    }

    private static Document Read(CheckedFiling judged, string format)
    {
        using var stream = new MemoryStream();
        App.Documents.DocumentFormat.Named(format)!.Write(Form(judged), stream);
        return DocumentReader.Read(new SourceFile(stream.ToArray(), $"form.{format}")).OrThrow().Document;
    }

    private static Document Form(CheckedFiling judged) =>
        OfferDocuments.Of(judged, Packs, ["project-goal-form", "monitoring-form"])[0].Content;

    private static CheckedFiling Judge(string json) =>
        FilingJson
            .Read(json)
            .Then(filing => CheckFiling.Run(new OpenedFiling("form", filing, []), Packs.Regimes))
            .OrThrow();
}
