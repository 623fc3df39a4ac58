namespace Plumbline.Web;

/// <summary>Names the texts of transfers from above: Resources/TransferTexts.resx.</summary>
public sealed class TransferTexts
{
    private TransferTexts() { }
}
