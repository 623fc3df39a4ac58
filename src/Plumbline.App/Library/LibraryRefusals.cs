using Plumbline.Domain.Library;
using Plumbline.Findings;

namespace Plumbline.App.Library;

/// <summary>Expected refusals about the indicator library, ids 556x.</summary>
public static class LibraryRefusals
{
    /// <summary>A file that is no package of indicators.</summary>
    public const string NoPackage = "PL5560";

    /// <summary>A package whose content is not what its hash says.</summary>
    public const string WrongHash = "PL5561";

    /// <summary>An indicator that is not as it should be.</summary>
    public const string BadIndicator = "PL5562";

    /// <summary>A code that is taken.</summary>
    public const string CodeTaken = "PL5563";

    private static readonly Template NoPackageText = new(
        "这不是指标包：{why}",
        "This is no package of indicators: {why}"
    );

    private static readonly Template NoPackageRepair = new(
        "请对方重新导出；指标包是扩展名为 .json 的文件",
        "Have it exported again; a package is a .json file"
    );

    private static readonly Template WrongHashText = new(
        "指标包的内容与其摘要不符：写的是{stated}，算得{computed}",
        "The content differs from its hash: {stated} stated, {computed} reckoned"
    );

    private static readonly Template WrongHashRepair = new(
        "文件在导出之后被改动过，请向对方重新索取",
        "It was changed after it was exported; ask for it again"
    );

    private static readonly Template InPackage = new("第{at}个指标：{what}", "Indicator {at}: {what}");

    private static readonly Template Taken = new(
        "代码“{code}”已用于“{name}”",
        "The code {code} is that of {name} already"
    );

    private static readonly Template TakenRepair = new(
        "换一个代码，或留空由系统编号",
        "Choose another, or leave it empty"
    );

    /// <summary>A file that cannot be read as a package.</summary>
    public static Finding Unreadable(string why) =>
        new(NoPackage, Severity.Error, new FieldPlace("file"), NoPackageText.With(("why", why)))
        {
            Repair = NoPackageRepair.With(),
        };

    /// <summary>A package that was changed on its way.</summary>
    public static Finding Changed(string stated, string computed) =>
        new(
            WrongHash,
            Severity.Error,
            new FieldPlace("file"),
            WrongHashText.With(("stated", Short(stated)), ("computed", Short(computed)))
        )
        {
            Repair = WrongHashRepair.With(),
        };

    /// <summary>What is wrong with an indicator that somebody wrote.</summary>
    public static Finding Bad(LibraryProblem problem) =>
        new(BadIndicator, Severity.Error, new FieldPlace(problem.Member), problem.What) { Repair = problem.Repair };

    /// <summary>What is wrong with an indicator of a package.</summary>
    public static Finding Bad(LibraryProblem problem, int at) =>
        new(
            BadIndicator,
            Severity.Error,
            new FieldPlace("file"),
            InPackage.With(("at", $"{at}"), ("what", problem.What.In(Language.Chinese)))
        )
        {
            Repair = problem.Repair,
        };

    /// <summary>A code that another indicator has.</summary>
    public static Finding CodeIsTaken(string code, string name) =>
        new(CodeTaken, Severity.Error, new FieldPlace("code"), Taken.With(("code", code), ("name", name)))
        {
            Repair = TakenRepair.With(),
        };

    private static string Short(string hash) => hash.Length > 12 ? hash[..12] + "…" : hash;
}
