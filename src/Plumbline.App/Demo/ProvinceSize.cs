namespace Plumbline.App.Demo;

/// <summary>How large a made-up province is.</summary>
/// <param name="Units">Departments and units below them.</param>
/// <param name="Projects">Projects, spread evenly over departments and units.</param>
/// <param name="Years">Years with a task; the last one is running.</param>
/// <param name="People">Accounts that fill, each with a wide form of its own that is still open.</param>
public sealed record ProvinceSize(int Units = 12_000, int Projects = 200_000, int Years = 3, int People = 100)
{
    /// <summary>Indicators of an ordinary form.</summary>
    internal const int Indicators = 6;

    /// <summary>Indicators of the form of each person who fills.</summary>
    internal const int WideIndicators = 60;

    private const int UnitsOfCity = 600;
    private const int UnitsOfDepartment = 50;
    private const int MostCities = 20;

    internal int Cities => Math.Clamp(Units / UnitsOfCity, 1, MostCities);

    internal int DepartmentsOfCity => Math.Max(1, Units / Cities / UnitsOfDepartment);

    /// <summary>What is wrong with the numbers; null: nothing.</summary>
    public string? Problem =>
        Units < 1 ? nameof(Units)
        : Projects < Units ? nameof(Projects)
        : Years is < 1 or > 10 ? nameof(Years)
        : People < 1 || People > Units ? nameof(People)
        : null;
}

/// <summary>What was made.</summary>
public sealed record ProvinceCounts(long Units, long Projects, long Forms, long Rows, long Events, long Accounts);
