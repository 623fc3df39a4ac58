using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Plumbline.App.Content;
using Plumbline.App.Dashboards;
using Plumbline.App.Data.Records;
using Plumbline.App.Filings;
using Plumbline.App.Forms;
using Plumbline.App.Monitoring;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Monitoring;
using Plumbline.Domain.Numbers;
using Plumbline.Domain.Scoring;
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

    private readonly ScoreSheet sheet;
    private readonly ImmutableArray<Finding> findings;
    private readonly FilingWatch? watch;

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
        (sheet, findings) = (judged.Sheet, judged.Findings);
        watch =
            filing.Stage == FilingStage.Monitoring
                ? FilingWatch.Of(filing, judged.Regime, filing.Indicators[0].Monitoring[0].CutOff)
                : null;
        var total = filing.Budget!.Total!;
        BudgetFen = total.AdjustedBudget!.Value.Value.Fen;
        ExecutedFen = total.ExecutedAmount?.Value.Fen;
    }

    internal long? Score { get; }

    internal Grade? Grade { get; }

    internal int Errors { get; }

    internal int Warnings { get; }

    /// <summary>How far a form's indicators were reached.</summary>
    internal FormAchievement Achievement(long form) => KeepFormCounts.Achievement(form, sheet);

    /// <summary>What rules find in a form.</summary>
    internal ImmutableArray<FormRuleCount> RuleCounts(long form) => KeepFormCounts.Rules(form, findings);

    /// <summary>How a form stands in its monitoring round; null: it is of none.</summary>
    internal FormWatch? Watch(long form) => watch is null ? null : KeepWatch.Row(form, watch);

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
            ExecutedAmount = shape is { IsDraft: true, Round: null } ? null : Wan(shape.Executed),
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
            Regime = shape.Round is null ? SeedProvince.Regime : ProvinceStages.Regime,
            Year = new(year),
            Stage = shape.Round is null ? FilingStage.SelfEvaluation : FilingStage.Monitoring,
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
        return new(Filled(filing, shape, packs), packs);
    }

    private static Filing Filled(Filing filing, ProvinceShape shape, Packs packs) =>
        shape.Round is { } day ? Watched(filing, shape, day)
        : shape.IsDraft ? filing
        : Scored(filing, packs);

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

    // Values to date: the shape's share of each target.
    private static Filing Watched(Filing filing, ProvinceShape shape, DateOnly day) =>
        filing with
        {
            Indicators =
            [
                .. filing.Indicators.Select(indicator =>
                {
                    var target = indicator.Target!.Figure!;
                    var share = target.Number.ToFraction() * new Fraction(shape.Achieved, 100);
                    var value = Rounding.ToText(share, target.Number.Decimals) + target.Unit;
                    return indicator with
                    {
                        Monitoring = [new() { CutOff = day, ValueToDate = StatedValue.Of(value) }],
                    };
                }),
            ],
        };

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
