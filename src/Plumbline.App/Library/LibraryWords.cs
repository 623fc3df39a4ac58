using Plumbline.Findings;

namespace Plumbline.App.Library;

/// <summary>Texts of the library's operations.</summary>
internal static class LibraryWords
{
    internal static Template BadCode { get; } =
        new(
            "“{code}”不是指标代码：2至40个大写字母、数字、点或连字符",
            "{code} is no code: 2 to 40 capital letters, digits, points or hyphens"
        );
}
