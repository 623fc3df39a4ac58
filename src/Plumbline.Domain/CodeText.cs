using System.Text;

namespace Plumbline.Domain;

/// <summary>What all codes share: no full-width characters, no blanks, capital letters; then it is tested.</summary>
internal static class CodeText
{
    private const int LongestText = 100;

    internal static bool TryNormalise(string text, Func<string, bool> isCode, out string value)
    {
        value = "";
        if (text.Length > LongestText || text.Any(char.IsSurrogate))
        {
            return false;
        }

        value = text.Normalize(NormalizationForm.FormKC).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        return isCode(value);
    }
}
