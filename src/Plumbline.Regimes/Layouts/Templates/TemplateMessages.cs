using Plumbline.Regimes.Packs;

namespace Plumbline.Regimes.Layouts.Templates;

/// <summary>What can be wrong with a form given as a Word or Excel file.</summary>
public static class TemplateMessages
{
    public static PackProblem NoForm { get; } =
        new(
            "PL5221",
            new("“{name}”中没有可以读取的表格", "There is no table in '{name}' that can be read"),
            new("用 Word 或 Excel 打开后另存为 docx 或 xlsx", "Open it in Word or Excel and save it as docx or xlsx")
        );

    public static PackProblem BadCell { get; } =
        new(
            "PL5222",
            new("单元格“{text}”不能识别", "The cell '{text}' cannot be read"),
            new(
                "一个单元格只写一个花括号引用，如 {example}",
                "Write one reference in braces and nothing else, such as {example}"
            )
        );
}
