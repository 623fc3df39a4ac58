using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Plumbline.Testing.Architecture;

/// <summary>
/// What is said about all types, held against all types. Each rule gives the names of those that break it, so that a test
/// shows all of them at once.
/// </summary>
public static class TypeRules
{
    private static readonly string[] EmptyWords =
    [
        "Manager",
        "Helper",
        "Helpers",
        "Util",
        "Utils",
        "Base",
        "Impl",
        "Dto",
    ];

    private static readonly Type[] BareNumbers = [typeof(decimal), typeof(double), typeof(float)];

    /// <summary>Classes that could be derived from by accident.</summary>
    public static ImmutableArray<string> Unsealed(Assembly assembly) =>
        Named(
            ShippedTypes
                .Of(assembly)
                .Where(type => type.IsClass && !type.IsSealed && !type.IsAbstract && type.Name != "Program")
        );

    /// <summary>Properties that can be set after construction by anybody.</summary>
    public static ImmutableArray<string> PublicSetters(Assembly assembly) =>
        Members(assembly, member => member is PropertyInfo { SetMethod: { IsPublic: true } setter } && !IsInit(setter));

    /// <summary>Fields that anybody can change, and static fields that anything can change.</summary>
    public static ImmutableArray<string> MutableFields(Assembly assembly) =>
        [
            .. ShippedTypes
                .Of(assembly)
                .Where(type => !type.IsEnum)
                .SelectMany(ShippedTypes.Fields)
                .Where(field => !field.IsInitOnly && !field.IsLiteral && (field.IsPublic || field.IsStatic))
                .Select(Full),
        ];

    /// <summary>Names that say nothing. A tag helper is a thing of the framework and bears its name.</summary>
    public static ImmutableArray<string> EmptyNames(Assembly assembly) =>
        Named(
            ShippedTypes
                .Of(assembly)
                .Where(type => !type.Name.EndsWith("TagHelper", StringComparison.Ordinal))
                .Where(type => EmptyWords.Any(word => type.Name.Split('`')[0].EndsWith(word, StringComparison.Ordinal)))
        );

    /// <summary>Interfaces with fewer than two implementations among these assemblies.</summary>
    public static ImmutableArray<string> LonelyInterfaces(params IReadOnlyList<Assembly> assemblies)
    {
        var types = assemblies.SelectMany(ShippedTypes.Of).ToList();
        return Named(
            types.Where(type =>
                type.IsInterface && types.Count(other => other != type && type.IsAssignableFrom(other)) < 2
            )
        );
    }

    /// <summary>Public members that show a number without saying what it counts.</summary>
    public static ImmutableArray<string> NakedNumbers(Assembly assembly) =>
        Members(assembly, member => Signature(member).SelectMany(Parts).Any(BareNumbers.Contains));

    private static ImmutableArray<string> Members(Assembly assembly, Func<MemberInfo, bool> breaks) =>
        [
            .. ShippedTypes
                .Of(assembly)
                .Where(type => type.IsVisible)
                .SelectMany(ShippedTypes.VisibleMembers)
                .Where(breaks)
                .Select(Full),
        ];

    private static ImmutableArray<string> Named(IEnumerable<Type> types) => [.. types.Select(ShippedTypes.Name)];

    private static string Full(MemberInfo member) => $"{ShippedTypes.Name(member.DeclaringType!)}.{member.Name}";

    private static bool IsInit(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static IEnumerable<Type> Signature(MemberInfo member) =>
        member switch
        {
            MethodInfo method => method
                .GetParameters()
                .Select(parameter => parameter.ParameterType)
                .Append(method.ReturnType),
            ConstructorInfo constructor => constructor.GetParameters().Select(parameter => parameter.ParameterType),
            PropertyInfo property => [property.PropertyType],
            FieldInfo field => [field.FieldType],
            _ => [],
        };

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!) : type.GetGenericArguments().SelectMany(Parts).Append(type);
}
