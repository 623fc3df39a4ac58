using System.Globalization;
using Plumbline.Domain.Filings;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Plausibility;

/// <summary>
/// C15: dates are possible: no timeliness target after the end of the year or the project, no final accounts and no
/// self-evaluation published before their year is over, no report on a year dated inside it, no 30 February.
/// </summary>
public sealed class ImpossibleDate : FilingRule
{
    private static readonly Template NoSuchDay = new("“{date}”不是有效日期", "'{date}' is not a date");

    private static readonly Template TargetTooLate = new(
        "时效指标“{name}”的时间{date}晚于{end}",
        "The timeliness indicator '{name}' is due {date}, after {end}"
    );

    private static readonly Template PublishedTooEarly = new(
        "“{what}”的公开时间{date}早于{year}年度结束",
        "'{what}' is said to be published {date}, before the year {year} ended"
    );

    private static readonly Template DatedInside = new(
        "{name}{date}在{year}年度结束之前，自评应在年度结束后进行",
        "{name} {date} lies before the end of {year}; a self-evaluation follows the year"
    );

    private static readonly Template EndsBeforeStart = new(
        "项目结束日期{end}早于开始日期{start}",
        "The project ends {end}, before it starts {start}"
    );

    private static readonly Template Repair = new("核对日期后改正", "Check the date and correct it");

    public override RuleInfo Info { get; } =
        new(RuleIds.ImpossibleDate, "C15", Severity.Warning, new("日期合理", "Dates are possible"), Sources.Checker);

    public override IEnumerable<Finding> Check(FilingCase subject) =>
        Targets(subject.Filing)
            .Concat(Disclosures(subject.Filing))
            .Concat(Documents(subject.Filing))
            .Concat(Project(subject.Filing))
            .Concat(Texts(subject.Filing));

    private IEnumerable<Finding> Targets(Filing filing)
    {
        var end = filing.Identity.EndsOn ?? filing.Year.LastDay;
        return IndicatorRow
            .In(filing)
            .Where(row => row.Indicator.Aspect == IndicatorAspect.Timeliness)
            .SelectMany(row =>
                new[]
                {
                    (Path: row.Path + ".target", Text: row.Indicator.Target?.Text),
                    (Path: row.Path + ".name", Text: (string?)row.Name),
                }
                    .SelectMany(cell =>
                        PrintedDate
                            .In(cell.Text ?? "")
                            .Where(date => date.Earliest > end)
                            .Select(date => (cell.Path, date))
                    )
                    .Take(1)
                    .Select(late =>
                        Report(
                            late.Path,
                            TargetTooLate.With(("name", row.Name), ("date", late.date.Text), ("end", Day(end))),
                            late.date.Text
                        )
                    )
            );
    }

    private IEnumerable<Finding> Disclosures(Filing filing)
    {
        for (var at = 0; at < (filing.Management?.Disclosures.Length ?? 0); at++)
        {
            var disclosure = filing.Management!.Disclosures[at];
            var named = PrintedDate.In(disclosure.What).FirstOrDefault(date => date.Year is not null).Year;
            if (
                disclosure.Planned
                || !disclosure.What.ContainsAny(["决算", "自评", "绩效评价"])
                || Published(disclosure) is not { } latest
            )
            {
                continue;
            }

            // Without a year the accounts may be those of the year before, which is worth no more than a hint.
            var year = named ?? filing.Year.Number;
            if (latest <= new DateOnly(year, 12, 31))
            {
                var date = disclosure.Date is { } day ? Day(day) : disclosure.When!;
                var path = string.Create(CultureInfo.InvariantCulture, $"management.disclosures[{at}]");
                var message = PublishedTooEarly.With(("what", disclosure.What), ("date", date), ("year", $"{year}"));
                yield return Report(path, message, date) with
                {
                    Severity = named is null ? Severity.Info : Info.Severity,
                };
            }
        }
    }

    private static DateOnly? Published(Disclosure disclosure) =>
        disclosure.Date ?? PrintedDate.In(disclosure.When ?? "").Select(date => date.Latest).FirstOrDefault();

    private IEnumerable<Finding> Documents(Filing filing)
    {
        if (filing.Stage is not (FilingStage.SelfEvaluation or FilingStage.Review))
        {
            yield break;
        }

        (string Path, string Name, DateOnly? Date)[] dates =
        [
            ("identity.documentDate", "成文日期", filing.Identity.DocumentDate),
            ("signOff.filledOn", "填报日期", filing.SignOff?.FilledOn),
        ];
        foreach (var (path, name, date) in dates)
        {
            if (date is { } day && day <= filing.Year.LastDay)
            {
                yield return Report(
                    path,
                    DatedInside.With(("name", name), ("date", Day(day)), ("year", $"{filing.Year}")),
                    Day(day)
                );
            }
        }
    }

    private IEnumerable<Finding> Project(Filing filing)
    {
        if (filing.Identity is { StartsOn: { } start, EndsOn: { } end } && end < start)
        {
            yield return Report(
                "identity.endsOn",
                EndsBeforeStart.With(("start", Day(start)), ("end", Day(end))),
                Day(end)
            );
        }
    }

    private IEnumerable<Finding> Texts(Filing filing) =>
        FilingWalk
            .Values(filing)
            .Where(value => value.Kind is ValueKind.Text or ValueKind.Prose or ValueKind.Stated)
            .SelectMany(value =>
                PrintedDate
                    .In(value.Value.ToString() ?? "")
                    .Where(date => !date.Exists)
                    .Select(date => Report(value.Path, NoSuchDay.With(("date", date.Text)), date.Text))
            );

    private Finding Report(string path, Message message, string found) =>
        At(path, message) with
        {
            Found = found,
            Repair = Repair.With(),
        };

    private static string Day(DateOnly date) => date.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);
}
