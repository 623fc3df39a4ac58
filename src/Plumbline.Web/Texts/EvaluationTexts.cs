namespace Plumbline.Web;

/// <summary>Names the texts of evaluations: Resources/EvaluationTexts.resx.</summary>
public sealed class EvaluationTexts
{
    private EvaluationTexts() { }
}
