using System.Collections.Immutable;
using System.Globalization;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.RollUps;
using Plumbline.Documents.Model;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Transfers;
using Plumbline.Regimes.Layouts;

namespace Plumbline.App.Transfers;

/// <summary>An indicator of the regional table.</summary>
/// <param name="Merged">What the forms make.</param>
/// <param name="Target">指标值; null: nobody says it for all.</param>
/// <param name="Actual">实际完成值; null: nobody says it for all.</param>
/// <param name="Reason">偏差原因.</param>
public sealed record RegionalIndicator(MergedIndicator Merged, string? Target, string? Actual, string? Reason);

/// <summary>区域绩效自评: the transfer as a filing, so that the regime's table draws it and the reader of forms reads it.</summary>
public static class RegionalFiling
{
    /// <summary>Id of the layout.</summary>
    public const string Layout = "transfer-form";

    private const int MostReasons = 3;

    /// <summary>The indicators: what the department says goes before what can be added up.</summary>
    public static ImmutableArray<RegionalIndicator> Indicators(TransferCase of) =>
        [
            .. of.Merged.Indicators.Select(one => new RegionalIndicator(
                one,
                Said(of, "target", one) ?? one.Target ?? Same(one.Shares.Select(share => share.Target)),
                Said(of, "actual", one) ?? one.Actual ?? Same(one.Shares.Select(share => share.Actual)),
                Said(of, "reason", one) ?? Reasons(one)
            )),
        ];

    /// <summary>The filing.</summary>
    public static Filing Of(TransferCase of, TransferRules rules) =>
        new()
        {
            Subject = FilingSubject.Project,
            Regime = of.Transfer.Regime,
            Year = new(of.Transfer.Year),
            Identity = new()
            {
                Department = of.DepartmentName,
                Region = of.RegionName,
                Project = of.Transfer.Name,
                Unit = Units(of),
            },
            Basis = [new() { Title = of.Transfer.Name, Number = of.Transfer.Document }],
            Budget = Budget(of),
            Goals = new()
            {
                Overall = new() { ExpectedGoal = Text(of.Said("goal")), ActualOutcome = Text(of.Said("outcome")) },
            },
            Management = new()
            {
                Topics =
                [
                    .. rules.Topics.Select(topic => new Topic
                    {
                        Key = topic.Id,
                        Title = topic.Name,
                        Text = Text(of.Said($"topic/{topic.Id}")),
                    }),
                ],
            },
            Indicators = [.. Indicators(of).Select(Indicator)],
            OtherMatters = Text(of.Said("note") is { } note ? $"{note.TrimEnd('。')}。{Coverage(of)}" : Coverage(of)),
        };

    /// <summary>The table as a document; null: the regime has none.</summary>
    public static Document? Draw(TransferCase of, Packs packs)
    {
        var lineage = packs.Regimes.Lineage(of.Transfer.Regime);
        return
            packs.Forms.Layouts(lineage).GetValueOrDefault(Layout) is { } layout
            && lineage[0].Process.Transfers is { } rules
            ? FormDrawing.Draw(layout, Of(of, rules), lineage[0])
            : null;
    }

    /// <summary>中央, 省级 or 市级.</summary>
    public static string Word(TransferLevel level) =>
        level switch
        {
            TransferLevel.Central => "中央",
            TransferLevel.Province => "省级",
            _ => "市级",
        };

    /// <summary>What the table is made of, printed in the table itself.</summary>
    internal static string Coverage(TransferCase of) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"本表由{of.Money.Counted}个项目的自评表汇总，应汇总{of.Projects.Length}个；对应下达资金{Wan(of.Money.CoveredFen)}万元，"
        ) + $"共下达{Wan(of.Transfer.AmountFen)}万元。";

    private static Budget Budget(TransferCase of)
    {
        var money = of.Money;
        return new()
        {
            Total = new() { AdjustedBudget = Amount(money.BudgetFen), ExecutedAmount = Amount(money.ExecutedFen) },
            Sources =
            [
                new()
                {
                    Key = "transfer",
                    Label = $"其中：{Word(of.Transfer.Level)}补助资金",
                    AdjustedBudget = Amount(money.Counted == 0 ? null : money.CoveredFen),
                    ExecutedAmount = Amount(money.SpentFen),
                },
                new()
                {
                    Key = "other",
                    Label = "地方和其他资金",
                    AdjustedBudget = Amount(money.OtherFen),
                    ExecutedAmount = Amount(money.OtherSpentFen),
                },
            ],
        };
    }

    private static Indicator Indicator(RegionalIndicator one) =>
        new()
        {
            Kind = one.Merged.Kind,
            Aspect = one.Merged.Aspect,
            Name = one.Merged.Name,
            MeasureUnit = one.Merged.MeasureUnit,
            Target = one.Target is { } target ? StatedValue.Of(target) : null,
            Actual = one.Actual is { } actual ? StatedValue.Of(actual) : null,
            DeviationReason = one.Reason,
        };

    private static string? Said(TransferCase of, string what, MergedIndicator one) =>
        of.Said(SaidTexts.Item(what, one.Kind, one.Name));

    private static string? Same(IEnumerable<string?> values) =>
        values.Distinct(StringComparer.Ordinal).ToList() is [var only] ? only : null;

    private static string? Reasons(MergedIndicator one)
    {
        var said = one.Shares.Where(share => !string.IsNullOrWhiteSpace(share.Reason)).ToList();
        return said.Count == 0
            ? null
            : string.Join('；', said.Take(MostReasons).Select(share => $"{share.UnitName}：{share.Reason}"));
    }

    private static string? Units(TransferCase of) =>
        of.Projects.Select(one => one.UnitName).Distinct(StringComparer.Ordinal).ToList() switch
        {
            [] => null,
            [var only] => only,
            [var first, .. var rest] => string.Create(CultureInfo.InvariantCulture, $"{first}等{rest.Count + 1}个单位"),
        };

    private static Prose? Text(string? text) =>
        string.IsNullOrEmpty(text)
            ? null
            : new(text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));

    private static Amount? Amount(long? fen) => fen is { } known ? Domain.Amount.Exact(Money.FromFen(known)) : null;

    private static string Wan(long fen) => Money.FromFen(fen).ToExactText(MoneyUnit.TenThousandYuan, 2);
}
