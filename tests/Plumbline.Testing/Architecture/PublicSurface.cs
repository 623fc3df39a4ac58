using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Plumbline.Testing.Architecture;

/// <summary>The public types and members of an assembly as a text that changes only when they do.</summary>
public static class PublicSurface
{
    /// <summary>One block for each type, in the order of names; a line for each member.</summary>
    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (
            var type in ShippedTypes
                .Of(assembly)
                .Where(type => type.IsVisible)
                .OrderBy(ShippedTypes.Name, StringComparer.Ordinal)
        )
        {
            text.Append(text.Length == 0 ? "" : "\n").Append(Head(type)).Append('\n');
            foreach (var line in Members(type))
            {
                text.Append("    ").Append(line).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Head(Type type)
    {
        var inherited = type.BaseType?.GetInterfaces() ?? [];
        var above = type.GetInterfaces()
            .Except(inherited)
            .Select(SurfaceNames.Of)
            .Where(name => !name.StartsWith("IEquatable<", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        var parent =
            type.BaseType is { } parentType && parentType.Assembly == type.Assembly
                ? [SurfaceNames.Of(parentType)]
                : Array.Empty<string>();
        var list = string.Join(", ", parent.Concat(above));
        var name = $"{type.Namespace}.{SurfaceNames.Nested(type)}";
        return $"{Kind(type)} {name}{(list.Length == 0 || type.IsEnum ? "" : " : " + list)}";
    }

    private static string Kind(Type type) =>
        type switch
        {
            { IsEnum: true } => "enum",
            { IsInterface: true } => "interface",
            { IsValueType: true } => type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly struct" : "struct",
            { IsAbstract: true, IsSealed: true } => "static class",
            _ when typeof(Delegate).IsAssignableFrom(type) => "delegate",
            { IsAbstract: true } => "abstract class",
            { IsSealed: true } => "sealed class",
            _ => "class",
        };

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return Enum.GetNames(type)
                .Select(name => $"{name} = {Convert.ToInt64(Enum.Parse(type, name), CultureInfo.InvariantCulture)}");
        }

        return ShippedTypes.VisibleMembers(type).Select(Line).OfType<string>().Order(StringComparer.Ordinal);
    }

    private static string? Line(MemberInfo member) =>
        member switch
        {
            ConstructorInfo constructor => $"new({Parameters(constructor)})",
            MethodInfo { IsSpecialName: true } method when !method.Name.StartsWith("op_", StringComparison.Ordinal) =>
                null,
            MethodInfo method =>
                $"{Static(method)}{method.Name}{Generic(method)}({Parameters(method)}): {SurfaceNames.Of(method.ReturnParameter)}",
            PropertyInfo property =>
                $"{Static(property.GetMethod!)}{property.Name}: {SurfaceNames.Of(property)} {{ {Accessors(property)} }}",
            FieldInfo { IsLiteral: true } field =>
                $"const {field.Name}: {SurfaceNames.Of(field.FieldType)} = {field.GetRawConstantValue()}",
            FieldInfo field => $"{(field.IsStatic ? "static " : "")}{field.Name}: {SurfaceNames.Of(field.FieldType)}",
            _ => null,
        };

    private static string Static(MethodInfo method) => method.IsStatic ? "static " : "";

    private static string Generic(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(SurfaceNames.Of))}>" : "";

    private static string Accessors(PropertyInfo property) =>
        property.SetMethod is not { IsPublic: true } setter ? "get;"
        : setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? "get; init;"
        : "get; set;";

    private static string Parameters(MethodBase method) =>
        string.Join(
            ", ",
            method
                .GetParameters()
                .Select(parameter =>
                    $"{parameter.Name}: {SurfaceNames.Of(parameter)}{(parameter.HasDefaultValue ? " = …" : "")}"
                )
        );
}
