using System.Text;

namespace Plumbline.Domain.Library;

/// <summary>A name without what people write now one way and now another: width, spaces, punctuation, capitals.</summary>
public static class NameKey
{
    /// <summary>The key; empty where the name holds neither letters nor digits.</summary>
    public static string Of(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var letter in name.Normalize(NormalizationForm.FormKC))
        {
            if (char.IsLetterOrDigit(letter) || letter == '%')
            {
                key.Append(char.ToLowerInvariant(letter));
            }
        }

        return key.ToString();
    }
}
