namespace Plumbline.Domain.Scoring;

/// <summary>A printed unit parted into its size and what it counts, so that 0.5万人次 and 5000人次 can be compared.</summary>
internal readonly record struct UnitText(long Multiplier, string Base)
{
    internal static UnitText Of(string unit) =>
        unit.Length == 0
            ? new(1, "")
            : unit[0] switch
            {
                '万' => new(10_000, Standard(unit[1..])),
                '亿' => new(100_000_000, Standard(unit[1..])),
                _ => new(1, Standard(unit)),
            };

    // Words for the same unit; nothing that could count something else.
    private static string Standard(string unit) =>
        unit switch
        {
            "％" => "%",
            "名" or "位" => "人",
            "平方米" or "平米" or "m²" => "㎡",
            "公里" or "km" => "千米",
            _ => unit,
        };
}
