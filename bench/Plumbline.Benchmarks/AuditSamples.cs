using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Documents.Model;
using Plumbline.Documents.Writing.Docx;

namespace Plumbline.Benchmarks;

/// <summary>
/// A made-up yearly report: chapters of prose that state sums, shares, changes and counts, every few chapters a table of
/// accounts, at the end a self-evaluation form. All statements hold but one in each tenth chapter. The same size gives the
/// same report, always.
/// </summary>
internal static class AuditSamples
{
    /// <summary>Chapters of the report of twenty pages.</summary>
    internal const int Chapters = 44;

    private const int Tables = 4;
    private const int RowsOfTable = 18;

    private static readonly ImmutableArray<string> Classes =
    [
        "教育支出",
        "科学技术支出",
        "社会保障和就业支出",
        "卫生健康支出",
        "节能环保支出",
        "城乡社区支出",
        "农林水支出",
        "住房保障支出",
    ];

    private static readonly ImmutableArray<string> Works =
    [
        "校舍维修改造",
        "公共图书馆免费开放",
        "高标准农田建设",
        "基层卫生能力提升",
        "老旧小区供水改造",
        "职业技能培训",
        "农村公路养护",
    ];

    /// <summary>The report as a Word file.</summary>
    /// <param name="times">1 for twenty pages and five tables, 10 for ten times that.</param>
    internal static byte[] Docx(int times)
    {
        using var file = new MemoryStream();
        DocxWriter.Write(Report(times), file);
        return file.ToArray();
    }

    /// <summary>A short report with one table, different for each seed: one of a folder.</summary>
    internal static byte[] ShortDocx(int seed)
    {
        var random = new Random(seed);
        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.Add(Title);
        for (var chapter = 0; chapter < 8; chapter++)
        {
            AddChapter(blocks, chapter, random);
        }

        blocks.Add(Accounts(random));
        using var file = new MemoryStream();
        DocxWriter.Write(new Document("", [new Section(blocks.ToImmutable())]), file);
        return file.ToArray();
    }

    private static Paragraph Title => new(ParagraphKind.Title, "云溪县水利局2023年度部门整体支出绩效自评报告");

    private static Document Report(int times)
    {
        var random = new Random(2023);
        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.Add(Title);
        var chapters = Chapters * times;
        for (var chapter = 0; chapter < chapters; chapter++)
        {
            AddChapter(blocks, chapter, random);
            if (chapter % (Chapters / Tables) == 0)
            {
                blocks.Add(new Paragraph(ParagraphKind.TableUnit, "单位：万元"));
                blocks.Add(Accounts(random));
            }

            if (chapter % Chapters == Chapters - 1)
            {
                blocks.Add(new Heading(1, "项目支出绩效自评表"));
                blocks.Add(Form(random));
            }
        }

        return new Document("", [new Section(blocks.ToImmutable())]);
    }

    private static void AddChapter(ImmutableArray<Block>.Builder blocks, int chapter, Random random)
    {
        var work = Works[chapter % Works.Length];
        var (basic, project, before) = (Cents(random), Cents(random), Cents(random));
        var (total, now) = (basic + project, basic + project + (chapter % 10 == 9 ? 1_00_00 : 0));
        var (rural, urban) = (random.Next(20, 90), random.Next(20, 90));
        var spent = total * random.Next(900, 1000) / 1000;
        blocks.Add(new Heading(2, $"（{Chinese((chapter % 20) + 1)}）{work}情况"));
        blocks.Add(
            Body(
                $"2023年{work}支出{Money(now)}万元，其中：基本支出{Money(basic)}万元，占{Percent(basic, total)}%；"
                    + $"项目支出{Money(project)}万元，占{Percent(project, total)}%。与2022年相比，{work}支出{Change(total, before)}。"
            )
        );
        blocks.Add(
            Body(
                $"全年安排{work}预算资金{Money(total)}万元，实际支出{Money(spent)}万元，预算执行率为{Percent(spent, total)}%。"
                    + $"共完成{rural + urban}个项目，其中农村{rural}个、城区{urban}个，项目验收合格率达到100%，群众满意度{random.Next(90, 100)}%。"
                    + "主要做法：一是健全制度，明确责任到人；二是强化预算绩效管理，定期通报资金使用进度；三是加强监督检查，发现问题及时整改。"
            )
        );
    }

    private static Table Accounts(Random random)
    {
        var rows = ImmutableArray.CreateBuilder<Row>();
        rows.Add(Row("序号", "支出功能分类", "年初预算数", "调整预算数", "决算数", "完成率"));
        var (first, second, third) = (0L, 0L, 0L);
        for (var row = 1; row <= RowsOfTable; row++)
        {
            var (initial, adjusted) = (Cents(random), Cents(random));
            var spent = adjusted * random.Next(800, 1000) / 1000;
            var name = row <= Classes.Length ? Classes[row - 1] : $"其中：{Works[row % Works.Length]}{row}";
            rows.Add(
                Row($"{row}", name, Money(initial), Money(adjusted), Money(spent), Percent(spent, adjusted) + "%")
            );
            (first, second, third) = (first + initial, second + adjusted, third + spent);
        }

        rows.Add(Row("", "合计", Money(first), Money(second), Money(third), Percent(third, second) + "%"));
        return new Table([1, 4, 2, 2, 2, 1], rows.ToImmutable()) { HeaderRows = 1 };
    }

    private static Table Form(Random random)
    {
        var rows = ImmutableArray.CreateBuilder<Row>();
        var budget = Cents(random);
        var spent = budget * 95 / 100;
        rows.Add(Row("项目名称", "高标准农田建设", "主管部门", "云溪县水利局", "", "", ""));
        rows.Add(Row("项目资金（万元）", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"));
        rows.Add(
            Row("年度资金总额", Money(budget), Money(budget), Money(spent), "10", Percent(spent, budget) + "%", "9.5")
        );
        rows.Add(Row("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"));
        ImmutableArray<(string First, string Second)> levels =
        [
            ("产出指标", "数量指标"),
            ("产出指标", "质量指标"),
            ("产出指标", "时效指标"),
            ("产出指标", "成本指标"),
            ("效益指标", "社会效益指标"),
            ("满意度指标", "服务对象满意度指标"),
        ];
        for (var indicator = 0; indicator < 18; indicator++)
        {
            var (level, kind) = levels[indicator * levels.Length / 18];
            var name = $"{Works[indicator % Works.Length]}任务{indicator + 1}";
            rows.Add(Row(level, kind, name, "≥95%", $"{random.Next(95, 101)}%", "5", "5"));
        }

        rows.Add(Row("总分", "", "", "", "", "100", "99.5"));
        return new Table([2, 2, 3, 2, 2, 1, 1], rows.ToImmutable());
    }

    private static Row Row(params ReadOnlySpan<string> cells)
    {
        var row = ImmutableArray.CreateBuilder<Cell>(cells.Length);
        foreach (var cell in cells)
        {
            row.Add(new Cell(cell));
        }

        return new Row(row.MoveToImmutable());
    }

    private static Paragraph Body(string text) => new(ParagraphKind.Body, text);

    // In hundredths of 万元.
    private static long Cents(Random random) => random.NextInt64(10_000, 90_000_000);

    private static string Money(long cents) => (cents / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    private static string Percent(long part, long whole) =>
        Math.Round(part * 100m / whole, 2, MidpointRounding.AwayFromZero)
            .ToString("0.00", CultureInfo.InvariantCulture);

    private static string Change(long now, long before) =>
        now >= before
            ? $"增加{Money(now - before)}万元，增长{Percent(now - before, before)}%"
            : $"减少{Money(before - now)}万元，下降{Percent(before - now, before)}%";

    private static string Chinese(int number)
    {
        const string digits = "零一二三四五六七八九";
        return number < 10 ? $"{digits[number]}"
            : number == 20 ? "二十"
            : number == 10 ? "十"
            : $"十{digits[number - 10]}";
    }
}
