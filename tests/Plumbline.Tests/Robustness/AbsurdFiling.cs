using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Plumbline.Domain.Filings;

namespace Plumbline.Tests.Robustness;

/// <summary>
/// A filing that can be read and makes no sense: budgets of zero, negative and enormous amounts, weights of nothing, dates
/// at the ends of time, empty names, blocks that vanish.
/// </summary>
[SuppressMessage("Security", "CA5394", Justification = "The same nonsense in every run.")]
internal sealed class AbsurdFiling(Random random, int percent, bool cutReferences)
{
    private static readonly Dictionary<ValueKind, string[]> Nonsense = new()
    {
        [ValueKind.Amount] =
        [
            .. "0元 0万元 -5万元 -0.01元 无 0.01元 999999999999999999元 -999999999999999999元 9999999999999999.99元".Split(
                ' '
            ),
            .. "1000000000.0000亿元 近0万元 约-3万元 0余元 90000000000亿元以内 0.000001万元 0.0000000001亿元".Split(
                ' '
            ),
        ],
        [ValueKind.Quantity] =
        [
            .. "0 0% -1% 100.01% 999999999999999999 -999999999999999999 0.000000000000000001 999999999999999999亿元".Split(
                ' '
            ),
            .. "≥0% ≤-5 ＞100％ 约0万人次 近0 0余人 零 两千零 0.0 1000000分 99999999999999.9999分 -3.5个百分点 1千克 5‰".Split(
                ' '
            ),
        ],
        [ValueKind.Stated] =
        [
            .. "0 -1 ≥0 ≤0 =0 ≥-100% 999999999999999999万 0.000000000000000001 ≥100% ≤200% 无 是 提升 ≥≥5 100%以上 0‰".Split(
                ' '
            ),
            .. new[] { "", " ", "{", "5人次/天·㎡", new string('优', 200) },
        ],
        [ValueKind.Weight] = ["0", "0.0001", "1000000", "1000", "1000.0001", "100", "33.3333"],
        [ValueKind.Date] = ["0001-01-01", "9999-12-31", "2000-02-29"],
        [ValueKind.Text] =
        [
            "",
            " ",
            "}{",
            "<b>&amp;",
            "\u202e\u200b",
            "💰𠮷",
            "CON",
            "../../x",
            "=1+1",
            new string('长', 200),
        ],
        [ValueKind.Prose] = ["", "{", "}}{{", "0", "1+1=3，共2项3项", "<script>", new string('。', 5_000)],
        [ValueKind.Code] = ["000000", "AAA", "00000000000"],
        [ValueKind.Year] = ["1994", "2100"],
        [ValueKind.Whole] = ["0", "-2147483648", "2147483647"],
        [ValueKind.Truth] = ["true", "false"],
    };

    internal Filing Of(Filing sample) => (Filing)Record(Shape.Root, sample);

    private object Record(RecordShape shape, object record)
    {
        var changed = shape.Create();
        foreach (var member in shape.Members.Where(member => member.Name is not "schema"))
        {
            var value = member.Get(record);
            if (value is null)
            {
                value = Hit(4) && !IsReference(member) ? Invented(member.Shape) : null;
            }
            else if (!IsReference(member))
            {
                value = member.Meaning.Required || !cutReferences || !Hit(8) ? Changed(member.Shape, value) : null;
            }
            else if (cutReferences)
            {
                value = member.Shape is ScalarShape { Scalar.Kind: ValueKind.Prose } ? Invented(member.Shape) : null;
            }

            if (value is not null)
            {
                member.Set(changed, value);
            }
        }

        return changed;
    }

    // Keys stay, so that the text still finds what it names; what names others goes when the others may go.
    private static bool IsReference(Member member) =>
        member.Property.IsDefined(typeof(KeyAttribute), inherit: false)
        || member.Name is "shareOf" or "concerns" or "path"
        || member.Shape is ScalarShape { Scalar.Kind: ValueKind.Prose };

    private object Changed(Shape shape, object value) =>
        shape switch
        {
            ScalarShape => Hit(1) ? Invented(shape) ?? value : value,
            RecordShape record => Record(record, value),
            ListShape list => list.Build([.. Items(list, [.. ListShape.Items(value).Cast<object>()])]),
            _ => value,
        };

    private IEnumerable<object> Items(ListShape list, ImmutableArray<object> items)
    {
        var kept = cutReferences && Hit(8) ? items[..random.Next(items.Length)] : items;
        return kept.Select(item => Changed(list.Item, item));
    }

    private object? Invented(Shape shape) =>
        shape switch
        {
            ScalarShape { Scalar: { Words.Count: > 0 } choice } => Read(
                choice,
                choice.Words[random.Next(choice.Words.Count)]
            ),
            ScalarShape { Scalar: var scalar } => Read(
                scalar,
                Nonsense[scalar.Kind][random.Next(Nonsense[scalar.Kind].Length)]
            ),
            RecordShape record when record.Members.All(member => !member.Meaning.Required) => record.Create(),
            _ => null,
        };

    private static object? Read(Scalar scalar, string text)
    {
        var bare = scalar.Kind is ValueKind.Year or ValueKind.Whole or ValueKind.Truth;
        using var json = JsonDocument.Parse(bare ? text : JsonSerializer.Serialize(text));
        return scalar.Read(json.RootElement);
    }

    private bool Hit(int rarer) => random.Next(100 * rarer) < percent;
}
