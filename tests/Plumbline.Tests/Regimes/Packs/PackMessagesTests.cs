using System.Reflection;
using Plumbline.Regimes.Packs;
using Xunit;

namespace Plumbline.Tests.Regimes.Packs;

public sealed class PackMessagesTests
{
    private static readonly PackProblem[] All =
    [
        .. typeof(PackMessages)
            .GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Select(property => property.GetValue(null))
            .OfType<PackProblem>(),
    ];

    [Fact]
    public void Ids_AreUniqueAndInTheirRange()
    {
        Assert.Equal(All.Length, All.Select(problem => problem.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(All, problem => Assert.Matches("^PL51[0-9]{2}$", problem.Id));
    }
}
