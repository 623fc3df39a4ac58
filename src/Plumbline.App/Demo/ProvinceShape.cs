using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Domain;
using Plumbline.Domain.Filings;

namespace Plumbline.App.Demo;

/// <summary>What the forms of one template have in common.</summary>
/// <param name="Subject">A unit as a whole or a project.</param>
/// <param name="Executed">执行数 in hundredths of 万元, of 1000 that were budgeted.</param>
/// <param name="Achieved">Percent of the target that the indicators reach.</param>
/// <param name="Many">Indicators.</param>
/// <param name="IsDraft">Results are not typed yet.</param>
internal sealed record ProvinceShape(FilingSubject Subject, int Executed, int Achieved, int Many, bool IsDraft = false)
{
    /// <summary>
    /// How far forms of a monitoring round are: spent in hundredths of 万元 of 1000, and percent of targets reached.
    /// </summary>
    internal static ImmutableArray<(int Executed, int Achieved)> Progress { get; } =
    [(560, 62), (610, 75), (350, 58), (580, 30), (180, 25), (700, 100), (520, 55)];

    /// <summary>Last day that a monitoring round looks at; null: a self-evaluation.</summary>
    internal DateOnly? Round { get; init; }

    private const string Reason = "部分任务跨年实施，已列入下年度一季度计划。";

    /// <summary>Indicators with 90 points between them: 50 for output, 30 for outcome, 10 for satisfaction.</summary>
    internal static ImmutableArray<Indicator> Indicators(ProvinceShape shape)
    {
        var output = Math.Max(1, shape.Many / 2);
        var outcome = Math.Max(1, shape.Many - output - 1);
        return
        [
            .. Points(50, output)
                .Select(
                    (points, at) =>
                        Counted(
                            shape,
                            IndicatorKind.Output,
                            at % 2 == 0 ? IndicatorAspect.Quantity : IndicatorAspect.Quality,
                            points,
                            at
                        )
                ),
            .. Points(30, outcome)
                .Select(
                    (points, at) => Counted(shape, IndicatorKind.Outcome, IndicatorAspect.SocialBenefit, points, at)
                ),
            new()
            {
                Kind = IndicatorKind.Satisfaction,
                Aspect = IndicatorAspect.UserSatisfaction,
                Name = "服务对象满意度",
                Target = StatedValue.Of("≥90%"),
                Actual = shape.IsDraft ? null : StatedValue.Of(shape.Achieved >= 95 ? "94%" : "86%"),
                Weight = Weight.FromPoints(10),
                DeviationReason = shape.Achieved < 95 && !shape.IsDraft ? Reason : null,
            },
        ];
    }

    private static Indicator Counted(
        ProvinceShape shape,
        IndicatorKind kind,
        IndicatorAspect aspect,
        Weight weight,
        int at
    )
    {
        var word = kind == IndicatorKind.Output ? "完成任务" : "受益对象";
        var target = (at + 2) * 20;
        var number = at + 1;
        return new()
        {
            Kind = kind,
            Aspect = aspect,
            Name = string.Create(CultureInfo.InvariantCulture, $"第{number}类{word}数"),
            Target = StatedValue.Of(string.Create(CultureInfo.InvariantCulture, $"≥{target}个")),
            Actual = shape.IsDraft
                ? null
                : StatedValue.Of(string.Create(CultureInfo.InvariantCulture, $"{target * shape.Achieved / 100}个")),
            Weight = weight,
            DeviationReason = shape.Achieved < 100 && !shape.IsDraft ? Reason : null,
        };
    }

    // Tenths of a point, so that the shares add up whatever their number is.
    private static IEnumerable<Weight> Points(int whole, int parts)
    {
        var (tenths, left) = (whole * 10 / parts, whole * 10 % parts);
        return Enumerable
            .Range(0, parts)
            .Select(at => Weight.FromScaled((tenths + (at < left ? 1 : 0)) * Weight.FromPoints(1).Scaled / 10));
    }
}
