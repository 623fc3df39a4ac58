using Plumbline.App.Documents;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Xunit;

namespace Plumbline.App.Tests.Documents;

/// <summary>Documents of one run never overwrite each other; their names say as little as is enough.</summary>
public sealed class FileSuffixesTests
{
    [Fact]
    public void OneDepartmentWithProjects_IsToldApartByTheProjectAlone() =>
        Assert.Equal(
            ["", "（校舍维修）", "（教师培训）"],
            FileSuffixes.Of([Of("甲局", null), Of("甲局", "校舍维修"), Of("甲局", "教师培训")])
        );

    [Fact]
    public void TwoDepartments_AreNamed() =>
        Assert.Equal(["（甲局）", "（乙局）"], FileSuffixes.Of([Of("甲局", null), Of("乙局", null)]));

    [Fact]
    public void TwoYears_AreNamed_AndTheSameTwiceIsNumbered()
    {
        Assert.Equal(
            ["（甲局 2023）", "（甲局 2024）"],
            FileSuffixes.Of([Of("甲局", null, 2023), Of("甲局", null, 2024)])
        );
        Assert.Equal(["（甲局 1）", "（甲局 2）"], FileSuffixes.Of([Of("甲局", null), Of("甲局", null)]));
    }

    private static Filing Of(string department, string? project, int year = 2024) =>
        new()
        {
            Year = new FiscalYear(year),
            Identity = new() { Department = department, Project = project },
        };
}
