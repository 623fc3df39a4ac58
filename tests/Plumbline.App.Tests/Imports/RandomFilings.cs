using System.Globalization;
using System.Text.Json.Nodes;
using Plumbline.Domain.Filings;
using Xunit;

namespace Plumbline.App.Tests.Imports;

/// <summary>
/// Filings with odd fen, weights and scores in halves and hundredths, and targets of every make: what a round trip has to
/// keep. The same number gives the same filing.
/// </summary>
internal sealed class RandomFilings
{
    private static readonly (string Kind, string? Aspect, string[] Names)[] Rows =
    [
        ("output", "quantity", ["维修校舍数量", "培训教师人数", "购置设备数量"]),
        ("output", "quality", ["工程验收合格率", "设备验收合格率"]),
        ("output", "timeliness", ["资金拨付及时率", "项目按期完成率"]),
        ("outcome", "socialBenefit", ["受益学生人数", "义务教育巩固率"]),
        ("outcome", "sustainability", ["校舍设计使用年限", "办学水平"]),
        ("satisfaction", "userSatisfaction", ["学生满意度", "家长满意度"]),
    ];

    private static readonly string[] Units = ["所", "人", "台套", "平方米", "人次"];

    private readonly Random random;

    private RandomFilings(int number) => random = new Random(number);

    /// <summary>A filing of a regime.</summary>
    /// <param name="number">Which one.</param>
    /// <param name="subject">department or project.</param>
    /// <param name="regime">The regime's code.</param>
    internal static Filing Of(int number, string subject, string regime)
    {
        var json = new RandomFilings(number).Write(subject, regime).ToJsonString();
        var read = FilingJson.Read(System.Text.Encoding.UTF8.GetBytes(json));
        Assert.True(read.TryGet(out var filing), string.Join('\n', read.Findings));
        return filing!;
    }

    private JsonObject Write(string subject, string regime) =>
        new()
        {
            ["schema"] = "plumbline.filing/1",
            ["subject"] = subject,
            ["regime"] = regime,
            ["year"] = 2024,
            ["identity"] = Identity(subject),
            ["budget"] = Budget(subject),
            ["goals"] = new JsonObject
            {
                ["overall"] = new JsonObject
                {
                    ["expectedGoal"] = "完成校舍维修，按时培训教师，改善办学条件。",
                    ["actualOutcome"] = "校舍维修全部完成，教师培训按计划开展。",
                },
            },
            ["indicators"] = Indicators(),
        };

    private static JsonObject Identity(string subject)
    {
        var identity = new JsonObject { ["department"] = "青禾县教育局", ["region"] = "云川省白石市青禾县" };
        if (subject == "project")
        {
            identity["unit"] = "青禾县第一小学";
            identity["project"] = "校舍维修与教师培训";
        }

        return identity;
    }

    private JsonObject Budget(string subject)
    {
        string[] members = ["initialBudget", "adjustedBudget", "executedAmount"];
        (string Member, string Value)[] kinds =
            subject == "project"
                ? [("origin", "currentYear"), ("origin", "carriedOver"), ("origin", "other")]
                :
                [
                    ("nature", "generalPublic"),
                    ("nature", "governmentFund"),
                    ("nature", "specialFiscalAccountFunds"),
                    ("nature", "other"),
                ];
        var places = random.Next(2) == 0 ? 2 : 6;
        var sums = new decimal[members.Length];
        var sources = new JsonArray();
        foreach (var (member, value) in kinds)
        {
            var row = new JsonObject { ["key"] = value, [member] = value };
            for (var at = 0; at < members.Length; at++)
            {
                var amount = random.Next(4) == 0 ? 0 : Amount(places);
                sums[at] += amount;
                row[members[at]] = Money(amount, places);
            }

            sources.Add(row);
        }

        var total = new JsonObject { ["label"] = "年度资金总额", ["weight"] = "10" };
        for (var at = 0; at < members.Length; at++)
        {
            total[members[at]] = Money(sums[at], places);
        }

        return new() { ["total"] = total, ["sources"] = sources };
    }

    private JsonArray Indicators()
    {
        var rows = new JsonArray();
        foreach (var (kind, aspect, names) in Rows)
        {
            foreach (var name in names.Take(1 + random.Next(names.Length)))
            {
                rows.Add(Indicator(kind, aspect, name));
            }
        }

        return rows;
    }

    private JsonObject Indicator(string kind, string? aspect, string name)
    {
        var weight = 1 + (random.Next(40) / 2m);
        var lost = random.Next(3) == 0 ? random.Next(1, 100) / 100m : 0;
        var (target, actual) = Values(name);
        var row = new JsonObject
        {
            ["kind"] = kind,
            ["aspect"] = aspect,
            ["name"] = name,
            ["target"] = target,
            ["actual"] = actual,
            ["weight"] = Text(weight),
            ["selfScore"] = Text(weight - lost),
        };
        if (lost > 0)
        {
            row["deviationReason"] = "雨季施工推迟，已调整工期";
        }

        return row;
    }

    private (string Target, string Actual) Values(string name)
    {
        if (name.EndsWith("水平", StringComparison.Ordinal))
        {
            return ("有效提升", "有效提升");
        }

        if (name.EndsWith('率') || name.EndsWith('度'))
        {
            return ($">={Text(80 + (random.Next(190) / 10m))}%", $"{Text(80 + (random.Next(2000) / 100m))}%");
        }

        var unit = name.EndsWith("年限", StringComparison.Ordinal) ? "年" : Units[random.Next(Units.Length)];
        var sign = new[] { ">=", "=", "<=", "" }[random.Next(4)];
        return ($"{sign}{random.Next(1, 9999)}{unit}", $"{random.Next(1, 9999)}{unit}");
    }

    private decimal Amount(int places) =>
        decimal.Round(random.Next(1, 9_999) + (random.Next(1, 1_000_000) / 1_000_000m), places);

    private static string Money(decimal amount, int places) =>
        amount.ToString(string.Create(CultureInfo.InvariantCulture, $"F{places}"), CultureInfo.InvariantCulture)
        + "万元";

    private static string Text(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
