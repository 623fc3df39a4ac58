using System.Collections.Immutable;
using Plumbline.App.Data.Records;

namespace Plumbline.App.Demo;

/// <summary>The 股室 of a department of the demonstration, each with somebody who writes its part of the report.</summary>
internal static class DemoOffices
{
    private static readonly string[] Names = ["基础教育股", "学生资助管理股"];

    /// <summary>Accounts, in the order of the offices.</summary>
    internal static ImmutableArray<string> Writers { get; } = ["jijiao", "zizhu"];

    /// <summary>Adds the offices.</summary>
    internal static async Task<List<Unit>> Add(SeedDemo seed, Unit department, CancellationToken cancellation)
    {
        var offices = new List<Unit>();
        foreach (var (name, at) in Names.Select((name, at) => (name, at)))
        {
            var code = string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{department.Code}9{at + 1:00}"
            );
            offices.Add(await seed.Add(department, UnitKind.Section, code, name, cancellation));
        }

        return offices;
    }
}
