using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Plumbline.App.Content;
using Plumbline.App.Data.Records;
using Plumbline.App.Filings;
using Plumbline.App.Forms;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Findings;

namespace Plumbline.App.Demo;

/// <summary>
/// A filing that many forms of a made-up province share: its names stand open, its amounts are multiplied. It is judged
/// once; as all amounts grow by the same factor, every form made of it has the same score and the same findings, but for
/// those that compare it with the year before.
/// </summary>
internal sealed partial class ProvinceTemplate
{
    // Names that no JSON escapes and no rule minds.
    private const string UnitHole = "甲单位名称";
    private const string ProjectHole = "甲项目名称";

    private readonly ImmutableArray<(string Part, string Item, long Position, ImmutableArray<Piece> Data)> rows;

    private ProvinceTemplate(Filing filing, Packs packs)
    {
        rows =
        [
            .. FormPart
                .Split(FilingJson.WriteText(filing))
                .Select(row => (row.Part, row.Item, row.Position, Pieces(row.Data))),
        ];
        var judged = CheckFiling.Run(new OpenedFiling("", filing, []), packs.Regimes).OrThrow();
        (Score, Grade) = (judged.Sheet.Total?.Scaled, judged.Sheet.Grade?.Grade);
        Errors = judged.Findings.Count(finding => finding.Severity == Severity.Error);
        Warnings = judged.Findings.Count(finding => finding.Severity == Severity.Warning);
        var total = filing.Budget!.Total!;
        BudgetFen = total.AdjustedBudget!.Value.Value.Fen;
        ExecutedFen = total.ExecutedAmount?.Value.Fen;
    }

    internal long? Score { get; }

    internal Grade? Grade { get; }

    internal int Errors { get; }

    internal int Warnings { get; }

    /// <summary>全年预算数 before it is multiplied.</summary>
    internal long BudgetFen { get; }

    /// <summary>全年执行数 before it is multiplied; null where it is not typed yet.</summary>
    internal long? ExecutedFen { get; }

    /// <summary>A template of a year.</summary>
    /// <param name="packs">To judge it by.</param>
    /// <param name="year">Fiscal year.</param>
    /// <param name="shape">What it is like.</param>
    internal static ProvinceTemplate Of(Packs packs, int year, ProvinceShape shape)
    {
        var isProject = shape.Subject == FilingSubject.Project;
        var funds = new FundsRow
        {
            InitialBudget = Wan(900),
            AdjustedBudget = Wan(1000),
            ExecutedAmount = shape.IsDraft ? null : Wan(shape.Executed),
        };
        var own = funds with
        {
            Label = "当年财政拨款",
            Nature = FundNature.FiscalAppropriation,
            Origin = FundOrigin.CurrentYear,
        };
        var filing = new Filing
        {
            Subject = shape.Subject,
            Regime = SeedProvince.Regime,
            Year = new(year),
            Identity = new()
            {
                Department = UnitHole,
                Unit = isProject ? UnitHole : null,
                Project = isProject ? ProjectHole : null,
            },
            Budget = new()
            {
                Total = funds with { Label = "年度资金总额", Weight = Weight.FromPoints(10) },
                Sources = [own],
            },
            Goals = new()
            {
                Overall = new()
                {
                    ExpectedGoal = new Prose("按照年度工作计划完成各项任务，资金使用规范，服务对象满意。"),
                    ActualOutcome = shape.IsDraft ? null : new Prose("各项任务按计划推进，资金按规定使用。"),
                },
            },
            Indicators = ProvinceShape.Indicators(shape),
        };
        return new(shape.IsDraft ? filing : Scored(filing, packs), packs);
    }

    // Who hands in states the scores that come out.
    private static Filing Scored(Filing filing, Packs packs)
    {
        var lines = CheckFiling.Run(new OpenedFiling("", filing, []), packs.Regimes).OrThrow().Sheet.Lines;
        var scores = lines.ToDictionary(line => line.Path, line => line.Score?.ToString(), StringComparer.Ordinal);
        return filing with
        {
            Indicators =
            [
                .. filing.Indicators.Select(
                    (indicator, at) =>
                        Quantity.TryParse(
                            scores[string.Create(CultureInfo.InvariantCulture, $"indicators[{at}]")] ?? "",
                            out var score
                        )
                            ? indicator with
                            {
                                SelfScore = score,
                            }
                            : indicator
                ),
            ],
        };
    }

    /// <summary>The rows of one form.</summary>
    internal IEnumerable<FormRow> Rows(long form, string unit, string? project, int times)
    {
        foreach (var (part, item, position, data) in rows)
        {
            yield return new()
            {
                FormId = form,
                Part = part,
                Item = item,
                Position = position,
                Data = data is [{ Hole: null }] ? data[0].Text : Filled(data, unit, project, times),
            };
        }
    }

    private static string Filled(ImmutableArray<Piece> data, string unit, string? project, int times)
    {
        var text = new StringBuilder(256);
        foreach (var piece in data)
        {
            _ = piece.Hole switch
            {
                null => text.Append(piece.Text),
                UnitHole => text.Append(unit),
                ProjectHole => text.Append(project),
                _ => text.Append(
                    CultureInfo.InvariantCulture,
                    $"{piece.Wan * times / 100}.{piece.Wan * times % 100:00}"
                ),
            };
        }

        return text.ToString();
    }

    private static ImmutableArray<Piece> Pieces(string data)
    {
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        var from = 0;
        foreach (Match match in Holes().Matches(data))
        {
            pieces.Add(new(data[from..match.Index], null, 0));
            var wan = match.Value.Replace(".", "", StringComparison.Ordinal);
            pieces.Add(
                new("", match.Value, long.TryParse(wan, CultureInfo.InvariantCulture, out var number) ? number : 0)
            );
            from = match.Index + match.Length;
        }

        pieces.Add(new(data[from..], null, 0));
        return pieces.ToImmutable();
    }

    // Hundredths of 万元.
    private static Amount Wan(long hundredths) =>
        Amount.Printed(Money.FromFen(hundredths * 10_000), MoneyUnit.TenThousandYuan, 2);

    [GeneratedRegex(
        $@"{UnitHole}|{ProjectHole}|\d+\.\d\d(?=万元)",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Holes();

    private readonly record struct Piece(string Text, string? Hole, long Wan);
}

/// <summary>What the forms of one template have in common.</summary>
/// <param name="Subject">A unit as a whole or a project.</param>
/// <param name="Executed">执行数 in hundredths of 万元, of 1000 that were budgeted.</param>
/// <param name="Achieved">Percent of the target that the indicators reach.</param>
/// <param name="Many">Indicators.</param>
/// <param name="IsDraft">Results are not typed yet.</param>
internal sealed record ProvinceShape(FilingSubject Subject, int Executed, int Achieved, int Many, bool IsDraft = false)
{
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
