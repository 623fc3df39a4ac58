namespace Plumbline.Web;

/// <summary>Names the texts of tasks and requests: Resources/TaskTexts.resx.</summary>
public sealed class TaskTexts
{
    private TaskTexts() { }
}
