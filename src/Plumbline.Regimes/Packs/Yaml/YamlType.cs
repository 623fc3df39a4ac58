using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Plumbline.Domain;
using Plumbline.Domain.Numbers;
using Plumbline.Findings;

namespace Plumbline.Regimes.Packs.Yaml;

/// <summary>Turns a text into a value; false when it cannot.</summary>
internal delegate bool YamlParse<T>(string text, [MaybeNullWhen(false)] out T value);

/// <summary>What may stand as a single value: how it is read, and what to tell somebody who wrote something else.</summary>
internal sealed record YamlType<T>(Template Expected, YamlParse<T> Parse);

/// <summary>The kinds of single values that packs use.</summary>
internal static class YamlTypes
{
    internal static YamlType<string> Text { get; } = new(new("文字", "text"), TryText);

    internal static YamlType<bool> Truth { get; } = new(new("true 或 false", "true or false"), TryTruth);

    internal static YamlType<int> Whole { get; } = new(new("整数，如 2", "a whole number such as 2"), TryWhole);

    internal static YamlType<Weight> Weight { get; } =
        new(new("分值，如 10", "points such as 10"), Domain.Weight.TryParse);

    internal static YamlType<Score> Score { get; } =
        new(new("分数，如 8.5", "points such as 8.5"), Domain.Score.TryParse);

    /// <summary>A rate written as a percentage.</summary>
    internal static YamlType<Rate> Rate { get; } = new(new("百分比，如 80%", "a percentage such as 80%"), TryRate);

    internal static YamlType<FiscalYear> Year { get; } = new(new("年度，如 2020", "a year such as 2020"), TryYear);

    internal static YamlType<DateOnly> Date { get; } =
        new(new("日期，如 2020-02-25", "a date such as 2020-02-25"), TryDate);

    /// <summary>A day of any year, MM-dd.</summary>
    internal static YamlType<string> MonthDay { get; } =
        new(new("月-日，如 08-31", "month-day such as 08-31"), TryMonthDay);

    /// <summary>One of the names of an enumeration, in camel case as in filings.</summary>
    internal static YamlType<T> Choice<T>()
        where T : struct, Enum => Choices<T>.Type;

    /// <summary>The word under which a choice is written.</summary>
    internal static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>A whole number as it is written in packs.</summary>
    internal static string Print(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static bool TryText(string text, [MaybeNullWhen(false)] out string value)
    {
        value = text;
        return text.Trim().Length > 0;
    }

    private static bool TryTruth(string text, out bool value)
    {
        value = text is "true";
        return text is "true" or "false";
    }

    private static bool TryWhole(string text, out int value) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    private static bool TryRate(string text, out Rate value)
    {
        value = default;
        if (!text.EndsWith('%') || !PrintedNumber.TryParse(text.AsSpan()[..^1], out var number) || number.Decimals > 12)
        {
            return false;
        }

        value = new(number.Unscaled, 100 * Rounding.PowerOfTen(number.Decimals));
        return true;
    }

    private static bool TryYear(string text, out FiscalYear value)
    {
        var valid = TryWhole(text, out var number) && FiscalYear.IsValid(number);
        value = valid ? new(number) : default;
        return valid;
    }

    private static bool TryDate(string text, out DateOnly value) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    // 2000 is a leap year, so that 02-29 can be written.
    private static bool TryMonthDay(string text, [MaybeNullWhen(false)] out string value)
    {
        value = text;
        return TryDate("2000-" + text, out _);
    }

    private static class Choices<T>
        where T : struct, Enum
    {
        private static readonly Dictionary<string, T> Words = Enum.GetValues<T>()
            .ToDictionary(Word, StringComparer.Ordinal);

        internal static YamlType<T> Type { get; } =
            new(
                new($"其中之一：{string.Join("、", Words.Keys)}", $"one of: {string.Join(", ", Words.Keys)}"),
                Words.TryGetValue
            );
    }
}
