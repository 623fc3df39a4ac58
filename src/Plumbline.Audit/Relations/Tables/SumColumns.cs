using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Tables;

/// <summary>
/// Columns that are the sum of those before them without saying so: 上年结转 + 本年安排 = 可用资金, 年初数 + 本年增加 − 本年减少 = 年末数,
/// 全年预算 − 实际支出 = 结余. The numbers tell; once most rows bear it out, every row must.
/// </summary>
internal static partial class SumColumns
{
    // Words that name a balance ask for no more than a majority; where nothing is named, three rows must outweigh each miss.
    private const int Sure = 1;
    private const int Silent = 3;
    private const int MostParts = 8;
    private const int MostBehind = 5;

    public static IEnumerable<Claim> Of(NumberGrid grid) =>
        ReckonedColumns.Of(grid, Head(), Readings).Where(claim => claim.Operands.Any(part => part.Exact != 0));

    private static IEnumerable<ColumnReading> Readings(GridColumn column)
    {
        var (at, heads) = (column.Index, Heads(column));
        if (NumberGrid.IsTotal(heads[at]) || !IsSummable(column, at))
        {
            yield break;
        }

        foreach (var reading in Split(column, at, heads).Concat(Behind(column, at, heads)))
        {
            yield return reading;
        }

        foreach (
            var signs in (ImmutableArray<int[]>)
                [
                    [1, 1, -1],
                    [1, 1],
                    [1, -1],
                    [1, 1, 1],
                ]
        )
        {
            var from = at - signs.Length;
            if (from < 0 || !Enumerable.Range(from, signs.Length).All(other => IsSummable(column, other)))
            {
                continue;
            }

            var named = IsNamed(heads, at, signs);
            if (named || signs.All(sign => sign > 0))
            {
                yield return new ColumnReading(row => Build(column, row, from, signs), named ? Sure : Silent);
            }
        }
    }

    // 投资, 其中：中央, 省级, 自筹, 人均: the columns behind one, from 其中 on, are its parts; how many of them, the numbers tell.
    private static IEnumerable<ColumnReading> Split(GridColumn column, int at, string[] heads)
    {
        if (
            at + 2 >= heads.Length
            || !IsPart(column, heads, at + 1)
            || (IsPart(column, heads, at) && !NumberGrid.IsPart(heads[at + 1]))
        )
        {
            yield break;
        }

        var most = 0;
        var isSpanned = !NumberGrid.IsPart(heads[at + 1]);
        while (
            at + most + 1 < heads.Length
            && most < MostParts
            && IsSummable(column, at + most + 1)
            && (!isSpanned || IsPart(column, heads, at + most + 1))
        )
        {
            most++;
        }

        for (var count = most; count > 1; count--)
        {
            var signs = Enumerable.Repeat(1, count).ToArray();
            yield return new ColumnReading(
                row => Build(column, row, at + 1, signs, mayLack: true),
                Sure,
                IsSaid: NumberGrid.IsPart(heads[at + 1])
            );
        }
    }

    // 其中：中央, or 中央 below a head 其中 that stands above it and others.
    private static bool IsPart(GridColumn column, string[] heads, int at) =>
        NumberGrid.IsPart(heads[at]) || Spanned().IsMatch(column.Grid.Head(column.Start, at));

    // 办结件数, 即办件, 承诺件: a column may be the sum of those right behind it without any word; only the numbers tell.
    private static IEnumerable<ColumnReading> Behind(GridColumn column, int at, string[] heads)
    {
        var count = 1;
        while (count < MostBehind && at + count < heads.Length && IsSummable(column, at + count))
        {
            count++;
            var signs = Enumerable.Repeat(1, count - 1).ToArray();
            if (signs.Length > 1)
            {
                yield return new ColumnReading(row => Build(column, row, at + 1, signs), Silent, IsGuess: true);
            }
        }
    }

    private static string[] Heads(GridColumn column) =>
        [.. Enumerable.Range(0, column.Grid.Columns).Select(other => column.Grid.LastHead(column.Start, other))];

    // 年初数, 本年增加, 本年减少, 年末数; 全年预算, 实际支出, 结余; 上年结转, 本年安排, 可用资金.
    private static bool IsNamed(string[] heads, int at, int[] signs)
    {
        var before = heads.AsSpan(at - signs.Length, signs.Length);
        return signs switch
        {
            [1, 1, -1] => Opening().IsMatch(before[0]) && Closing().IsMatch(heads[at]),
            [1, 1] => Opening().IsMatch(before[0]) && Available().IsMatch(heads[at]),
            [1, -1] => Rest().IsMatch(heads[at]),
            _ => false,
        };
    }

    private static bool IsSummable(GridColumn column, int other) =>
        column.Grid.IsSummable(
            [
                .. Enumerable
                    .Range(column.Start, column.End - column.Start)
                    .Where(row => column.Grid[row, other] is not null),
            ],
            other
        );

    private static Claim? Build(GridColumn column, int row, int from, int[] signs, bool mayLack = false)
    {
        if (column.Grid[row, column.Index] is not { } result)
        {
            return null;
        }

        ImmutableArray<Figure> parts =
        [
            .. Enumerable.Range(from, signs.Length).Select(other => column.Grid[row, other]).OfType<Figure>(),
        ];
        if (
            parts.IsEmpty
            || (parts.Length < signs.Length && !(mayLack && AreNone(column, row, from, signs.Length)))
            || parts.Any(part => !NumberGrid.AreAlike(part, result))
        )
        {
            return null;
        }

        var minus = signs.Contains(-1);
        var claim = new Claim(
            minus ? RelationKind.Difference : RelationKind.Sum,
            result,
            parts,
            minus ? Formula.Signed([.. signs]) : Formula.Sum,
            RuleIds.TableTotal
        )
        {
            Label = column.Label(row),
        };

        // 80, 其中 — and 50: one part alone is no sum, unless it is the whole.
        return parts.Length > 1 || signs.Length == 1 || Rates.Readings.Holds(claim) ? claim : null;
    }

    // A part that a row does not have shows a stroke or nothing.
    private static bool AreNone(GridColumn column, int row, int from, int count) =>
        Enumerable
            .Range(from, count)
            .All(at =>
                column.Grid[row, at] is not null
                || column.Grid.Words(row, at) is "" or "/" or "-" or "--" or "—" or "——"
            );

    // Any head but that of a total, which has a grammar of its own, or of a rate.
    [GeneratedRegex(
        "^(?!.*(?:率|比例?|占比|%|均|增减|增长|变动|差异|得分|分值)).+$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Head();

    [GeneratedRegex("(?:^|/)其中:?/[^/]+$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Spanned();

    [GeneratedRegex("年初|期初|上年(?:结转|结余|余额)|上期|原有", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Opening();

    [GeneratedRegex("年末|期末|年底|现有|余额|结余|结转", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Closing();

    [GeneratedRegex("可用|可支配|可使用|全年预算|调整后|合计|总", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Available();

    [GeneratedRegex("结余|结转|余额|剩余|未(?:支|完|执)|缺口|节约|年末", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Rest();
}
