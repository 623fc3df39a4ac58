using System.Collections.Frozen;

namespace Plumbline.Audit.Texts;

/// <summary>
/// Folds characters one for one to the form that the grammar knows: half width, simplified, one kind of dash. The
/// full-width comma stays, because only the half-width one parts thousands.
/// </summary>
public static class Folding
{
    private const string Traditional =
        "績評價財預決執實際項專經費補產標層級質驗時違責滿務對學習條達總額撥結轉資區門衛業體們來當發關應響態會濟續"
        + "變據萬億數單導師園個臺檯鎮鄉縣處書電話設備購買縮減長員編額銷繳納險醫療環護統計劃辦進後開間與為無從"
        + "類點別並餘約較營運動車輛訓練賽獎勵構製裝庫術藝舊維護貸貧戶濟脫場棟節輪張冊畝頃噸隊組種";

    private const string Simplified =
        "绩评价财预决执实际项专经费补产标层级质验时违责满务对学习条达总额拨结转资区门卫业体们来当发关应响态会济续"
        + "变据万亿数单导师园个台台镇乡县处书电话设备购买缩减长员编额销缴纳险医疗环护统计划办进后开间与为无从"
        + "类点别并余约较营运动车辆训练赛奖励构制装库术艺旧维护贷贫户济脱场栋节轮张册亩顷吨队组种";

    private static readonly FrozenDictionary<char, char> Table = Build();

    /// <summary>The folded character.</summary>
    public static char Fold(char character) =>
        character < 0x80 ? character
        : character is >= '一' and <= '鿿' ? Table.GetValueOrDefault(character, character)
        : FoldSign(character);

    /// <summary>Whether grammar passes over the character: white space, joiners, byte-order marks.</summary>
    public static bool IsBlank(char character) =>
        char.IsWhiteSpace(character)
        || character is '\u200b' or '\u200c' or '\u200d' or '\ufeff' or '\u00ad' or '\u0007';

    /// <summary>A text folded whole, without white space; for labels and headings.</summary>
    public static string Compact(string text) =>
        string.Create(
            text.Count(character => !IsBlank(character)),
            text,
            static (folded, text) =>
            {
                var at = 0;
                foreach (var character in text)
                {
                    if (!IsBlank(character))
                    {
                        folded[at++] = Fold(character);
                    }
                }
            }
        );

    private static char FoldSign(char character) =>
        character switch
        {
            '，' => '，',
            >= '！' and <= '～' => (char)(character - 0xFEE0),
            '−' or '—' or '–' or '―' or '‐' or '‑' or '─' => '-',
            '﹪' => '%',
            '﹦' => '=',
            '﹐' => '，',
            '∶' or '︰' => ':',
            '〜' or '∼' => '~',
            '≧' or '⩾' => '≥',
            '≦' or '⩽' => '≤',
            '〈' or '〔' or '［' => '[',
            '〉' or '〕' or '］' => ']',
            '㎡' => '㎡',
            _ => character,
        };

    private static FrozenDictionary<char, char> Build()
    {
        var table = new Dictionary<char, char>();
        for (var index = 0; index < Traditional.Length; index++)
        {
            table[Traditional[index]] = Simplified[index];
        }

        return table.ToFrozenDictionary();
    }
}
