using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Domain.Filings;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Plausibility;

/// <summary>
/// C22: results have evidence of their year. A form without any evidence has perhaps no place for it and is only informed,
/// in one finding; a form that has some is warned about the rest.
/// </summary>
public sealed class EvidenceMissing : FilingRule
{
    private const int MonthsAfterYear = 6;

    private static readonly Template NoneAtAll = new(
        "{count}项有完成值的指标都没有佐证资料",
        "None of the {count} indicators with a result has evidence"
    );

    private static readonly Template SomeMissing = new(
        "{missing}项指标没有佐证资料（共{count}项）：{names}",
        "{missing} of {count} indicators have no evidence: {names}"
    );

    private static readonly Template WrongDate = new(
        "“{typed}”的佐证“{evidence}”日期{date}不在{year}年度范围内",
        "The evidence '{evidence}' of '{typed}' is dated {date}, outside {year}"
    );

    private static readonly Template Repair = new("为每项完成值附佐证资料", "Attach evidence to each result");

    private static readonly Template RepairDate = new(
        "换用本年度的佐证，或改正日期",
        "Use evidence of the year, or correct the date"
    );

    public override RuleInfo Info { get; } =
        new(
            RuleIds.EvidenceMissing,
            "C22",
            Severity.Warning,
            new("完成值有本年度的佐证资料", "Results have evidence of their year"),
            Sources.Recalled("财预〔2021〕101号（佐证资料）")
        );

    public override IEnumerable<Finding> Check(FilingCase subject)
    {
        if (subject.Filing.Stage is not (FilingStage.SelfEvaluation or FilingStage.Review))
        {
            return [];
        }

        ImmutableArray<IndicatorRow> results =
        [
            .. IndicatorRow.In(subject.Filing).Where(row => Said.Something(row.Indicator.Actual?.Text)),
        ];
        return Missing(results).Concat(results.SelectMany(row => Dates(subject, row)));
    }

    private IEnumerable<Finding> Missing(ImmutableArray<IndicatorRow> results)
    {
        var missing = results.Where(row => row.Indicator.Evidence.IsEmpty).ToList();
        if (missing.Count == 0)
        {
            yield break;
        }

        var none = missing.Count == results.Length;
        var message = (none ? NoneAtAll : SomeMissing).With(
            ("missing", $"{missing.Count}"),
            ("count", $"{results.Length}"),
            ("names", Said.Listed([.. missing.Select(row => row.Name)]))
        );
        yield return At("indicators", message) with
        {
            Severity = none ? Severity.Info : Info.Severity,
            Repair = Repair.With(),
            Related = none ? [] : [.. missing.Select(row => new FieldPlace(row.Path + ".evidence"))],
        };
    }

    // A survey or a voucher of the months in which the year is closed still speaks of the year.
    private IEnumerable<Finding> Dates(FilingCase subject, IndicatorRow row)
    {
        var year = subject.Filing.Year;
        var first = new DateOnly(year.Number, 1, 1);
        var last = year.LastDay.AddMonths(Math.Clamp(subject.Parameter("monthsAfter", MonthsAfterYear), 0, 120));
        for (var at = 0; at < row.Indicator.Evidence.Length; at++)
        {
            var evidence = row.Indicator.Evidence[at];
            if (evidence.Date is { } date && (date < first || date > last))
            {
                var shown = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                var message = WrongDate.With(
                    ("typed", row.Name),
                    ("evidence", evidence.Name),
                    ("date", shown),
                    ("year", $"{year}")
                );
                yield return At(
                    string.Create(CultureInfo.InvariantCulture, $"{row.Path}.evidence[{at}].date"),
                    message
                ) with
                {
                    Found = shown,
                    Repair = RepairDate.With(),
                };
            }
        }
    }
}
