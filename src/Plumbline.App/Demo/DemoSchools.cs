using System.Globalization;
using Plumbline.App.Data.Records;

namespace Plumbline.App.Demo;

/// <summary>The schools of the demonstration, each with the same few projects.</summary>
internal static class DemoSchools
{
    private static readonly string[] Names =
    [
        "示范市第一小学",
        "示范市第二小学",
        "示范市实验小学",
        "示范市第一中学",
        "示范市第二中学",
        "示范市职业中等专业学校",
        "示范市机关幼儿园",
        "示范市特殊教育学校",
    ];

    private static readonly string[] Projects = ["义务教育公用经费", "校舍维修改造", "家庭经济困难学生资助"];

    /// <summary>Adds the schools below a department, with their projects of the running year.</summary>
    internal static async Task<List<Unit>> Add(SeedDemo seed, Unit department, CancellationToken cancellation)
    {
        var schools = new List<Unit>();
        foreach (var (name, at) in Names.Select((name, at) => (name, at)))
        {
            var code = string.Create(CultureInfo.InvariantCulture, $"{department.Code}{at + 1:000}");
            var school = await seed.Add(department, UnitKind.Unit, code, name, cancellation);
            schools.Add(school);
            await seed.AddProjects(
                school,
                Projects.Select((project, number) => ($"{code}-{number + 1:00}", project)),
                seed.RunningYear,
                cancellation
            );
        }

        return schools;
    }
}
