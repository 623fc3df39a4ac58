using Plumbline.Regimes.Packs;

namespace Plumbline.Regimes.Library;

/// <summary>What loading the library can complain about beside what holds for every pack file. Ids 516x.</summary>
public static class LibraryFileMessages
{
    public static PackProblem WrongFile { get; } =
        new(
            "PL5171",
            new(
                "领域代码“{code}”与文件名“{file}”不一致",
                "The field's code '{code}' differs from the file's name '{file}'"
            ),
            new("改代码或文件名，使两者相同", "Make them the same")
        );

    public static PackProblem BadCode { get; } =
        new(
            "PL5172",
            new("“{code}”不是指标代码", "'{code}' is no code of an indicator"),
            new("用 2 至 40 个大写字母、数字、点或连字符", "Use 2 to 40 capital letters, digits, points or hyphens")
        );

    public static PackProblem Twice { get; } =
        new(
            "PL5173",
            new("“{name}”在指标库中已有", "'{name}' is in the library already"),
            new("代码全库唯一，名称在领域内唯一", "Codes are unique in the library, names within a field")
        );

    public static PackProblem BadIndicator { get; } =
        new(
            "PL5174",
            new("这个指标的内容不合要求", "The content of this indicator is not as it should be"),
            new("按提示改正", "Put it right as the message says")
        );
}
