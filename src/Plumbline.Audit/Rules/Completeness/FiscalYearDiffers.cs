using System.Globalization;
using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Completeness;

/// <summary>
/// A03: title, text and project forms speak of the filing's own year. Other years are normal in a text; only a year that
/// is named as the one under evaluation (2022年度…绩效自评) counts, and not where the text looks back or ahead. The work
/// itself is done in the year after (2025年3月开展自评).
/// </summary>
public sealed partial class FiscalYearDiffers : FilingRule
{
    // 2023, full width or in Chinese numerals; not the tail of a longer number.
    private const string Year =
        @"(?<![0-9０-９〇零一二三四五六七八九])(?<year>[12１２一二][09０９零〇九][0-9０-９〇零一二三四五六七八九]{2})";

    // Here other years are evaluated, planned or quoted.
    private static readonly string[] OtherYears =
    [
        "nextYear",
        "resultUse",
        "suggestions",
        "honours",
        "restatements",
        "management",
    ];

    private static readonly string[] LooksBack =
    [
        "上年",
        "上一年",
        "去年",
        "以前年度",
        "往年",
        "较",
        "比",
        "结果",
        "历年",
    ];

    private static readonly Template InTitle = new(
        "标题写{found}年，填报年度为{year}年",
        "The title says {found}; the filing is for {year}"
    );

    private static readonly Template InText = new(
        "文中写“{quote}”，填报年度为{year}年",
        "The text says '{quote}'; the filing is for {year}"
    );

    private static readonly Template OfProject = new(
        "项目“{name}”的自评表为{found}年，部门填报年度为{year}年",
        "The form of project '{name}' is for {found}; the department's filing is for {year}"
    );

    private static readonly Template Repair = new(
        "改为同一年度；如为上年材料的残留，逐处核对",
        "Use one year; check each place if text was carried over"
    );

    public override RuleInfo Info { get; } =
        new(
            RuleIds.FiscalYearDiffers,
            "A03",
            Severity.Error,
            new("标题、正文和项目表的年度一致", "Title, text and project forms are of one year"),
            Sources.Accounts
        );

    public override IEnumerable<Finding> Check(FilingCase subject) =>
        Title(subject.Filing).Concat(Texts(subject.Filing)).Concat(Projects(subject));

    private IEnumerable<Finding> Title(Filing filing)
    {
        var years = filing.Title is { } title ? YearIn().Matches(title).Select(Number).ToArray() : [];
        if (years.Length > 0 && !years.Contains(filing.Year.Number))
        {
            var found = Text(years[0]);
            yield return Differs(
                "title",
                InTitle.With(("found", found), ("year", $"{filing.Year}")),
                filing.Year,
                found
            );
        }
    }

    private IEnumerable<Finding> Texts(Filing filing)
    {
        foreach (var (path, text) in FilingTexts.In(filing))
        {
            if (path is "title" || OtherYears.Any(block => path.StartsWith(block, StringComparison.Ordinal)))
            {
                continue;
            }

            foreach (var match in EvaluatedYear().Matches(text).Where(match => Number(match) != filing.Year.Number))
            {
                if (!LooksBack.Any(Around(text, match).Contains))
                {
                    var message = InText.With(("quote", match.Value), ("year", $"{filing.Year}"));
                    yield return Differs(path, message, filing.Year, Text(Number(match))) with
                    {
                        Severity = Severity.Warning,
                    };
                }
            }
        }
    }

    private IEnumerable<Finding> Projects(FilingCase subject)
    {
        var year = subject.Filing.Year;
        foreach (var form in subject.Projects.Where(form => form.Year != year))
        {
            var name = form.Identity.Project ?? form.Title ?? "";
            var message = OfProject.With(("name", name), ("found", $"{form.Year}"), ("year", $"{year}"));
            yield return Differs("projects", message, year, $"{form.Year}");
        }
    }

    private Finding Differs(string path, Message message, FiscalYear year, string found) =>
        At(path, message) with
        {
            Expected = $"{year}",
            Found = found,
            Repair = Repair.With(),
        };

    private static string Around(string text, Match match)
    {
        var from = Math.Max(0, match.Index - 8);
        return text[from..Math.Min(text.Length, match.Index + match.Length + 4)];
    }

    private static int Number(Match match)
    {
        var digits = string.Concat(match.Groups["year"].Value.Select(Digit));
        return int.Parse(digits, CultureInfo.InvariantCulture);
    }

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static char Digit(char character) =>
        "〇零一二三四五六七八九".IndexOf(character, StringComparison.Ordinal) switch
        {
            < 0 => character is >= '０' and <= '９' ? (char)(character - '０' + '0') : character,
            0 or 1 => '0',
            var at => (char)('0' + at - 1),
        };

    [GeneratedRegex(Year + @"\s{0,3}年", RegexOptions.ExplicitCapture, Patience.Milliseconds)]
    private static partial Regex YearIn();

    [GeneratedRegex(
        Year
            + @"\s{0,3}年(度[^，。；、：:,;\n]{0,14}?(绩效自评|自评报告|绩效自我评价|绩效评价报告)|(部门|单位|整体|项目)[^，。；、：:,;\n]{0,8}?支出绩效(自评|评价))",
        RegexOptions.ExplicitCapture,
        Patience.Milliseconds
    )]
    private static partial Regex EvaluatedYear();
}
