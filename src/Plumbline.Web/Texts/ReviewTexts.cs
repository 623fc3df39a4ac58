namespace Plumbline.Web;

/// <summary>Names the texts of review, history, log and notices: Resources/ReviewTexts.resx.</summary>
public sealed class ReviewTexts
{
    private ReviewTexts() { }
}
