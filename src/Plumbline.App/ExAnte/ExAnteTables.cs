using System.Collections.Immutable;
using System.Globalization;
using Plumbline.App.Data.Records;
using Plumbline.Documents.Model;
using Plumbline.Domain;
using Plumbline.Domain.ExAnte;
using Plumbline.Domain.Numbers;
using Plumbline.Domain.Results;

namespace Plumbline.App.ExAnte;

/// <summary>The tables of an ex-ante evaluation.</summary>
internal static class ExAnteTables
{
    private const string Nothing = "—";

    internal static Table Costs(CostSheet sheet) =>
        new(
            [5, 18, 10, 12, 8, 16, 31],
            [
                Head("序号", "名称", "数量", "单价", "次数", "金额", "测算依据"),
                .. sheet.Rows.Select(
                    (row, at) =>
                        new Row([
                            new(Number(at + 1)),
                            Left(row.Line.Name),
                            new(Shown(row, CostColumn.Quantity, row.Line.Quantity)),
                            new(Shown(row, CostColumn.Price, row.Line.Price)),
                            new(Shown(row, CostColumn.Times, row.Line.Times)),
                            new(row[CostColumn.Amount].Value is { } amount ? Rounding.ToText(amount, 2) : Nothing),
                            Left(row.Line.Basis ?? ""),
                        ])
                ),
                new Row([
                    new("合计") { ColumnSpan = 5, Bold = true },
                    new(sheet.Total is { } total ? total.ToText(MoneyUnit.Yuan, 2) : Nothing),
                    new(""),
                ]),
            ]
        )
        {
            HeaderRows = 1,
            Name = "成本测算表",
        };

    internal static Table Promises(ImmutableArray<Promise> promises) =>
        new(
            [8, 56, 36],
            [
                Head("序号", "绩效指标", "承诺值"),
                .. promises.Select((one, at) => new Row([new(Number(at + 1)), Left(one.Indicator), new(one.Target)])),
            ]
        )
        {
            HeaderRows = 1,
            Name = "预期绩效承诺表",
        };

    internal static Table Scores(EvaluationSum sum) =>
        new(
            [13, 12, 6, 33, 8, 8, 8, 12],
            [
                Head("维度", "评估内容", "分值", "评估要点", "平均分", "最低", "最高", "依据"),
                .. sum.Lines.Select(line => new Row([
                    new(line.Item.Level1),
                    Left(line.Item.Name),
                    new(line.Item.Weight.ToString()),
                    Left(line.Item.Points),
                    new(line.Mean ?? Nothing),
                    new(line.Low?.ToText(2) ?? Nothing),
                    new(line.High?.ToText(2) ?? Nothing),
                    Left(line.Item.Source.Unverified ? "依据未核实" : line.Item.Source.Text),
                ])),
                new Row([
                    new("合计") { ColumnSpan = 2, Bold = true },
                    new(Score.FromScaled(sum.Lines.Sum(line => line.Item.Weight.Scaled)).ToString()),
                    new(""),
                    new(sum.Total?.ToText(2) ?? Nothing) { ColumnSpan = 4 },
                ]),
            ]
        )
        {
            HeaderRows = 1,
            Name = "评分表",
        };

    internal static Table Panel(ImmutableArray<AssessmentCandidate> panel) =>
        new(
            [10, 20, 8, 42, 20],
            [
                Head("代码", "名称", "次序", "抽签号", "结果"),
                .. panel
                    .OrderBy(one => one.AccountId is null)
                    .ThenBy(one => one.Rank)
                    .ThenBy(one => one.Id)
                    .Select(one => new Row([
                        new(one.Code),
                        Left(one.Name),
                        new(one.Rank is { } rank ? Number(rank) : Nothing),
                        Left(one.Ticket ?? Nothing),
                        new(
                            one.Conflict ? "有利益冲突，回避"
                            : one.Seated ? "抽中"
                            : "候补"
                        ),
                    ])),
            ]
        )
        {
            HeaderRows = 1,
            Name = "抽取记录",
        };

    private static string Shown(CostRow row, CostColumn column, string written) =>
        row[column].Value is { } value ? CostCitations.Short(value) : written;

    private static Row Head(params ReadOnlySpan<string> texts)
    {
        var cells = ImmutableArray.CreateBuilder<Cell>(texts.Length);
        foreach (var text in texts)
        {
            cells.Add(new(text) { Bold = true });
        }

        return new(cells.ToImmutable());
    }

    private static Cell Left(string text) => new(text) { Alignment = Alignment.Left };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
