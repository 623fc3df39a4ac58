using System.Collections.Immutable;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Forms;

/// <summary>
/// Recognises the self-evaluation forms of a document by their labels, wherever these stand: in tables with or without
/// merged cells, in tables that became text, in lines with one cell each or with all of them.
/// </summary>
public static class FormReader
{
    private const int MostTokens = 400_000;

    /// <summary>All forms in reading order; none where the document has none.</summary>
    public static ImmutableArray<RecognisedForm> Read(AuditText text, FigureSet figures)
    {
        var tokens = TokenReader.Read(text);
        if (tokens.Count > MostTokens)
        {
            return [];
        }

        var cells = new FormCells(figures);
        return
        [
            .. FormRegions
                .Of(tokens)
                .Select(region => ReadOne(tokens, region.From, region.To, cells))
                .OfType<RecognisedForm>(),
        ];
    }

    private static RecognisedForm? ReadOne(List<FormToken> tokens, int from, int to, FormCells cells)
    {
        var indicatorHead = IndicatorHead.Find(tokens, from, to);
        var front = indicatorHead?.From ?? to;
        var fundsHead =
            FundsHead.Find(tokens, from, front) is { } found && IsOfForm(tokens, from, to, found, indicatorHead)
                ? found
                : null;
        if (!IsForm(tokens, from, to, fundsHead, indicatorHead))
        {
            return null;
        }

        var fields = HeadFields.Read(tokens, from, fundsHead?.From ?? front);
        var funds = fundsHead is null ? default : new FundsBlock(cells).Read(tokens, fundsHead, front);
        var afterFunds = fundsHead is null ? from : funds.End;
        var (expected, outcome) = GoalBlock.Read(tokens, afterFunds, front);
        var indicators = indicatorHead is null ? default : new IndicatorBlock(cells).Read(tokens, indicatorHead, to);
        var end = indicatorHead is null ? afterFunds : Math.Min(to, indicators.End + 1);

        // What stands before the frame of a form, in the same stretch of text, is a table of its own.
        return new RecognisedForm(fields.Kind, TablesOf(tokens, fundsHead?.From ?? front, end))
        {
            Project = fields.Project,
            Unit = fields.Unit,
            Authority = fields.Authority,
            Money = fundsHead is null ? null : MoneyWord.In(tokens, from, fundsHead.To),
            Span = new(tokens[from].Span.Start, tokens[Math.Max(from, end - 1)].Span.End),
            Year = fields.Year,
            Funds = fundsHead is null ? FundsInline.Read(tokens, from, front, cells) : funds.Rows,
            Splits = funds.Splits.IsDefault ? [] : funds.Splits,
            ExpectedGoal = expected,
            Goals = GoalBlock.Rows(tokens, afterFunds, front),
            ActualOutcome = outcome,
            Tasks = TaskBlock.Read(tokens, afterFunds, front),
            Indicators = indicators.Rows.IsDefault ? [] : indicators.Rows,
            Subtotals = indicators.Subtotals.IsDefault ? [] : indicators.Subtotals,
            TotalWeight = indicators.Weight,
            TotalScore = indicators.Score.IsEmpty && fields.SelfScore is { } score ? cells.Of(score) : indicators.Score,
        };
    }

    // A head of money alone may be any table of accounts; a title or a project makes it a form. 项目名称 among the heads of
    // columns (序号 | 项目名称 | 中央资金 | 年初预算) opens a list of projects and not a form.
    private static bool IsForm(List<FormToken> tokens, int from, int to, FundsHead? funds, IndicatorHead? indicators)
    {
        var titled = IsTitled(tokens, from, to);
        return indicators is null
            ? funds is not null && titled
            : indicators.Has(FormLabel.Actual) || indicators.Has(FormLabel.Score) || (titled && funds is not null);
    }

    // 支出类别 | 预算数 | 到位数 | 支出数 | 执行率 before a table of points: kinds of spending, and no sources of a form that nothing names.
    private static bool IsOfForm(
        List<FormToken> tokens,
        int from,
        int to,
        FundsHead funds,
        IndicatorHead? indicators
    ) =>
        indicators is null
        || IsTitled(tokens, from, to)
        || TableOf(tokens[funds.From]) == TableOf(tokens[indicators.From]);

    private static int? TableOf(FormToken token) => token.Passage.Cell?.Table;

    private static bool IsTitled(List<FormToken> tokens, int from, int to) =>
        Enumerable
            .Range(from, to - from)
            .Any(at =>
                tokens[at].Label == FormLabel.Title
                || (tokens[at].Label == FormLabel.Project && !IsHeadOfColumn(tokens, at, to))
            );

    private static bool IsHeadOfColumn(List<FormToken> tokens, int at, int to)
    {
        var row = tokens.Take(to).Skip(at + 1).TakeWhile(token => token.Row == tokens[at].Row);
        return TableOf(tokens[at]) is { } table && !tokens[at].IsCut
            ? row.TakeWhile(token => TableOf(token) == table).Any(token => token.Label.IsFundsColumn())
            : row.FirstOrDefault() is { } next && next.Label.IsFundsColumn();
    }

    private static ImmutableArray<int> TablesOf(List<FormToken> tokens, int from, int to) =>
        [.. tokens.GetRange(from, to - from).Select(token => token.Passage.Cell?.Table).OfType<int>().Distinct()];
}
