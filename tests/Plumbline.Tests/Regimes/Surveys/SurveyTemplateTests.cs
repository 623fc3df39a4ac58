using Plumbline.Domain.Surveys;
using Plumbline.Regimes.Surveys;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Regimes.Surveys;

/// <summary>Questionnaires to start from are data, and what is wrong with them is said.</summary>
public sealed class SurveyTemplateTests
{
    [Fact]
    public void Shipped_HaveOneForEachAudience()
    {
        var templates = SurveyTemplates.Load(Path.Combine(Repository.Content, "surveys")).OrThrow();

        Assert.Equal(Enum.GetValues<SurveyAudience>(), templates.Select(template => template.Audience));
        Assert.All(templates, template => Assert.NotNull(template.Content.Overall));
        Assert.All(
            templates.SelectMany(template => template.Content.Questions),
            question => Assert.Equal(question.Kind == QuestionKind.Words, question.Options.IsEmpty)
        );
    }

    [Theory]
    [InlineData("{ key: a, text: 甲, kind: scale, scale: ten, overall: true }", "PL5161")]
    [InlineData("{ key: a, text: 甲, kind: words }", "PL5168")]
    [InlineData("{ key: a, text: 甲, kind: grade, overall: true }", "PL5112")]
    public void Read_OfAQuestionThatCannotBe_SaysSo(string question, string rule)
    {
        var result = SurveyTemplates.Read(
            $$"""
            date: 2026-01-01
            source: s
            templates:
              - key: one
                audience: public
                zh: 问卷
                en: One
                lead: 您好
                questions:
                  - {{question}}
            """
        );

        Assert.Contains(result.Findings, finding => finding.Rule == rule);
    }
}
