using Plumbline.Findings;

namespace Plumbline.Cli;

/// <summary>All sentences of the command line, in both languages.</summary>
internal static class CliTexts
{
    internal static Template Root { get; } =
        new(
            "准绳：预算绩效自评的核算、审核与文书",
            "Plumbline: scores, checks and documents of budget performance self-evaluation"
        );

    internal static Template LanguageOption { get; } = new("信息语言：zh 或 en", "Language of messages: zh or en");

    internal static Template HelpOption { get; } = new("显示用法", "Show how it is used");

    internal static Template VersionOption { get; } = new("显示版本信息", "Show the version");

    internal static Template FormatOption { get; } = new("输出格式：text 或 json", "Output format: text or json");

    internal static Template UsageError { get; } = new("用法有误：{problem}", "Wrong usage: {problem}");

    internal static Template UsageHint { get; } = new("输入 plumb --help 查看用法", "Type plumb --help for usage");

    internal static Template Unwritable { get; } =
        new("无法读写文件：{reason}", "A file cannot be read or written: {reason}");

    internal static Template NoDatabase { get; } =
        new(
            "数据库或设置有误：{reason}（plumb doctor 会说明怎样处理）",
            "The database or the settings: {reason} (plumb doctor says what to do)"
        );

    internal static Template FileArgument { get; } = new("填报数据文件（JSON）", "Filing (JSON)");

    internal static Template FilesArgument { get; } =
        new("填报数据文件（JSON）或存放它们的文件夹，可多个", "Filings (JSON), or folders of them; may be repeated");

    internal static Template RegimeOption { get; } =
        new("改用另一规则方案，如 CN-2021", "Judge by another regime, e.g. CN-2021");

    internal static Template Check { get; } = new("审核填报数据，列出问题", "Check filings and list the findings");

    internal static Template Score { get; } = new("计算得分和等级", "Compute scores and grades");

    internal static Template Explain { get; } =
        new("逐项列出计算过程和依据", "Show the working and the article of every score");

    internal static Template Report { get; } = new("生成自评表、自评报告等文书", "Write forms and reports");

    internal static Template ReportFormat { get; } =
        new(
            "文书格式：docx、xlsx、html、pdf、txt；可多选，默认 docx",
            "Formats: docx, xlsx, html, pdf, txt; may be repeated, default docx"
        );

    internal static Template ReportOut { get; } =
        new("输出文件夹，默认当前文件夹", "Output folder, default the current one");

    internal static Template ReportOnly { get; } =
        new("只生成指定的文书（见 plumb regimes）", "Only the documents named (see plumb regimes)");

    internal static Template Regimes { get; } =
        new("列出规则方案，或检查方案文件夹", "List the regimes, or check a folder of packs");

    internal static Template RegimesCheck { get; } = new("检查一个方案文件夹", "Check a folder of packs");

    internal static Template RegimesFolder { get; } = new("方案文件夹", "Folder of packs");

    internal static Template RegimesShow { get; } =
        new("输出一个方案的全部内容（含继承）", "Print one regime with all it inherits");

    internal static Template RegimesCode { get; } = new("方案代码", "Code of the regime");

    internal static Template NoSuchRegime { get; } =
        new("没有方案“{code}”。已有：{known}", "There is no regime '{code}'. Known: {known}");

    internal static Template ExamplesHold { get; } = new("示例{count}个，全部相符", "{count} examples, all come out");

    internal static Template Schema { get; } = new("输出填报数据的 JSON Schema", "Print the JSON Schema of a filing");

    internal static Template Rules { get; } = new("列出审核规则", "List the audit rules");

    internal static Template Demo { get; } =
        new("用样例走完审核、评分、文书全过程", "Take the samples through check, score and documents");

    internal static Template DemoOut { get; } = new("输出文件夹，默认 out", "Output folder, default out");

    internal static Template NoPdfOption { get; } = new("不生成 PDF", "Write no PDF");

    internal static Template NoFindings { get; } = new("没有发现问题", "Nothing found");

    internal static Template Counts { get; } =
        new("错误{errors}个，警告{warnings}个，提示{infos}个", "{errors} errors, {warnings} warnings, {infos} remarks");

    internal static Template Summary { get; } =
        new("共审核{count}份，其中{bad}份有错误", "{count} filings checked, {bad} of them with errors");

    internal static Template Expected { get; } = new("应为", "expected");

    internal static Template Found { get; } = new("实为", "found");

    internal static Template Repair { get; } = new("处理", "repair");

    internal static Template Unverified { get; } = new("依据未核实", "source unverified");

    internal static Template Error { get; } = new("错误", "error");

    internal static Template Warning { get; } = new("警告", "warning");

    internal static Template Info { get; } = new("提示", "info");

    internal static Template WholeFiling { get; } = new("整份数据", "the whole filing");

    internal static Template Written { get; } = new("已生成 {file}", "wrote {file}");

    internal static Template Working { get; } = new("正在处理 {what}（{at}/{of}）", "working on {what} ({at}/{of})");

    internal static Template Total { get; } = new("总分", "total");

    internal static Template OpenIndex { get; } = new("用浏览器打开 {file}", "Open {file} in a browser");
}
