using System.Reflection;
using System.Runtime.CompilerServices;

namespace Plumbline.Testing.Architecture;

/// <summary>The types of an assembly that a person wrote, and how they are named in a test's report.</summary>
public static class ShippedTypes
{
    private const BindingFlags Declared =
        BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    public static IEnumerable<Type> Of(Assembly assembly) => assembly.GetTypes().Where(IsWritten);

    /// <summary>Public and protected members, as others see them.</summary>
    public static IEnumerable<MemberInfo> VisibleMembers(Type type) =>
        type.GetMembers(Declared).Where(IsVisible).Where(IsWritten);

    public static IEnumerable<FieldInfo> Fields(Type type) => type.GetFields(Declared).Where(IsWritten);

    public static string Name(Type type) => type.FullName ?? type.Name;

    private static bool IsWritten(MemberInfo member) =>
        !member.Name.Contains('<', StringComparison.Ordinal)
        && !member.Name.StartsWith("__Generated__", StringComparison.Ordinal)
        && !member.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        && (member.DeclaringType is not { } outer || IsWritten(outer))
        && !(member is Type { Namespace: null } && member.Name != "Program")
        && !(member is Type { Namespace: { } space } && !space.StartsWith("Plumbline", StringComparison.Ordinal));

    private static bool IsVisible(MemberInfo member) =>
        member switch
        {
            MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
            FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
            PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsVisible),
            EventInfo signal => IsVisible(signal.AddMethod!),
            Type type => type.IsNestedPublic || type.IsNestedFamily,
            _ => false,
        };
}
