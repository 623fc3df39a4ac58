using System.Globalization;
using Plumbline.Findings;

namespace Plumbline.App.Imports.Workbooks;

/// <summary>What can be wrong with a dropped workbook.</summary>
internal static class WorkbookMessages
{
    /// <summary>No form of the task bears the labels of a workbook.</summary>
    public const string NoTarget = "PL5323";

    /// <summary>A workbook is of another year than the task.</summary>
    public const string OtherYear = "PL5324";

    internal static Template TooMany { get; } =
        new(
            "文件过多或过大：一次最多500个文件，合计300 MB",
            "Too many or too large: at most 500 files of 300 MB in all"
        );

    internal static Template BrokenArchive { get; } = new("压缩包打不开", "The archive cannot be opened");

    internal static Template NoTask { get; } =
        new("请选择一个您负责的、未关闭的任务", "Choose an open task that you look after");

    private static Template NoProject { get; } = new("本任务里没有“{name}”这张表", "The task has no form “{name}”");

    private static Template NoUnit { get; } =
        new("“{name}”有{count}张表，但没有一张属于“{unit}”", "“{name}” has {count} forms, but none of “{unit}”");

    private static Template Several { get; } =
        new("“{name}”有{count}张表，工作簿没有写明单位", "“{name}” has {count} forms, and the workbook names no unit");

    private static Template Assign { get; } =
        new(
            "在右边指定它属于哪张表，或改正工作簿里的名称后重传",
            "Choose its form, or mend the names in the workbook and drop it again"
        );

    private static Template Year { get; } =
        new("工作簿写的是{printed}年度，任务是{year}年度", "The workbook is of {printed}, the task of {year}");

    private static Template YearRepair { get; } =
        new(
            "确认拿对了文件；年度写错的，改正后重传",
            "Make sure that it is the right file; mend the year if it is wrong"
        );

    internal static Finding Missing(string file, string name, string? unit, int count) =>
        new(
            NoTarget,
            Severity.Warning,
            new FilePlace(file),
            count == 0 ? NoProject.With(("name", name))
                : unit is null ? Several.With(("name", name), ("count", Text(count)))
                : NoUnit.With(("name", name), ("count", Text(count)), ("unit", unit))
        )
        {
            Repair = Assign.With(),
        };

    internal static Finding WrongYear(string file, int printed, int year) =>
        new(OtherYear, Severity.Error, new FilePlace(file), Year.With(("printed", Text(printed)), ("year", Text(year))))
        {
            Repair = YearRepair.With(),
        };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
