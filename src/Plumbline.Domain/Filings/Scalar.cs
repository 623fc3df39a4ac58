using System.Globalization;
using System.Text.Json;

namespace Plumbline.Domain.Filings;

/// <summary>The kinds of single values in a filing, as layouts, outlines and imports need to tell them apart.</summary>
public enum ValueKind
{
    Text,
    Prose,
    Truth,
    Whole,
    Year,
    Date,
    Choice,
    Code,
    Weight,
    Amount,
    Quantity,
    Stated,

    /// <summary>A record without a headline value.</summary>
    Record,

    /// <summary>A list.</summary>
    List,
}

/// <summary>How one type of single value is read from JSON, written to it, and described in the schema.</summary>
/// <param name="Kind">What it is for others.</param>
/// <param name="Read">The value, or null when the JSON value cannot be one.</param>
/// <param name="Print">The text under which it is written and shown.</param>
/// <param name="Expects">What should stand there, in Chinese and English, with an example.</param>
internal sealed record Scalar(
    ValueKind Kind,
    Func<JsonElement, object?> Read,
    Func<object, string> Print,
    (string Chinese, string English) Expects
)
{
    private delegate bool Parser<T>(string text, out T value);

    private static readonly Dictionary<Type, Scalar> All = new()
    {
        [typeof(string)] = OfText(ValueKind.Text, static text => text, ("文字，加引号", "text in quotes")),
        [typeof(Prose)] = OfText(ValueKind.Prose, static text => new Prose(text), ("文字，加引号", "text in quotes")),
        [typeof(StatedValue)] = OfText(
            ValueKind.Stated,
            StatedValue.Of,
            ("指标值，如 \"≥95%\" 或文字", "a value such as \"≥95%\", or words")
        ),
        [typeof(Quantity)] = Of<Quantity>(
            ValueKind.Quantity,
            Quantity.TryParse,
            ("数值，如 \"1700多名\"", "a figure such as \"1700多名\"")
        ),
        [typeof(Amount)] = Of<Amount>(
            ValueKind.Amount,
            Amount.TryParse,
            ("金额并带单位，如 \"1616.43万元\"", "an amount with its unit, such as \"1616.43万元\"")
        ),
        [typeof(Weight)] = Of<Weight>(ValueKind.Weight, Weight.TryParse, ("分值，如 \"10\"", "points such as \"10\"")),
        [typeof(RegionCode)] = Of<RegionCode>(
            ValueKind.Code,
            RegionCode.TryParse,
            ("六位区划代码", "a six-digit region code")
        ),
        [typeof(UnitCode)] = Of<UnitCode>(ValueKind.Code, UnitCode.TryParse, ("单位代码", "a unit code")),
        [typeof(ProjectCode)] = Of<ProjectCode>(ValueKind.Code, ProjectCode.TryParse, ("项目代码", "a project code")),
        [typeof(IndicatorCode)] = Of<IndicatorCode>(
            ValueKind.Code,
            IndicatorCode.TryParse,
            ("指标代码", "an indicator code")
        ),
        [typeof(DateOnly)] = Of<DateOnly>(
            ValueKind.Date,
            TryDate,
            ("日期，如 \"2024-04-28\"", "a date such as \"2024-04-28\""),
            DateText
        ),
        [typeof(bool)] = new(
            ValueKind.Truth,
            static json => json.ValueKind is JsonValueKind.True or JsonValueKind.False ? json.GetBoolean() : null,
            static value => (bool)value ? "true" : "false",
            ("true 或 false", "true or false")
        ),
        [typeof(int)] = new(
            ValueKind.Whole,
            static json => Whole(json),
            Invariant,
            ("整数，不加引号", "a whole number without quotes")
        ),
        [typeof(FiscalYear)] = new(
            ValueKind.Year,
            static json => Whole(json) is { } number && FiscalYear.IsValid(number) ? new FiscalYear(number) : null,
            Invariant,
            ("年度，不加引号，如 2023", "a year without quotes, such as 2023")
        ),
    };

    internal static Scalar? For(Type type) =>
        All.TryGetValue(type, out var scalar) ? scalar
        : type.IsEnum ? OfEnum(type)
        : null;

    private static Scalar OfText(ValueKind kind, Func<string, object> create, (string, string) expects) =>
        new(kind, json => JsonText.TryGet(json, out var text) ? create(text) : null, Invariant, expects);

    private static Scalar Of<T>(
        ValueKind kind,
        Parser<T> parse,
        (string, string) expects,
        Func<object, string>? print = null
    ) =>
        new(
            kind,
            json => JsonText.TryGet(json, out var text) && parse(text, out var value) ? value : null,
            print ?? Invariant,
            expects
        );

    private static Scalar OfEnum(Type type)
    {
        var words = Enum.GetValues(type).Cast<object>().ToDictionary(Word, StringComparer.Ordinal);
        var list = string.Join(" | ", words.Keys);
        return new(
            ValueKind.Choice,
            json => JsonText.TryGet(json, out var text) ? words.GetValueOrDefault(text) : null,
            Word,
            (list, list)
        )
        {
            Words = [.. words.Keys],
        };

        static string Word(object value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()!);
    }

    /// <summary>The words of a closed list, else empty.</summary>
    internal IReadOnlyList<string> Words { get; private init; } = [];

    private static string Invariant(object value) => Convert.ToString(value, CultureInfo.InvariantCulture)!;

    private static string DateText(object value) =>
        ((DateOnly)value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static bool TryDate(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private static int? Whole(JsonElement json) =>
        json.ValueKind == JsonValueKind.Number && json.TryGetInt32(out var number) ? number : null;
}
