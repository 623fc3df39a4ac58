using System.Globalization;
using System.Security.Cryptography;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Registers;

namespace Plumbline.App.Demo;

/// <summary>
/// Registers of three years: what schools count, what the department counts itself, and two slips of the kind that the page
/// is there to find. Figures follow from school and year alone.
/// </summary>
internal static class DemoRegisters
{
    private const int Years = 3;

    internal static async Task Run(
        AppDb db,
        Packs packs,
        TimeProvider time,
        Actor actor,
        (Unit Department, IReadOnlyList<Unit> Schools) units,
        int lastYear,
        CancellationToken cancellation
    )
    {
        for (var at = 0; at < Years; at++)
        {
            var year = lastYear - Years + 1 + at;
            await Save(units.Department, year, Department(at));
            foreach (var (school, number) in units.Schools.Select((school, number) => (school, number)))
            {
                // One school has not begun the newest year yet.
                if (at < Years - 1 || number < units.Schools.Count - 1)
                {
                    await Save(school, year, School(number, at));
                }
            }
        }

        async Task Save(Unit unit, int year, IEnumerable<(string Figure, string Text)> figures) =>
            (
                await SaveFigures.Run(
                    db,
                    packs.Registers,
                    time,
                    actor,
                    (unit.Id, year),
                    [
                        .. figures.Select(one => new TypedFigure(
                            new(RandomNumberGenerator.GetBytes(16)),
                            one.Figure,
                            one.Text,
                            null
                        )),
                    ],
                    cancellation
                )
            ).OrThrow();
    }

    private static IEnumerable<(string Figure, string Text)> School(int school, int year)
    {
        var pupils = 620 + school * 140 + year * 18;
        var taking = pupils * (82 + year * 4 + school % 3) / 100;
        var teachers = 38 + school * 7 + year;
        var trained = teachers - (3 - year) - school % 2;
        var dangers = 14 - year * 3 + school;
        return
        [
            ("23.schools", "1"),
            ("23.covered", "1"),
            ("23.pupils", Text(pupils)),
            ("23.taking", Text(taking)),
            ("42.due", Text(pupils / 12)),
            ("42.aided", Text(pupils / 12)),
            ("42.poor", Text(pupils / 20)),
            ("50.teachers", Text(teachers)),
            ("50.trained", Text(trained)),
            ("50.times", Text(trained * (2 + year))),
            ("50.amount", Money(trained * 6 + year * 11)),
            ("54.schools", "1"),
            ("54.closed", "1"),
            ("54.alarm", "1"),
            ("54.guards", year == 0 && school == 2 ? "0" : "1"),
            ("54.posts", "1"),
            ("55.meetings", Text(8 + year)),
            ("55.dangers", Text(dangers)),
            ("55.mended", Text(dangers - (school % 4 == 1 ? 1 : 0))),
            ("56.events", Text(6 + year + school % 3)),
            ("56.people", Text(pupils)),
            ("56.incidents", "0"),
            ("60.cases", "0"),
            // A slip: more bright canteens than canteens.
            ("58.canteens", "1"),
            ("58.bright", school == 3 && year == 2 ? "2" : "1"),
        ];
    }

    private static IEnumerable<(string Figure, string Text)> Department(int year)
    {
        // What is left at the end of a year is what the next begins with.
        var (before, cut) = (96 - year * 22 + year * year, 21 - year * 2);
        var closing = 118_000 - year * 9_500;
        return
        [
            ("1.initial", Money(4_820_000 + year * 310_000)),
            ("1.supplement", Money(412_000 + year * 25_500)),
            ("1.full", Money(5_232_000 + year * 335_500)),
            ("7.opening", Money(closing + 9_500)),
            ("7.ofYear", Money(-9_500)),
            ("7.closing", Money(closing)),
            ("16.goals", Text(31 + year)),
            ("16.projects", Text(31 + year)),
            ("16.group", "是"),
            ("21.times", Text(4 + year)),
            ("21.schools", Text(62 + year * 5)),
            ("21.problems", Text(148 - year * 17)),
            ("21.mended", Text(141 - year * 14)),
            ("21.opinions", Text(24 + year)),
            ("24.before", Text(before)),
            ("24.cut", Text(cut)),
            ("24.added", "0"),
            // A slip of the newest year: one too many.
            ("24.now", Text(before - cut + (year == 2 ? 1 : 0))),
            ("30.kindergartens", Text(132 + year * 4)),
            ("30.public", Text(61 + year * 5)),
            ("30.inclusive", Text(48 + year)),
            ("30.children", Text(18_640 - year * 420)),
            ("30.publicChildren", Text(8_960 + year * 350)),
            ("30.inclusiveChildren", Text(6_710 + year * 90)),
            ("30.affordable", Text(15_670 + year * 440)),
            ("33.primary", "0.4" + Text(12 - year * 3)),
            ("33.junior", "0.3" + Text(41 - year * 4)),
            ("34.target", Text(40)),
            ("34.removed", Text(22 + year * 9)),
            ("34.left", Text(18 - year * 9)),
            ("49.total", Text(126 + year * 12)),
            ("49.target", Text(130 + year * 10)),
            ("49.byStage-primary", Text(70 + year * 8)),
            ("49.byStage-junior", Text(56 + year * 4)),
            ("29.text", "组织理论学习中心组学习和主题党日活动，压实意识形态工作责任"),
            ("66.text", "开展推普周、科普进校园和国防教育活动"),
        ];
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    // In hundredths of 万元.
    private static string Money(int hundredths) => (hundredths / 100m).ToString("0.00", CultureInfo.InvariantCulture);
}
