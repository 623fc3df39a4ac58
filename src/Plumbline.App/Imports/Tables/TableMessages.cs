using System.Globalization;
using Plumbline.App.Data;
using Plumbline.Findings;

namespace Plumbline.App.Imports.Tables;

/// <summary>What can be wrong with a table that is read back.</summary>
internal static class TableMessages
{
    /// <summary>No stored transfer or carried-over project is this table.</summary>
    public const string NoTable = "PL5325";

    internal static Template NotYours { get; } =
        new("上年结转数由主管部门或财政局登记，本岗位不能改", "The balance is kept by the department or the bureau");

    internal static Template Computed { get; } =
        new(
            "这一格由系统计算或取自别处，不从表里读入",
            "This cell is worked out or taken from elsewhere; it is not read from the table"
        );

    internal static Template AfterHead { get; } =
        new(
            "只读“{head}”后面的文字，其余由系统生成",
            "Only words after “{head}” are read; the rest is made by the system"
        );

    private static Template NoneText { get; } =
        new(
            "没有找到这张表对应的转移支付或结转项目：名称和年度要与登记的一致，并在您的岗位范围内",
            "No transfer or carried-over project of your posts has the name and year of this table"
        );

    private static Template NoneRepair { get; } =
        new(
            "用系统下载的表填写，不改表头和名称；或者从那一笔转移支付、那个结转项目的页面读回",
            "Fill the table as downloaded, heads and names unchanged, or start from the page of the transfer or project"
        );

    private static Template SeveralText { get; } =
        new("有{count}笔与这张表同名，分不清是哪一笔", "{count} of the stored ones bear the name of this table");

    /// <summary>Why a text cannot be kept; null: it can.</summary>
    internal static Message? TooLong(string text) =>
        text.Length > SaidTexts.Longest ? Refusals.TooLong(SaidTexts.Longest) : null;

    internal static Finding None(string file) =>
        new(NoTable, Severity.Error, new FilePlace(file), NoneText.With()) { Repair = NoneRepair.With() };

    internal static Finding Several(string file, int count) =>
        new(
            NoTable,
            Severity.Error,
            new FilePlace(file),
            SeveralText.With(("count", count.ToString(CultureInfo.InvariantCulture)))
        )
        {
            Repair = NoneRepair.With(),
        };
}
