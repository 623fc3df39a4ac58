using System.Diagnostics;
using System.Globalization;
using System.Text;
using Plumbline.Audit;
using Plumbline.Documents.Reading;

namespace Plumbline.Benchmarks;

/// <summary>
/// Texts that nobody writes, as large as the limits allow: each is read and audited once, for the time of the processor and
/// the most memory that the process ever held. One name as argument runs one text in a process of its own.
/// </summary>
internal static class HostileBenchmarks
{
    private const int Most = 199_000;
    private const int Million = 1_000_000;
    private const string Digits = "一二三四五六七八九";

    private static readonly (string Name, Func<string> Text)[] Shapes =
    [
        ("numbers.txt", () => Repeated(Most, at => $"{Amount(at)}，")),
        ("one-paragraph.txt", () => Repeated(Most / 7, Sentence)),
        ("paragraphs.txt", () => Repeated(Most / 7, at => Sentence(at) + "\n")),
        ("among-them.txt", () => "支出3000万元，其中：" + Repeated(Most, at => $"项目{Amount(at)}万元、")),
        ("nested.txt", () => Repeated(Most / 2, at => $"支出{Amount(at)}万元（其中：基本{Amount(at + 1)}万元，其中")),
        ("shares.txt", () => Repeated(Most / 2, at => $"支出{Amount(at)}万元，占总支出的{at % 100}.5%；")),
        ("totals.txt", () => Repeated(Most, at => $"合计{Amount(at)}万元，")),
        ("changes.txt", () => Repeated(Most / 2, at => $"比上年增加{Amount(at)}万元，增长{at % 90}%，")),
        ("counts.txt", () => Repeated(Most / 2, _ => "5个分别为：甲、乙、丙、丁、戊，")),
        ("same-label.txt", () => Repeated(Most, at => $"教育支出{Amount(at)}万元。\n")),
        ("scores.txt", () => Repeated(Most / 2, at => $"预算执行率（10分）得{at % 10}分\n")),
        ("one-column.html", () => Table(50_000, 2)),
        ("wide.html", () => Table(90, 2_000)),
        ("form.html", Form),
        ("words.txt", () => Repeated(2_500_000, at => $"{(char)('一' + (at * 7919 % 20_000))}")),
        ("of-which.txt", () => "全年支出3000万元，" + Repeated(Million / 22, at => $"其中{Amount(at)}万元，")),
        ("bare-shares.txt", () => Repeated(Million / 11, at => $"占{at % 100}.{at % 10}%，")),
        ("marked-lists.txt", () => Repeated(Million / 28, at => $"{Digits[at % 9]}是支出{Amount(at)}万元；")),
        (
            "open-brackets.txt",
            () => Repeated(Million / 26, at => $"（支出{Amount(at)}万元") + Repeated(Million / 3, _ => "）")
        ),
        ("same-value.txt", () => Repeated(10_000, _ => "教育支出1234.56万元。\n")),
        ("ten-thousand-rows.html", Accounts),
        ("among-them-words.txt", () => Repeated(500_000, _ => "其中：") + "12万元"),
    ];

    internal static int Run(string[] arguments)
    {
        foreach (var (name, text) in Shapes.Where(shape => arguments is not [var one, ..] || one == shape.Name))
        {
            Audit(new SourceFile(Encoding.UTF8.GetBytes(text()), name));
        }

        return 0;
    }

    private static void Audit(SourceFile file)
    {
        var (clock, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var read = DocumentReader.Read(file);
        var result = "refused";
        if (read.TryGet(out var source))
        {
            var report = AuditDocument.Of(source);
            result = string.Create(
                CultureInfo.InvariantCulture,
                $"{report.Figures.Length:N0} figures, {report.Relations.Length:N0} relations"
            );
        }

        var processor = Environment.CpuUsage.TotalTime - before;
        using var self = Process.GetCurrentProcess();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{file.Name, -22} {file.Bytes.Length / 1024.0 / 1024.0, 5:0.0} MB, clock {clock.Elapsed.TotalSeconds, 5:0.0} s, processor {processor.TotalSeconds, 5:0.0} s, peak {self.PeakWorkingSet64 / 1_048_576} MB, {result}"
            )
        );
    }

    private static string Repeated(int times, Func<int, string> piece)
    {
        var text = new StringBuilder();
        for (var at = 0; at < times; at++)
        {
            text.Append(piece(at));
        }

        return text.ToString();
    }

    private static string Sentence(int at) =>
        $"2023年{(char)('一' + (at % 5_000))}支出{Amount(at)}万元，其中：基本支出{Amount(at * 3)}万元，占{at % 100}%，"
        + $"比上年增加{Amount(at * 5)}万元，增长{at % 90}.2%；共完成{at % 99}个项目，";

    private static string Table(int rows, int columns) =>
        "<table>"
        + Repeated(
            rows,
            row =>
                "<tr>"
                + Repeated(columns, at => $"<td>{(columns > 2 || at > 0 ? "" : "小计")}{Amount(row + at)}</td>")
                + "</tr>"
        )
        + "</table>";

    private static string Accounts() =>
        "<table><tr><td>科目</td><td>年初预算数</td><td>全年预算数</td><td>决算数</td><td>完成率</td></tr>"
        + Repeated(
            10_000,
            at =>
                $"<tr><td>{(at % 3 > 0 ? "其中：" : "")}{(char)('一' + (at % 5_000))}项目支出</td><td>{Amount(at)}</td>"
                + $"<td>{Amount(at + 3)}</td><td>{Amount(at + 9)}</td><td>{at % 100}.5%</td></tr>"
        )
        + "</table>";

    private static string Form() =>
        "<table><tr><td>项目名称</td><td>甲</td></tr><tr><td>一级指标</td><td>二级指标</td><td>三级指标</td><td>年度指标值</td>"
        + "<td>实际完成值</td><td>分值</td><td>得分</td></tr>"
        + Repeated(
            39_000,
            at =>
                $"<tr><td>产出指标</td><td>数量指标</td><td>任务{at}</td><td>≥95%</td><td>{at % 101}%</td><td>5</td><td>5</td></tr>"
        )
        + "</table>";

    // Digits that look like chance and are the same in every run.
    private static string Amount(int at) =>
        string.Create(CultureInfo.InvariantCulture, $"{at * 7_919L % 999_983 / 100m:0.00}");
}
