using System.Collections.Immutable;
using Plumbline.Audit.Rules.Arithmetic;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Plausibility;

/// <summary>
/// C14: rates that cannot exceed 100 % do not, and counts and amounts are not negative. 毛入园率, growth and completion of a
/// plan may exceed 100 %.
/// </summary>
public sealed class ImpossiblePercent : FilingRule
{
    private static readonly ImmutableArray<string> Bounded =
    [
        "合格率",
        "覆盖率",
        "巩固率",
        "占比",
        "满意度",
        "满意率",
        "及时率",
        "准确率",
        "达标率",
        "普及率",
        "优良率",
        "毕业率",
        "按时完成率",
        "整改率",
        "参与率",
    ];

    private static readonly ImmutableArray<string> Unbounded =
    [
        "毛入",
        "增长",
        "增幅",
        "提高",
        "变动",
        "同比",
        "比上年",
        "较上年",
        "完成比例",
    ];

    private static readonly ImmutableArray<string> MayBeNegative =
    [
        "增",
        "降",
        "减",
        "变动",
        "变化",
        "差",
        "盈",
        "亏",
        "净",
        "结余",
        "利润",
        "收益",
        "温度",
        "同比",
        "调整",
        "偏离",
    ];

    private static readonly Template TooLarge = new(
        "“{name}”为{value}，不可能超过100%",
        "'{name}' is {value}; it cannot exceed 100%"
    );

    private static readonly Template Negative = new(
        "“{name}”为{value}，不应为负数",
        "'{name}' is {value}; it should not be negative"
    );

    private static readonly Template Repair = new("核对数据后改正", "Check the figure and correct it");

    public override RuleInfo Info { get; } =
        new(
            RuleIds.ImpossiblePercent,
            "C14",
            Severity.Warning,
            new("比率不超过100%，数量和金额不为负", "Rates do not exceed 100%; counts and amounts are not negative"),
            Sources.Checker
        );

    public override IEnumerable<Finding> Check(FilingCase subject) =>
        Figures(subject.Filing)
            .Select(item => Fault(item.Path, item.Name, item.Figure, item.Kind))
            .OfType<Finding>()
            .Concat(Amounts(subject.Filing));

    private enum FigureKind
    {
        Any,
        Percent,
        Share,
    }

    private static IEnumerable<(string Path, string Name, Quantity Figure, FigureKind Kind)> Figures(Filing filing)
    {
        foreach (var row in IndicatorRow.In(filing))
        {
            if (row.Indicator.Target?.Figure is { } target)
            {
                yield return (row.Path + ".target", row.Name, target, KindOf(row.Indicator, target));
            }

            if (row.Indicator.Actual?.Figure is { } actual)
            {
                yield return (row.Path + ".actual", row.Name, actual, KindOf(row.Indicator, actual));
            }
        }

        foreach (var (path, fact, _) in StatedFacts.In(filing))
        {
            if (fact.Value is { } value)
            {
                yield return (path + ".value", fact.Label, value, FigureKind.Any);
            }

            if (fact.Share is { } share)
            {
                yield return (path + ".share", fact.Label + "占比", share, FigureKind.Share);
            }
        }

        foreach (var line in StatedLines.In(filing).Where(line => line.Line.Share is not null))
        {
            yield return (line.Path + ".share", line.Name + "占比", line.Line.Share!, FigureKind.Share);
        }
    }

    // 110 beside the unit % is 110%.
    private static FigureKind KindOf(Indicator indicator, Quantity figure) =>
        string.IsNullOrEmpty(figure.Unit) && indicator.MeasureUnit is "%" or "％" ? FigureKind.Percent : FigureKind.Any;

    private Finding? Fault(string path, string name, Quantity figure, FigureKind kind)
    {
        var isShare = kind == FigureKind.Share;
        var bounded = isShare || (name.ContainsAny(Bounded) && !name.ContainsAny(Unbounded));
        if (bounded && (figure.IsPercent || kind == FigureKind.Percent) && figure.ToInterval().Low > 100)
        {
            return Report(path, TooLarge, name, figure.Literal);
        }

        return figure.Value.Sign < 0 && !isShare && !name.ContainsAny(MayBeNegative)
            ? Report(path, Negative, name, figure.Literal)
            : null;
    }

    private IEnumerable<Finding> Amounts(Filing filing) =>
        DeclaredAmounts
            .In(filing)
            .Where(declared => declared.Amount.Value.Fen < 0)
            .Select(declared => Report(declared.Path, Negative, declared.Name, $"{declared.Amount}"));

    private Finding Report(string path, Template template, string name, string value) =>
        At(path, template.With(("name", name), ("value", value))) with
        {
            Found = value,
            Repair = Repair.With(),
        };
}
