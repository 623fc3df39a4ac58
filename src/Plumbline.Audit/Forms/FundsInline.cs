using System.Collections.Immutable;

namespace Plumbline.Audit.Forms;

/// <summary>
/// The money of a form without a funds block, each label with its value: 预算金额 325.60万元 实际支出 301.25万元, and what its
/// rate earned: 执行率 92.5% 分值 10 得分 9.25.
/// </summary>
internal static class FundsInline
{
    /// <summary>One row with what was planned and what was spent; none where either is not told.</summary>
    internal static ImmutableArray<FundRow> Read(List<FormToken> tokens, int from, int to, FormCells cells)
    {
        var values = new Dictionary<FormLabel, FormToken>();
        FormToken? source = null;
        for (var at = from; at + 1 < to; at++)
        {
            var (label, value) = (tokens[at], tokens[at + 1]);
            var field = label.Label == FormLabel.AnyBudget ? FormLabel.Budget : label.Label;
            var isMoney = field is FormLabel.Initial or FormLabel.Budget or FormLabel.Executed;
            var isTold = value.Shape is ValueShape.Number or ValueShape.Measured;
            var isOfRate = field is FormLabel.Weight or FormLabel.Score && values.ContainsKey(FormLabel.Rate);
            if (
                (isMoney || isOfRate || field == FormLabel.Rate)
                && (isTold || (field == FormLabel.Rate && value.Shape == ValueShape.Percent))
                && values.TryAdd(field, value)
            )
            {
                source ??= label;
            }
        }

        var isPlanned = values.ContainsKey(FormLabel.Budget) || values.ContainsKey(FormLabel.Initial);
        return source is null || !isPlanned || !values.ContainsKey(FormLabel.Executed)
            ? []
            :
            [
                new FundRow(source.Text.TrimEnd(':', '：', ' '))
                {
                    Initial = Cell(FormLabel.Initial),
                    Budget = Cell(FormLabel.Budget),
                    Executed = Cell(FormLabel.Executed),
                    Rate = Cell(FormLabel.Rate),
                    Weight = Cell(FormLabel.Weight),
                    Score = Cell(FormLabel.Score),
                    IsTotal = true,
                },
            ];

        FormCell Cell(FormLabel field) => values.TryGetValue(field, out var token) ? cells.Of(token) : default;
    }
}
