using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Plumbline.Testing.Architecture;
using Xunit;

namespace Plumbline.Tests.Architecture;

/// <summary>A rule that finds nothing must be able to find something.</summary>
public sealed class TypeRulesThemselvesTests
{
    private static readonly Assembly Here = typeof(TypeRulesThemselvesTests).Assembly;

    [Fact]
    public void Unsealed_FindsAClassThatIsOpen() => Assert.Contains(Name<Bad.Open>(), TypeRules.Unsealed(Here));

    [Fact]
    public void PublicSetters_FindsASetterButNoInit()
    {
        var found = TypeRules.PublicSetters(Here);

        Assert.Contains(Name<Bad.Open>("Settable"), found);
        Assert.DoesNotContain(Name<Bad.Open>("Fixed"), found);
    }

    [Fact]
    public void MutableFields_FindsPublicAndStaticFields()
    {
        var found = TypeRules.MutableFields(Here);

        Assert.Contains(Name<Bad.Open>("Field"), found);
        Assert.Contains(Name<Bad.Open>("shared"), found);
    }

    [Fact]
    public void EmptyNames_FindsAManager() => Assert.Contains(Name<Bad.BudgetManager>(), TypeRules.EmptyNames(Here));

    [Fact]
    public void LonelyInterfaces_FindsOneWithoutCompany() =>
        Assert.Contains(Name<Bad.ILonely>(), TypeRules.LonelyInterfaces(Here));

    [Fact]
    public void NakedNumbers_LooksIntoGenericsAndArrays()
    {
        var found = TypeRules.NakedNumbers(Here);

        Assert.Contains(Name<Bad.Open>("Settable"), found);
        Assert.Contains(Name<Bad.Open>("Sum"), found);
        Assert.DoesNotContain(Name<Bad.Open>("Fixed"), found);
    }

    private static string Name<T>(string member = "") =>
        ShippedTypes.Name(typeof(T)) + (member.Length == 0 ? "" : "." + member);

    /// <summary>One breach of each rule.</summary>
    [SuppressMessage("Design", "CA1034", Justification = "Examples of what must not be.")]
    [SuppressMessage("Design", "CA1040", Justification = "Examples of what must not be.")]
    [SuppressMessage("Design", "CA1051", Justification = "Examples of what must not be.")]
    [SuppressMessage("Performance", "CA1822", Justification = "Examples of what must not be.")]
    [SuppressMessage("Design", "MA0069", Justification = "Examples of what must not be.")]
    public static class Bad
    {
        public interface ILonely;

        public sealed class BudgetManager : ILonely;

        public class Open
        {
            private static int shared;

            public int Field;

            public decimal Settable { get; set; }

            public int Fixed { get; init; }

            public int Sum(IReadOnlyList<double[]?> parts) => parts.Count + ++shared;
        }
    }
}
