using System.Reflection;
using Plumbline.Testing.Architecture;
using Xunit;

namespace Plumbline.Web.Tests;

/// <summary>The house rules for types, over every type of the web host.</summary>
public sealed class TypeRuleTests
{
    private static readonly Assembly Web = typeof(Program).Assembly;

    [Fact]
    public void Classes_AreSealedAbstractOrStatic() => Breaches.None(TypeRules.Unsealed(Web));

    [Fact]
    public void Fields_CannotBeChangedFromOutside() => Breaches.None(TypeRules.MutableFields(Web));

    [Fact]
    public void Names_SaySomething() => Breaches.None(TypeRules.EmptyNames(Web));

    [Fact]
    public void Templates_HaveBothLanguagesWithTheSameHoles() => Breaches.None(Templates.Unequal(Web));
}
