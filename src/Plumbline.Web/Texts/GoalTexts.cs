namespace Plumbline.Web;

/// <summary>Names the texts of goals and the chain: Resources/GoalTexts.resx.</summary>
public sealed class GoalTexts
{
    private GoalTexts() { }
}
