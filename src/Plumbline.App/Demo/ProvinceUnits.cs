using System.Collections.Immutable;
using System.Globalization;
using Plumbline.App.Data.Records;
using Plumbline.Domain.Filings;

namespace Plumbline.App.Demo;

/// <summary>The tree of a made-up province and its projects; the same size always gives the same.</summary>
internal sealed class ProvinceUnits
{
    private static readonly string[] Departments =
    [
        "教育局",
        "卫生健康局",
        "民政局",
        "交通运输局",
        "农业农村局",
        "水利局",
        "文化和旅游局",
        "住房和城乡建设局",
        "人力资源和社会保障局",
        "公安局",
        "生态环境局",
        "应急管理局",
    ];

    private static readonly string[] Themes =
    [
        "义务教育公用经费",
        "校舍维修改造",
        "困难学生资助",
        "基本公共卫生服务",
        "疾病预防控制",
        "城乡居民最低生活保障",
        "养老服务体系建设",
        "农村公路养护",
        "公共交通运营补贴",
        "高标准农田建设",
        "动物疫病防控",
        "农田水利设施维修",
        "防汛抗旱",
        "公共文化场馆免费开放",
        "文物保护",
        "老旧小区改造",
        "农村危房改造",
        "就业创业服务",
        "技能培训补贴",
        "治安防控体系建设",
        "大气污染防治",
        "水污染防治",
        "安全生产监管",
        "应急物资储备",
        "信息化系统运行维护",
        "办公用房维修",
        "专用设备购置",
        "专项业务",
        "人才引进与培养",
        "宣传教育",
    ];

    /// <summary>The least budget of a project in a year, by which amounts differ, in fen.</summary>
    internal const long LeastFen = 10_000_000;

    private readonly List<Unit> all = [];

    internal ProvinceUnits(ProvinceSize size)
    {
        var province = Add(null, UnitKind.Region, "990000", "示范省财政厅");
        var left = size.Units;
        for (var city = 1; city <= size.Cities; city++)
        {
            var region = Add(province, UnitKind.Region, Text($"99{city:00}00"), Text($"示范省第{city}市财政局"));
            // What does not divide evenly goes to the last city.
            var many = city == size.Cities ? left : size.Units / size.Cities;
            left -= many;
            AddCity(region, city, many, size.DepartmentsOfCity);
        }

        Owners = [.. all.Where(unit => unit.Kind != UnitKind.Region)];
    }

    internal IReadOnlyList<Unit> All => all;

    /// <summary>Departments and units: those that have projects and fill forms.</summary>
    internal ImmutableArray<Unit> Owners { get; }

    /// <summary>The projects: each second one goes on through all years, the others last one.</summary>
    internal IEnumerable<Project> Projects(int many, int firstYear, int years)
    {
        for (var at = 0; at < many; at++)
        {
            var (unit, number) = (Owners[at % Owners.Length], at / Owners.Length);
            var goesOn = number % 2 == 0;
            var only = firstYear + (at / 2 % years);
            yield return new()
            {
                Id = at + 1,
                UnitId = unit.Id,
                UnitPath = unit.Path,
                Code = Text($"{unit.Code}-{number + 1:0000}"),
                Name =
                    Themes[((at % Owners.Length * 3) + number) % Themes.Length]
                    + (number < Themes.Length ? "" : Text($"（{number / Themes.Length + 1}）")),
                Category = goesOn ? "经常性项目" : "一次性项目",
                FirstYear = goesOn ? firstYear : only,
                LastYear = goesOn ? null : only,
                Recurrence = goesOn ? ProjectRecurrence.Recurrent : ProjectRecurrence.OneOff,
            };
        }
    }

    /// <summary>全年预算数 of a project in each of its years, in fen.</summary>
    internal static long Fen(long project) => ((project * 7919 % 397) + 3) * LeastFen;

    private void AddCity(Unit region, int city, int many, int departments)
    {
        for (var number = 1; number <= departments && many > 0; number++)
        {
            var word = Departments[(number - 1) % Departments.Length];
            var name = Text($"示范省第{city}市{word}") + (number <= Departments.Length ? "" : Text($"第{number}分局"));
            var department = Add(region, UnitKind.Department, Text($"1{city:00}{number:000}"), name);
            many--;
            var units = number == departments ? many : Math.Min(many, (many / (departments - number + 1)));
            for (var unit = 1; unit <= units; unit++)
            {
                var code = Text($"{department.Code}{unit:000}");
                Add(department, UnitKind.Unit, code, Text($"{name}第{unit}直属单位"));
            }

            many -= units;
        }
    }

    private Unit Add(Unit? parent, UnitKind kind, string code, string name)
    {
        var id = all.Count + 1L;
        var unit = new Unit
        {
            Id = id,
            ParentId = parent?.Id,
            Path = Text($"{parent?.Path ?? "/"}{id}/"),
            Kind = kind,
            Code = code,
            Name = name,
        };
        all.Add(unit);
        return unit;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
