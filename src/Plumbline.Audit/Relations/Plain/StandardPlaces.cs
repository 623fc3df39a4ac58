using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>What the standards of a text are, and the numbers that they may go with, read once.</summary>
/// <param name="Standards">The amounts for each of something.</param>
/// <param name="Numbers">The numbers of persons and things.</param>
/// <param name="Daily">The price of each day of each person, where the text has no other.</param>
/// <param name="Recurring">The prices of a day, a month or a meal.</param>
internal sealed partial record StandardPlaces(
    List<(int At, string Clause, string Per)> Standards,
    List<(int At, string Words)> Numbers,
    int? Daily,
    HashSet<int> Recurring
)
{
    private const int MostStandards = 40;
    private const int MostNumbers = 60;

    public bool IsEmpty => Standards.Count == 0 && Recurring.Count == 0;

    /// <summary>Whether none was left out: the only one of these is the only one of the text.</summary>
    public bool IsWhole => Standards.Count < MostStandards && Numbers.Count < MostNumbers;

    public static StandardPlaces Of(Flow flow)
    {
        var all = Enumerable.Range(0, flow.Count);
        var money = all.Where(at => flow[at] is { Dimension: Dimension.Money, IsPlain: true }).ToList();
        List<(int At, string Clause, string Per)> standards =
        [
            .. money
                .Select(at => (at, Statement.Clause(flow, at), PerOf(flow, at)))
                .Where(place => place.Item3.Length > 0)
                .Take(MostStandards),
        ];
        return new StandardPlaces(
            standards,
            standards.Count == 0
                ? []
                :
                [
                    .. all.Where(at =>
                            flow[at] is { IsPlain: true, Dimension: Dimension.Count or Dimension.Measure, Exact: > 1 }
                            && flow.Change(at) is null
                        )
                        .Take(MostNumbers)
                        .Select(at => (at, Statement.Words(flow, at))),
                ],
            money.FindAll(at => IsDaily(flow, at)).DistinctBy(at => flow[at].Value).Take(2).ToList() is [var only]
                ? only
                : null,
            [.. money.Where(at => IsRecurring(flow, at))]
        );
    }

    /// <summary>Of what an amount is for each; of a day or a time nothing can be made without the number of days.</summary>
    public static string PerOf(Flow flow, int at)
    {
        var words = Statement.Clause(flow, at) + flow[at].Unit;
        return words.Length > 0 && !Often().IsMatch(words) && Per().Match(words) is { Success: true } match
            ? match.Groups["per"].Value
            : "";
    }

    private static bool IsRecurring(Flow flow, int at) =>
        PeriodPrice().IsMatch(Statement.Clause(flow, at) + flow[at].Unit);

    private static bool IsDaily(Flow flow, int at) => DayPrice().IsMatch(Statement.Clause(flow, at) + flow[at].Unit);

    [GeneratedRegex(
        "每(?:个|名|位|张|一)?(?<per>[生人床亩户园校村班间辆台套座])|(?<per>[生人床亩户园校村班])均(?=[^，,。;:0-9]{0,12}标准)|/(?<per>[生人床亩户园校村班间辆台套座])",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Per();

    [GeneratedRegex("[天日次餐场]$|[每/][天日次餐场]|课时", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Often();

    [GeneratedRegex(
        "每(?:名|个)?[生人](?:学生)?每[天日餐]|/[生人][·/.]?[天日]",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex DayPrice();

    [GeneratedRegex("每[月天日餐]|[/·][月天日餐]", Patience.Options, Patience.Milliseconds)]
    private static partial Regex PeriodPrice();
}
