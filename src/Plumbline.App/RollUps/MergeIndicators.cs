using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Forms;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Numbers;

namespace Plumbline.App.RollUps;

/// <summary>How the values of many units became one.</summary>
public enum MergeKind
{
    /// <summary>They are listed, because they cannot be added.</summary>
    List,

    /// <summary>Counts of the same unit, added.</summary>
    Sum,

    /// <summary>Numerators over denominators, divided anew.</summary>
    Rate,
}

/// <summary>What one unit said of an indicator.</summary>
public sealed record IndicatorShare(long FormId, string UnitName, string? Target, string? Actual)
{
    /// <summary>Name of the indicator's row in that form.</summary>
    public string Item { get; init; } = "";

    /// <summary>偏差原因 that the unit gave; null: none.</summary>
    public string? Reason { get; init; }
}

/// <summary>One indicator over many units.</summary>
/// <param name="Kind">一级指标.</param>
/// <param name="Name">三级指标.</param>
/// <param name="Merge">How the values were merged.</param>
/// <param name="Target">The merged target; null: listed only.</param>
/// <param name="Actual">The merged result; null: listed only.</param>
/// <param name="Working">From what: 120 + 35; 380 / 400.</param>
/// <param name="Shares">Who set what.</param>
public sealed record MergedIndicator(
    IndicatorKind Kind,
    string Name,
    MergeKind Merge,
    string? Target,
    string? Actual,
    string? Working,
    ImmutableArray<IndicatorShare> Shares
)
{
    /// <summary>What a merged rate is a rate of, with its unit: <c>380人</c>; null: it is no rate.</summary>
    public string? Numerator { get; init; }

    /// <summary>What a merged rate was divided by, with its unit.</summary>
    public string? Denominator { get; init; }

    /// <summary>二级指标, as the first unit has it.</summary>
    public IndicatorAspect? Aspect { get; init; }

    /// <summary>度量单位 where all have the same; null: there is none, or they differ.</summary>
    public string? MeasureUnit { get; init; }
}

/// <summary>An indicator as one form says it.</summary>
/// <param name="Form">The form.</param>
/// <param name="Item">Name of its row.</param>
/// <param name="Indicator">What it says.</param>
public sealed record SaidIndicator(Contributor Form, string Item, Indicator Indicator);

/// <summary>The indicators of many forms.</summary>
/// <param name="Indicators">Merged, in the order in which they first appear.</param>
/// <param name="Unread">Forms that are handed in but whose indicators cannot be read: nothing of them is merged.</param>
public sealed record MergedForms(ImmutableArray<MergedIndicator> Indicators, ImmutableArray<Contributor> Unread);

/// <summary>汇总: the indicators of one first-level project over the forms of many units.</summary>
public static class MergeIndicators
{
    internal const string NumeratorKey = "numerator";
    internal const string DenominatorKey = "denominator";

    /// <summary>The merged indicators of the contributors, and those of which nothing was merged.</summary>
    public static Task<MergedForms> Run(
        AppDb db,
        IReadOnlyCollection<Contributor> contributors,
        CancellationToken cancellation
    ) => Run(db, contributors, _ => true, cancellation);

    /// <summary>The merged indicators of some names; rows that name none of them are not read as indicators.</summary>
    internal static async Task<ImmutableArray<MergedIndicator>> Named(
        AppDb db,
        IReadOnlyCollection<Contributor> contributors,
        IReadOnlySet<string> names,
        CancellationToken cancellation
    )
    {
        if (names.Count == 0)
        {
            return [];
        }

        bool IsNamed(string data) =>
            FormJson.Shown(JsonNode.Parse(data)!["name"])?.Trim() is { } name && names.Contains(name);
        return (await Run(db, contributors, IsNamed, cancellation)).Indicators;
    }

    private static async Task<MergedForms> Run(
        AppDb db,
        IReadOnlyCollection<Contributor> contributors,
        Func<string, bool> counts,
        CancellationToken cancellation
    )
    {
        var counting = contributors.Where(one => one.Counts).ToDictionary(one => one.FormId);
        var ids = counting.Keys.ToArray();
        var rows = await db
            .FormRows.Where(row => ids.Contains(row.FormId) && row.Part == "indicators")
            .OrderBy(row => row.FormId)
            .ThenBy(row => row.Position)
            .ToListAsync(cancellation);
        var forms = rows.Where(row => counts(row.Data))
            .GroupBy(row => row.FormId)
            .Select(form => (Form: counting[form.Key], Said: Said(counting[form.Key], form)))
            .ToList();
        return new(
            [
                .. forms
                    .SelectMany(form => form.Said ?? [])
                    .GroupBy(pair => (pair.Indicator.Kind, pair.Indicator.Name.Trim()))
                    .Select(group =>
                        Merge(group.Key.Kind, group.Key.Item2, [.. group]) with
                        {
                            Aspect = group.First().Indicator.Aspect,
                            MeasureUnit = Same(group.Select(pair => pair.Indicator.MeasureUnit)),
                        }
                    ),
            ],
            [.. forms.Where(form => form.Said is null).Select(form => form.Form)]
        );
    }

    /// <summary>Merges what many forms say of one indicator.</summary>
    public static MergedIndicator Merge(IndicatorKind kind, string name, IReadOnlyList<SaidIndicator> said)
    {
        ImmutableArray<IndicatorShare> shares =
        [
            .. said.Select(one => new IndicatorShare(
                one.Form.FormId,
                one.Form.UnitName,
                one.Indicator.Target?.Text,
                one.Indicator.Actual?.Text
            )
            {
                Item = one.Item,
                Reason = one.Indicator.DeviationReason,
            }),
        ];
        if (RateOf(said) is { } rate)
        {
            return new(kind, name, MergeKind.Rate, null, rate.Text, rate.Working, shares)
            {
                Numerator = rate.Numerator,
                Denominator = rate.Denominator,
            };
        }

        var actual = SumOf(said.Select(one => one.Indicator.Actual));
        return actual is null
            ? new(kind, name, MergeKind.List, null, null, null, shares)
            : new(
                kind,
                name,
                MergeKind.Sum,
                TargetOf(said.Select(one => one.Indicator.Target)),
                actual.Text,
                actual.Working,
                shares
            );
    }

    private static string? Same(IEnumerable<string?> values) =>
        values.Distinct(StringComparer.Ordinal).ToList() is [var only] ? only : null;

    // Where each promises at least so much, all together promise at least the sum; a bound of another kind is no sum.
    private static string? TargetOf(IEnumerable<StatedValue?> values)
    {
        var targets = values.ToList();
        return targets.TrueForAll(target => target?.Figure?.Sign == ComparisonSign.AtLeast)
            ? SumOf(targets, ComparisonSign.AtLeast) is { } least
                ? "≥" + least.Text
                : null
            : SumOf(targets)?.Text;
    }

    // Counts of one unit can be added; rates, scores, levels and anything with a sign or an approximation cannot.
    private static Merged? SumOf(IEnumerable<StatedValue?> values, ComparisonSign sign = ComparisonSign.None)
    {
        var figures = values.Select(value => value?.Figure).ToList();
        if (
            figures.Count == 0
            || figures.Exists(figure =>
                figure is null
                || figure.IsPercent
                || figure.Sign != sign
                || figure.Approximation != Approximation.None
                || figure.BaseUnit.Length == 0
                || figure.BaseUnit.Contains('/', StringComparison.Ordinal)
                || figure.BaseUnit.Contains('‰', StringComparison.Ordinal)
                || figure.BaseUnit.Contains('分', StringComparison.Ordinal)
            )
            || figures.Select(figure => figure!.BaseUnit).Distinct(StringComparer.Ordinal).Count() > 1
        )
        {
            return null;
        }

        var unit = figures[0]!.BaseUnit;
        var sum = figures.Aggregate(Fraction.Zero, (total, figure) => total + figure!.Value);
        return new($"{Plain(sum)}{unit}", string.Join(" + ", figures.Select(figure => figure!.Literal)));
    }

    private static Merged? RateOf(IReadOnlyList<SaidIndicator> said)
    {
        var parts = said.Select(one => (Fact(one.Indicator, NumeratorKey), Fact(one.Indicator, DenominatorKey)))
            .ToList();
        if (parts.Count == 0 || parts.Exists(part => part.Item1 is null || part.Item2 is null))
        {
            return null;
        }

        var above = parts.Aggregate(Fraction.Zero, (total, part) => total + part.Item1!.Value);
        var below = parts.Aggregate(Fraction.Zero, (total, part) => total + part.Item2!.Value);
        return below.IsZero
            ? null
            : new(Rounding.ToText(above / below * 100, 2) + "%", $"{Plain(above)} / {Plain(below)}")
            {
                Numerator = Plain(above) + UnitOf(parts.Select(part => part.Item1!)),
                Denominator = Plain(below) + UnitOf(parts.Select(part => part.Item2!)),
            };
    }

    // One unit for all, or none.
    private static string UnitOf(IEnumerable<Quantity> values) =>
        values.Select(value => value.Unit).Distinct(StringComparer.Ordinal).ToList() is [var unit] ? unit : "";

    private static Quantity? Fact(Indicator indicator, string key) =>
        indicator.Facts.FirstOrDefault(fact => fact.Key == key)?.Value;

    private static string Plain(Fraction value)
    {
        for (var digits = 0; digits < 6; digits++)
        {
            if ((value * Scale(digits)).Denominator.IsOne)
            {
                return Rounding.ToText(value, digits);
            }
        }

        return Rounding.ToText(value, 6);
    }

    private static long Scale(int digits) => digits == 0 ? 1 : 10 * Scale(digits - 1);

    // Null: the rows make no filing.
    private static List<SaidIndicator>? Said(Contributor form, IEnumerable<Data.Records.FormRow> rows)
    {
        var ordered = rows.OrderBy(row => row.Position).ThenBy(row => row.Item, StringComparer.Ordinal).ToList();
        return PartFiling.Read(ordered, FilingSubject.Project).TryGet(out var filing)
            ? [.. ordered.Zip(filing.Indicators, (row, indicator) => new SaidIndicator(form, row.Item, indicator))]
            : null;
    }

    private sealed record Merged(string Text, string Working)
    {
        internal string? Numerator { get; init; }

        internal string? Denominator { get; init; }
    }
}
