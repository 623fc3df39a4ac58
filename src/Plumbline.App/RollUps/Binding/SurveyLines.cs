using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.App.Surveys;

namespace Plumbline.App.RollUps.Binding;

/// <summary>The indicators of a form that take the rate of a survey, with n and interval as evidence.</summary>
internal static class SurveyLines
{
    internal static async Task<List<BindLine>> Of(AppDb db, OpenedForm opened, CancellationToken cancellation)
    {
        var surveys = await db.Surveys.Where(survey => survey.FormId == opened.Form.Id).ToListAsync(cancellation);
        var lines = new List<BindLine>();
        foreach (
            var survey in surveys.OrderBy(survey => survey.Id).DistinctBy(survey => survey.Item, StringComparer.Ordinal)
        )
        {
            if (opened.Rows.FirstOrDefault(row => row.Part == "indicators" && row.Item == survey.Item) is { } row)
            {
                lines.Add(Line(row, await OpenSurvey.Of(db, survey, cancellation)));
            }
        }

        return lines;
    }

    private static BindLine Line(FormRow row, OpenedSurvey survey)
    {
        var shown = FormRows.Of([row])[0];
        var mark = BoundMark.Of(shown.Marks.GetValueOrDefault("actual"));
        var name = FormJson.Shown(JsonNode.Parse(row.Data)!["name"]);
        var rate = survey.Result.Satisfaction;
        var answers = (int)(rate?.Answers ?? 0);
        var now = new RolledValue(rate?.Share.ToPercent(2), answers, answers, (int)(survey.Result.Issued ?? 0), 0)
        {
            Numerator = rate is null ? null : Count(rate.Hits),
            Denominator = rate is null ? null : Count(rate.Answers),
            Working = rate is null ? null : SurveyTexts.InWords(survey.Result),
        };
        return new(
            row.Part,
            row.Item,
            "actual",
            $"{name} · {survey.Survey.Name}",
            BindSource.Survey,
            now,
            shown.Values.GetValueOrDefault("actual"),
            mark?.Source == BindSource.Survey ? mark : null
        )
        {
            Evidence = rate is null ? null : Evidence(survey),
        };
    }

    private static string Evidence(OpenedSurvey survey) =>
        FormJson.Text(
            new JsonObject
            {
                ["name"] = survey.Survey.Name + "结果",
                ["kind"] = "survey",
                ["note"] = SurveyTexts.InWords(survey.Result),
            }
        );

    private static string Count(long number) => number.ToString(CultureInfo.InvariantCulture) + "份";
}
