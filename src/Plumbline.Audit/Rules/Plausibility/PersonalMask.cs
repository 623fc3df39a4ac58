using System.Text;

namespace Plumbline.Audit.Rules.Plausibility;

/// <summary>
/// Hides what <see cref="PersonalData"/> warns of: numbers of persons keep their first and last digits, the rest becomes
/// stars. Contacts that are labelled as an office's stay.
/// </summary>
public static class PersonalMask
{
    /// <summary>The text with every piece of personal data masked; the same text when there is none.</summary>
    public static string Of(string text)
    {
        var items = PersonalItem.In(text).OrderBy(item => item.At).ToList();
        if (items.Count == 0)
        {
            return text;
        }

        var masked = new StringBuilder(text.Length);
        var from = 0;
        foreach (var item in items.Where(item => item.At >= from))
        {
            masked.Append(text, from, item.At - from).Append(item.Masked);
            from = item.At + item.Length;
        }

        return masked.Append(text, from, text.Length - from).ToString();
    }
}
