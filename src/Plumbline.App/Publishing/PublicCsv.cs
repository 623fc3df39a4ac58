using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Plumbline.App.Exports;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Scoring;
using Plumbline.Regimes.Values;

namespace Plumbline.App.Publishing;

/// <summary>One column of a public table.</summary>
/// <param name="Name">In the file's head and in the descriptor.</param>
/// <param name="Title">In Chinese, for the descriptor.</param>
/// <param name="Type">Type of Table Schema: string, number, integer, year.</param>
/// <param name="ColumnType">Meaning in a Fiscal Data Package; null where it has no word for it.</param>
public sealed record PublicColumn(string Name, string Title, string Type, string? ColumnType = null);

/// <summary>A table as it is published.</summary>
/// <param name="Name">Name of the resource; the file is <c>name.csv</c>.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Values, one for each column; null: nothing stated.</param>
public sealed record PublicTable(
    string Name,
    ImmutableArray<PublicColumn> Columns,
    ImmutableArray<ImmutableArray<string?>> Rows
)
{
    /// <summary>RFC 4180, UTF-8 with a mark, so that spreadsheets show Chinese; no cell becomes a formula.</summary>
    public byte[] Csv()
    {
        var text = new StringBuilder();
        Line(text, Columns.Select(string? (column) => column.Name));
        foreach (var row in Rows)
        {
            Line(text, row.Select(value => value is null ? null : CsvCell.Safe(value)));
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static void Line(StringBuilder text, IEnumerable<string?> values) =>
        text.AppendJoin(',', values.Select(Quoted)).Append("\r\n");

    private static string Quoted(string? value) =>
        value is null ? ""
        : value.AsSpan().IndexOfAny("\",\r\n") >= 0 ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : value;
}

/// <summary>The tables of a published filing: its funds in yuan, and its indicators.</summary>
public static class PublicTables
{
    private static readonly ImmutableArray<PublicColumn> Who =
    [
        new("department_code", "部门代码", "string", "administrative-classification:generic:code"),
        new("department", "部门", "string", "administrative-classification:generic:label"),
        new("year", "年度", "year", "date:fiscal-year"),
    ];

    /// <summary>年度资金: the total first, then each source; the sums can be done again.</summary>
    public static PublicTable Funds(Filing filing)
    {
        ImmutableArray<PublicColumn> columns =
        [
            .. Who,
            new("row", "行（total 合计，source 来源）", "string"),
            new("source", "资金来源", "string", "fin-source:generic:name"),
            new("initial_budget", "年初预算数（元）", "number", "value"),
            new("adjusted_budget", "全年预算数（元）", "number", "value"),
            new("executed", "全年执行数（元）", "number", "value"),
        ];
        var total = filing.Budget?.Total is { } sum
            ? [Row(filing, "total", sum)]
            : Array.Empty<ImmutableArray<string?>>();
        var sources = filing.Budget?.Sources.Select(source => Row(filing, "source", source)) ?? [];
        return new("funds", columns, [.. total, .. sources]);
    }

    /// <summary>绩效指标 with the score that was declared and the one computed from target and result.</summary>
    public static PublicTable Indicators(Filing filing, ScoreSheet sheet)
    {
        ImmutableArray<PublicColumn> columns =
        [
            .. Who,
            new("number", "序号", "integer"),
            new("level1", "一级指标", "string"),
            new("level2", "二级指标", "string"),
            new("name", "三级指标", "string"),
            new("target", "指标值", "string"),
            new("actual", "实际完成值", "string"),
            new("weight", "分值", "number"),
            new("self_score", "自评得分", "string"),
            new("computed_score", "复算得分", "number"),
            new("reason", "偏差原因", "string"),
        ];
        var scores = sheet.Lines.ToLookup(line => line.Path, line => line.Score, StringComparer.Ordinal);
        return new(
            "indicators",
            columns,
            [
                .. filing.Indicators.Select(
                    (indicator, at) => Row(filing, indicator, at, scores[$"indicators[{at}]"].FirstOrDefault())
                ),
            ]
        );
    }

    private static ImmutableArray<string?> Row(Filing filing, Indicator indicator, int at, Score? score) =>
        [
            .. Identity(filing),
            (at + 1).ToString(CultureInfo.InvariantCulture),
            indicator.KindAsPrinted ?? Terms.Word(indicator.Kind),
            indicator.AspectAsPrinted ?? (indicator.Aspect is { } aspect ? Terms.Word(aspect) : null),
            indicator.Name,
            indicator.Target is { } target ? FilingWalk.Print(target) : null,
            indicator.Actual is { } actual ? FilingWalk.Print(actual) : null,
            indicator.Weight?.ToString(),
            indicator.SelfScore?.ToString(),
            score?.ToString(),
            indicator.DeviationReason,
        ];

    private static ImmutableArray<string?> Row(Filing filing, string kind, FundsRow row) =>
        [
            .. Identity(filing),
            kind,
            row.Label ?? SourceOf(row),
            Yuan(row.InitialBudget),
            Yuan(row.AdjustedBudget),
            Yuan(row.ExecutedAmount),
        ];

    private static string? SourceOf(FundsRow row) =>
        row.Origin is { } origin ? Terms.Word(origin)
        : row.Nature is { } nature ? Terms.Word(nature)
        : row.Key;

    private static ImmutableArray<string?> Identity(Filing filing) =>
        [filing.Identity.DepartmentCode?.ToString(), filing.Identity.Department, filing.Year.ToString()];

    private static string? Yuan(Amount? amount) =>
        amount is { } stated ? (stated.Value.Fen / 100m).ToString("0.00", CultureInfo.InvariantCulture) : null;
}
