using System.Reflection;
using System.Runtime.CompilerServices;

namespace Plumbline.Testing.Architecture;

/// <summary>Types as a reader of C# writes them: keywords, arguments in angle brackets, question marks.</summary>
internal static class SurfaceNames
{
    private static readonly NullabilityInfoContext Nullability = new();

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(char)] = "char",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
    };

    internal static string Of(ParameterInfo parameter)
    {
        var passing =
            parameter.IsOut ? "out "
            : parameter.IsIn ? "in "
            : parameter.ParameterType.IsByRef ? "ref "
            : "";
        lock (Nullability)
        {
            return passing + Of(Nullability.Create(parameter));
        }
    }

    internal static string Of(PropertyInfo property)
    {
        lock (Nullability)
        {
            return Of(Nullability.Create(property));
        }
    }

    internal static string Of(Type type) =>
        type.IsByRef || type.IsPointer ? Of(type.GetElementType()!)
        : type.IsArray ? Of(type.GetElementType()!) + "[]"
        : Nullable.GetUnderlyingType(type) is { } value ? Of(value) + "?"
        : Keywords.TryGetValue(type, out var keyword) ? keyword
        : type.IsGenericParameter ? type.Name
        : type.IsAssignableTo(typeof(ITuple)) && type.IsGenericType ? $"({Arguments(type)})"
        : Nested(type);

    /// <summary>The name with the types around it and its arguments, without the namespace.</summary>
    internal static string Nested(Type type)
    {
        var own = type.Name.Split('`')[0];
        var around = type.DeclaringType is { } outer && !type.IsGenericParameter ? Nested(outer) + "." : "";
        return around + own + (type.IsGenericType ? $"<{Arguments(type)}>" : "");
    }

    private static string Arguments(Type type) => string.Join(", ", type.GetGenericArguments().Select(Of));

    // Question marks on references; only at the top, which is where they mislead when missing.
    private static string Of(NullabilityInfo info)
    {
        var name = Of(info.Type);
        return info.ReadState == NullabilityState.Nullable && !name.EndsWith('?') ? name + "?" : name;
    }
}
