using System.Collections.Immutable;

namespace Plumbline.Domain.Surveys;

/// <summary>Whom a questionnaire asks.</summary>
public enum SurveyAudience
{
    /// <summary>学生家长.</summary>
    Parents,

    /// <summary>学生.</summary>
    Pupils,

    /// <summary>教师.</summary>
    Teachers,

    /// <summary>社会公众.</summary>
    Public,
}

/// <summary>How a question is answered.</summary>
public enum QuestionKind
{
    /// <summary>A step of a scale, best first.</summary>
    Scale,

    /// <summary>One of several options; counts in no rate.</summary>
    Choice,

    /// <summary>Free words; counts in no rate.</summary>
    Words,
}

/// <summary>One question.</summary>
/// <param name="Key">Its name within the questionnaire.</param>
/// <param name="Text">As it is asked.</param>
/// <param name="Kind">How it is answered.</param>
/// <param name="Options">Steps or options; none for words.</param>
public sealed record Question(string Key, string Text, QuestionKind Kind, ImmutableArray<string> Options)
{
    /// <summary>How many of the first steps count as satisfied.</summary>
    public int Satisfied { get; init; }

    /// <summary>The rate of satisfaction is that of this question.</summary>
    public bool Overall { get; init; }
}

/// <summary>What people are asked.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Lead">What stands above the questions.</param>
/// <param name="Questions">The questions in their order.</param>
public sealed record Questionnaire(string Title, string Lead, ImmutableArray<Question> Questions)
{
    /// <summary>Most questions.</summary>
    public const int MostQuestions = 40;

    /// <summary>Longest free answer.</summary>
    public const int LongestWords = 500;

    /// <summary>The question whose rate is the rate of satisfaction; null: none is marked.</summary>
    public Question? Overall =>
        Questions.FirstOrDefault(question => question is { Overall: true, Kind: QuestionKind.Scale });
}

/// <summary>A questionnaire to start from.</summary>
/// <param name="Key">Its name.</param>
/// <param name="English">Its English title.</param>
/// <param name="Audience">Whom it asks.</param>
/// <param name="Content">The questionnaire.</param>
public sealed record SurveyTemplate(string Key, string English, SurveyAudience Audience, Questionnaire Content);

/// <summary>One person's answers: the option of each question by its place from 0, and free words.</summary>
/// <param name="Options">Place of the option by key of the question; what was not answered is not there.</param>
/// <param name="Words">Free words by key of the question.</param>
public sealed record SurveyAnswers(ImmutableDictionary<string, int> Options, ImmutableDictionary<string, string> Words)
{
    /// <summary>The answers with all that is no answer to the questionnaire left out; null: nothing is left.</summary>
    public SurveyAnswers? Fitting(Questionnaire questionnaire)
    {
        var kinds = questionnaire.Questions.ToDictionary(question => question.Key, StringComparer.Ordinal);
        var options = Options.Where(pair =>
            kinds.GetValueOrDefault(pair.Key) is { } question && pair.Value >= 0 && pair.Value < question.Options.Length
        );
        var words = Words
            .Where(pair => kinds.GetValueOrDefault(pair.Key) is { Kind: QuestionKind.Words })
            .Select(pair => (pair.Key, Text: pair.Value.Trim()))
            .Where(pair => pair.Text.Length > 0)
            .ToImmutableDictionary(
                pair => pair.Key,
                pair =>
                    pair.Text.Length > Questionnaire.LongestWords ? pair.Text[..Questionnaire.LongestWords] : pair.Text,
                StringComparer.Ordinal
            );
        var fitting = new SurveyAnswers(options.ToImmutableDictionary(StringComparer.Ordinal), words);
        return fitting.Options.IsEmpty && fitting.Words.IsEmpty ? null : fitting;
    }
}
