using System.Collections.Immutable;

namespace Plumbline.Domain.Surveys;

/// <summary>How one question was answered.</summary>
/// <param name="Question">The question.</param>
/// <param name="Counts">Answers for each option.</param>
public sealed record QuestionResult(Question Question, ImmutableArray<long> Counts)
{
    /// <summary>Those who answered it.</summary>
    public long Answers => Counts.Sum();

    /// <summary>The share of the satisfied; null: it is no scale, or nobody answered it.</summary>
    public Proportion? Satisfied =>
        Question.Kind == QuestionKind.Scale && Answers > 0 ? new(Counts.Take(Question.Satisfied).Sum(), Answers) : null;
}

/// <summary>What should be said beside a rate of satisfaction.</summary>
public enum SurveyCaution
{
    /// <summary>Fewer than 30 answers: the rate says little.</summary>
    VeryFew,

    /// <summary>Fewer answers than a margin of 5 percentage points needs.</summary>
    TooFew,

    /// <summary>Everybody satisfied: usual for a handful of answers, rare for many.</summary>
    AllSatisfied,

    /// <summary>Less than half of those asked answered: those who did not may think otherwise.</summary>
    LowResponse,
}

/// <summary>The results of a survey.</summary>
/// <param name="Answers">Questionnaires answered.</param>
/// <param name="Issued">Questionnaires given out; null: not known, as of an open link.</param>
/// <param name="Population">People that could have been asked; null: not known.</param>
/// <param name="Questions">Question by question; those with free words have no counts.</param>
public sealed record SurveyResult(
    long Answers,
    long? Issued,
    long? Population,
    ImmutableArray<QuestionResult> Questions
)
{
    /// <summary>The margin that advice on sample size is for: ±5 percentage points.</summary>
    public const int AdvisedMargin = 500;

    private const long VeryFew = 30;

    /// <summary>满意度: the share of the satisfied in the overall question; null: nobody answered it.</summary>
    public Proportion? Satisfaction => Questions.FirstOrDefault(one => one.Question.Overall)?.Satisfied;

    /// <summary>回收率; null: it is not known how many were given out.</summary>
    public Rate? Response => Issued is { } issued and > 0 && Answers <= issued ? new Rate(Answers, issued) : null;

    /// <summary>Answers that a margin of 5 percentage points needs.</summary>
    public long Needed => Proportion.Needed(AdvisedMargin, Population);

    /// <summary>What should be said beside the rate.</summary>
    public ImmutableArray<SurveyCaution> Cautions
    {
        get
        {
            if (Satisfaction is not { } rate)
            {
                return [];
            }

            var said = ImmutableArray.CreateBuilder<SurveyCaution>();
            if (rate.Answers < Math.Min(VeryFew, Population ?? VeryFew))
            {
                said.Add(SurveyCaution.VeryFew);
            }
            else if (rate.Answers < Needed)
            {
                said.Add(SurveyCaution.TooFew);
            }

            if (rate.Hits == rate.Answers)
            {
                said.Add(SurveyCaution.AllSatisfied);
            }

            if (Response is { } response && response.Numerator * 2 < response.Denominator)
            {
                said.Add(SurveyCaution.LowResponse);
            }

            return said.ToImmutable();
        }
    }

    /// <summary>Counts the answers. The order of the answers does not matter.</summary>
    public static SurveyResult Of(
        Questionnaire questionnaire,
        IReadOnlyCollection<SurveyAnswers> answers,
        long? issued,
        long? population
    ) =>
        new(
            answers.Count,
            issued,
            population,
            [
                .. questionnaire.Questions.Select(question => new QuestionResult(
                    question,
                    [
                        .. question.Options.Select(
                            (_, at) =>
                                (long)
                                    answers.Count(one =>
                                        one.Options.TryGetValue(question.Key, out var chosen) && chosen == at
                                    )
                        ),
                    ]
                )),
            ]
        );
}
