using System.Globalization;
using Plumbline.App.Exports;
using Plumbline.Documents.Model;
using Plumbline.Domain.Registers;

namespace Plumbline.App.Registers;

/// <summary>A register as a workbook to fill in and read back: a row for each figure, found again by its label.</summary>
public static class RegisterWorkbook
{
    internal const string Id = "编号";
    internal const string System = "业务系统";
    internal const string Figure = "数据";
    internal const string Now = "本年";
    internal const string Origin = "来源";
    internal const string Below = "下级合计";

    private const int Decimals = 2;

    /// <summary>The bytes of the workbook.</summary>
    public static byte[] Of(RegisterCatalogue catalogue, OpenedRegister opened) =>
        TableWorkbook.Of(Table(catalogue, opened));

    private static ExportTable Table(RegisterCatalogue catalogue, OpenedRegister opened) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"{opened.Unit.Name}{opened.Year}年度履职事项登记表"),
            [
                "“本年”列可以填写后导回；底色为计算或汇总的数不必填，导回时不读。金额单位为万元；没有此事填0，不涉及填“不适用”。",
            ],
            [
                new(Id, ValueFormat.Text, 0) { Width = 2 },
                new(System, ValueFormat.Text, 0),
                new(Figure, ValueFormat.Text, 0),
                new("单位", ValueFormat.Text, 0) { Width = 1 },
                new("上年", ValueFormat.Number, ExportColumn.AsPrinted),
                new(Now, ValueFormat.Number, ExportColumn.AsPrinted),
                new("增减", ValueFormat.Number, ExportColumn.AsPrinted),
                new(Origin, ValueFormat.Text, 0) { Width = 2 },
            ],
            [
                .. catalogue.Systems.SelectMany(system =>
                    system.Figures.Select(IReadOnlyList<string> (figure) => Row(system, figure, opened.Sheet))
                ),
            ]
        );

    private static string[] Row(RegisterSystem system, RegisterFigure figure, RegisterSheet sheet) =>
        [
            figure.Id,
            system.Chinese,
            figure.Name,
            FigureText.UnitOf(figure, OpenRegister.Money),
            sheet.Last is { } last ? RegisterCells.Shown(figure, last) : "",
            RegisterCells.Shown(figure, sheet),
            RegisterCells.Change(figure, sheet),
            sheet.Origin(figure) switch
            {
                FigureOrigin.Typed => "本单位填写",
                FigureOrigin.Below => Below,
                FigureOrigin.Computed => "计算",
                _ => "",
            },
        ];
}

/// <summary>What the cells of a register show.</summary>
public static class RegisterCells
{
    /// <summary>The figure in force, without unit; empty: nobody states it.</summary>
    public static string Shown(RegisterFigure figure, RegisterSheet sheet) =>
        sheet.Value(figure) is { } value
            ? FigureText.Bare(figure.Kind, value, OpenRegister.Money)
            : FigureText.Cell(figure, sheet.Typed(figure.Id), OpenRegister.Money);

    /// <summary>Change on the year before with its sign; empty: one of the years does not state it.</summary>
    public static string Change(RegisterFigure figure, RegisterSheet sheet) =>
        figure.ChangeOf is null && figure.IsNumber && sheet.Change(figure.Id) is { } change
            ? FigureText.Change(figure.Kind, change, OpenRegister.Money)
            : "";
}
