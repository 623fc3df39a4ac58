using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Figures;

/// <summary>
/// The unit of a bare number that the words beside it leave no doubt about: 收入512.30、支出498.60万元 are both in 万元,
/// 在园幼儿8460， counts persons.
/// </summary>
internal static partial class ImpliedUnits
{
    private const int Longest = 40;
    private const long Some = 10;

    /// <summary>The figure with that unit, or as it was.</summary>
    public static Figure Complete(Figure figure)
    {
        if (
            figure is not { Unit.Length: 0, Dimension: Dimension.None, InChinese: false, Passage.Cell: null }
            || figure.Status != FigureStatus.Plain
        )
        {
            return figure;
        }

        var text = figure.Passage.Compact;
        if (figure.Number.Decimals > 0)
        {
            return
                CellUnits.IsMoney(figure.Label)
                && Beside().Match(text, figure.End, Math.Min(Longest, text.Length - figure.End))
                    is { Success: true } next
                && UnitLexer.At(text, next.Index + next.Length) is { Dimension: Dimension.Money } unit
                ? figure with
                {
                    Dimension = Dimension.Money,
                    Multiplier = unit.Multiplier,
                }
                : figure;
        }

        return
            figure.Number.Unscaled >= Some
            && Persons().IsMatch(text.AsSpan(Math.Max(0, figure.Start - Longest)..figure.Start))
            && (figure.End == text.Length || text[figure.End] is '，' or ',' or '。' or ';' or '(')
            ? figure with
            {
                Dimension = Dimension.Count,
                Unit = UnitKind.Persons,
                Implied = UnitKind.Persons.Length,
            }
            : figure;
    }

    [GeneratedRegex(
        @"\G[、和及与][^，,。;:、0-9()]{1,12}[0-9][0-9,]*\.[0-9]{1,6}",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Beside();

    [GeneratedRegex(
        "(?:在园(?:幼儿|儿童)|在校(?:学生|生)|专任教师|教职工|学生(?:总|人)?数|幼儿(?:人)?数|(?:在校|在园|教师)(?:总)?人数)(?:总数|共有?|为|达)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Persons();
}
