using Plumbline.Findings;

namespace Plumbline.App.Imports;

/// <summary>Everything that an import can complain about.</summary>
public static class ImportMessages
{
    /// <summary>No self-evaluation form was found.</summary>
    public const string NoForm = "PL5321";

    /// <summary>The document does not prove its department, year or unit of money.</summary>
    public const string Unproved = "PL5322";

    /// <summary>What is said of a document without a form.</summary>
    internal static Finding NoFormIn(string document) =>
        new(NoForm, Severity.Error, new FilePlace(document), NoFormText.With()) { Repair = NoFormRepair.With() };

    private static Template NoFormText { get; } = new("没有识别出绩效自评表", "No self-evaluation form was recognised");

    private static Template NoFormRepair { get; } =
        new(
            "确认文件中有带“一级指标、二级指标、三级指标”表头的自评表",
            "Check that the file holds a form with the heads 一级指标, 二级指标, 三级指标"
        );

    internal static Template UnprovedText { get; } =
        new("文件没有写明{what}", "The document does not state its {what}");

    internal static Template UnprovedRepair { get; } = new("用 {option} 指定", "Say it with {option}");

    internal static Template Department { get; } = new("部门名称", "department");

    internal static Template Year { get; } = new("年度", "fiscal year");

    internal static Template MoneyUnit { get; } = new("金额单位", "unit of money");
}
