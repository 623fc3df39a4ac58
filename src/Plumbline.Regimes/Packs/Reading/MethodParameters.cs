using System.Collections.Immutable;
using Plumbline.Domain;
using Plumbline.Domain.Scoring;
using Plumbline.Findings;
using Plumbline.Regimes.Packs.Yaml;

namespace Plumbline.Regimes.Packs.Reading;

/// <summary>
/// The parameters of one scoring method. What a method would refuse is reported here with its place, and a harmless value
/// stands in, so that making the method never throws.
/// </summary>
internal sealed class MethodParameters(YamlFields fields)
{
    private static readonly Rate None = new(0, 1);
    private static readonly Rate Whole = new(1, 1);

    internal static Rate HighestRate { get; } = new(BasisPoints.Largest, BasisPoints.One);

    internal static Template Falling { get; } = new("从高到低", "from high to low");

    internal static Template Rising { get; } = new("从低到高", "from low to high");

    internal YamlFields Fields => fields;

    /// <summary>A rate from 0 to 500 %.</summary>
    internal Rate Rate(string key) => Rate(key, None, HighestRate);

    internal Rate Rate(string key, Rate low, Rate high) =>
        Checked(fields, key, fields.Need(key, YamlTypes.Rate, high), low, high);

    /// <summary>A share of the weight that must be there.</summary>
    internal Rate Share(string key) => Rate(key, None, Whole);

    /// <summary>A share of the weight.</summary>
    internal Rate Share(string key, Rate otherwise) =>
        Checked(fields, key, fields.Or(key, YamlTypes.Rate, otherwise), None, Whole);

    internal Score Points(string key) => Points(fields, key);

    /// <summary>Steps from the highest rate down, with falling shares.</summary>
    internal ImmutableArray<ShareStep> Steps(string key)
    {
        var before = fields.Problems.Count;
        var steps = Rows(key, Step).Select(row => row.Value).ToImmutableArray();
        var falls = steps.Zip(
            steps.Skip(1),
            (upper, lower) => Below(lower.From, upper.From) && Below(lower.Share, upper.Share)
        );
        return InOrder(before, !steps.IsEmpty && falls.All(ok => ok), key, Falling) ? steps : [new(None, Whole)];
    }

    /// <summary>Bands from the lowest ratio up.</summary>
    internal ImmutableArray<PointBand> Bands(string key)
    {
        var before = fields.Problems.Count;
        var bands = Rows(key, Band).Select(row => row.Value).ToImmutableArray();
        var rises = bands.Zip(bands.Skip(1), (lower, upper) => Below(lower.UpTo, upper.UpTo));
        return InOrder(before, !bands.IsEmpty && rises.All(ok => ok), key, Rising)
            ? bands
            : [new(None, Included: true, Domain.Score.Zero)];
    }

    /// <summary>Reports rows that are empty or out of order.</summary>
    internal bool Ordered(bool inOrder, string key, Template order)
    {
        if (!inOrder)
        {
            var problem = PackMessages.BadSteps with
            {
                Repair = new(
                    PackMessages.BadSteps.Repair.Chinese.Replace("{order}", order.Chinese, StringComparison.Ordinal),
                    PackMessages.BadSteps.Repair.English.Replace("{order}", order.English, StringComparison.Ordinal)
                ),
            };
            fields.Problems.Add(problem, fields.PlaceOf(key), ("key", key));
        }

        return inOrder;
    }

    // Rows of which one could not be read are not judged as well.
    private bool InOrder(int before, bool inOrder, string key, Template order) =>
        fields.Problems.Count == before && Ordered(inOrder, key, order);

    private ImmutableArray<Row<T>> Rows<T>(string key, Func<YamlFields, T> read)
    {
        _ = fields.NeedNode(key);
        return fields.Maps(key, row => new Row<T>(read(row)));
    }

    private static ShareStep Step(YamlFields row) =>
        new(
            Checked(row, "from", row.Need("from", YamlTypes.Rate, None), None, HighestRate),
            Checked(row, "share", row.Need("share", YamlTypes.Rate, None), None, Whole)
        );

    private static PointBand Band(YamlFields row) =>
        new(
            Checked(row, "upTo", row.Need("upTo", YamlTypes.Rate, None), None, HighestRate),
            row.Or("included", YamlTypes.Truth, otherwise: true),
            Points(row, "points")
        );

    private static Rate Checked(YamlFields from, string key, Rate rate, Rate low, Rate high)
    {
        if (BasisPoints.CanHold(rate) && !Below(rate, low) && !Below(high, rate))
        {
            return rate;
        }

        from.Problems.Add(
            PackMessages.RateOutOfRange,
            from.PlaceOf(key),
            ("key", key),
            ("value", rate.ToString()),
            ("low", low.ToString()),
            ("high", high.ToString())
        );
        return low;
    }

    private static Score Points(YamlFields from, string key)
    {
        var points = from.Need(key, YamlTypes.Score, Domain.Score.Zero);
        if (points.Scaled <= Measure.MaxWeight)
        {
            return points;
        }

        from.Problems.Add(PackMessages.PointsOutOfRange, from.PlaceOf(key), ("key", key), ("value", points.ToString()));
        return Domain.Score.Zero;
    }

    private static bool Below(Rate left, Rate right) => left.ToFraction() < right.ToFraction();

    private sealed record Row<T>(T Value);
}
