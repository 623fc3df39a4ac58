using Plumbline.Documents.Model;

namespace Plumbline.Audit.Texts;

/// <summary>Readings that a converter of characters left behind each character: 經(jīng)費(fèi).</summary>
internal static class Pinyin
{
    private const int Longest = 8;
    private const string Toned = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü";

    /// <summary>The length of a reading in brackets at a place; 0 where there is none. Only a tone proves one.</summary>
    public static int LengthAt(string text, int at, TextSpan span)
    {
        if (text[at] is not ('(' or '（') || at == span.Start || text[at - 1] < '一')
        {
            return 0;
        }

        var toned = false;
        for (var next = at + 1; next < span.End && next - at <= Longest; next++)
        {
            if (text[next] is ')' or '）')
            {
                return toned ? next + 1 - at : 0;
            }

            var isToned = Toned.Contains(text[next], StringComparison.Ordinal);
            toned |= isToned;
            if (!isToned && !char.IsAsciiLetterLower(text[next]))
            {
                return 0;
            }
        }

        return 0;
    }
}
