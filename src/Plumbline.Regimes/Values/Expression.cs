using System.Collections.Immutable;

namespace Plumbline.Regimes.Values;

/// <summary>
/// What a cell of a form or a placeholder of a sentence shows: a value of the filing, or one of a closed list of values
/// worked out from the filing. A path that begins with a point belongs to the item of the repeat around it.
/// </summary>
public abstract record Expression
{
    private protected Expression(string text) => Text = text;

    /// <summary>As written in the pack.</summary>
    public string Text { get; }

    public sealed override string ToString() => Text;
}

/// <summary>A value of the filing: <c>budget.total.initialBudget</c>, <c>.actual</c>.</summary>
public sealed record PathExpression(string Path) : Expression(Path);

/// <summary>A value worked out: <c>rate(budget.total.executedAmount, budget.total.adjustedBudget)</c>.</summary>
public sealed record CallExpression(Function Function, ImmutableArray<string> Paths)
    : Expression(
        $"{char.ToLowerInvariant(Function.ToString()[0])}{Function.ToString()[1..]}({string.Join(", ", Paths)})"
    );

/// <summary>Everything that may be worked out in a form or a sentence. A new need is a new member, never a formula.</summary>
public enum Function
{
    /// <summary>Part ÷ whole of two amounts or figures, as a percentage; no rate without a positive whole.</summary>
    Rate,

    /// <summary>The second amount less the first.</summary>
    Change,

    /// <summary>(Second − first) ÷ first of two amounts, as a percentage.</summary>
    ChangeRate,

    /// <summary>Sum of one amount over a list: <c>sum(projects.amount)</c>.</summary>
    Sum,

    /// <summary>Number of items of a list.</summary>
    Count,

    /// <summary>执行率 of a funds row: as declared, else executed ÷ adjusted budget.</summary>
    ExecutionRate,

    /// <summary>得分 of a funds row: as declared, else as computed.</summary>
    ExecutionScore,

    /// <summary>得分 of an indicator: as declared, else as computed.</summary>
    Score,

    /// <summary>总分: as declared, else as computed.</summary>
    TotalScore,

    /// <summary>分值合计: as declared, else the sum of all weights.</summary>
    TotalWeight,

    /// <summary>等级: as declared, else by the regime's cuts.</summary>
    Grade,

    /// <summary>一级指标 of an indicator, as printed or by its standard word.</summary>
    Kind,

    /// <summary>一级指标 with the sum of its weights in brackets: 产出指标（50分）.</summary>
    KindWithWeight,

    /// <summary>二级指标 of an indicator, as printed or by its standard word.</summary>
    Aspect,

    /// <summary>A target or actual value with the unit of measure, where the value itself carries none.</summary>
    WithUnit,

    /// <summary>预期目标 of a goal behind its number: 目标1：….</summary>
    Goal,

    /// <summary>The unit that carries a project out, else its department.</summary>
    Unit,

    /// <summary>A list of words or names in one text, parted by 、.</summary>
    List,

    /// <summary>The name of a line or value: its label, else the field's own term.</summary>
    Label,

    /// <summary>拟 where something is only planned, else 已.</summary>
    Tense,

    /// <summary>偏差原因分析及改进措施 of an indicator in one text.</summary>
    Deviation,
}
