using Plumbline.Domain.Filings;
using Plumbline.Regimes.Values;

namespace Plumbline.App.Forms;

/// <summary>Values of filings as people read them: words of closed lists as forms print them, the rest as written.</summary>
public static class FieldWords
{
    /// <summary>A value of a filing.</summary>
    public static string Of(object value) =>
        value switch
        {
            Enum => Terms.Word(value),
            System.Collections.IList list => string.Join('、', list.OfType<object>().Select(Of)),
            _ => FilingWalk.Print(value),
        };

    /// <summary>A value as filings keep it, at a path.</summary>
    public static string Of(FilingPath path, string kept) =>
        path.Choices() is { Count: > 0 } words
        && FormFields.ChoicesOf(words).FirstOrDefault(one => one.Value == kept) is { } found
            ? found.Word
            : kept;
}
