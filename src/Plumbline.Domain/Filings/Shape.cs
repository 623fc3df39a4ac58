using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Plumbline.Domain.Filings;

/// <summary>
/// What a filing may look like, derived once from the record types. Reader, writer, published schema, paths and the
/// checks of packs all walk this one description, so that they cannot differ.
/// </summary>
internal abstract record Shape
{
    private static readonly Dictionary<Type, Shape> Known = [];

    internal static RecordShape Root { get; } = (RecordShape)Of(typeof(Filing));

    /// <summary>The shape of a member's type; builds each type once.</summary>
    internal static Shape Of(Type declared)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        lock (Known)
        {
            if (Known.TryGetValue(type, out var known))
            {
                return known;
            }

            var shape =
                Scalar.For(type) is { } scalar ? new ScalarShape(scalar)
                : ListShape.ItemOf(type) is { } item ? ListShape.For(item)
                : (Shape)new RecordShape(type);
            Known[type] = shape;
            return shape;
        }
    }
}

/// <summary>A single value.</summary>
internal sealed record ScalarShape(Scalar Scalar) : Shape;

/// <summary>A list of items of one shape.</summary>
/// <param name="ItemType">Type of the items.</param>
/// <param name="Build">Makes a list of items.</param>
/// <param name="Storage">The array behind a list value: the same object each time, unlike the boxed list.</param>
internal sealed record ListShape(Type ItemType, Func<IReadOnlyList<object>, object> Build, Func<object, Array> Storage)
    : Shape
{
    // Looked up late, because a record may hold a list of itself.
    internal Shape Item => field ??= Of(ItemType);

    internal static Type? ItemOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
            ? type.GetGenericArguments()[0]
            : null;

    internal static ListShape For(Type item) =>
        new(
            item,
            Made(nameof(BuildArray), item).CreateDelegate<Func<IReadOnlyList<object>, object>>(),
            Made(nameof(StorageOf), item).CreateDelegate<Func<object, Array>>()
        );

    /// <summary>The items of a list value.</summary>
    internal static IList Items(object list) => (IList)list;

    private static MethodInfo Made(string method, Type item) =>
        typeof(ListShape).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(item);

    private static T[] StorageOf<T>(object list) => ImmutableCollectionsMarshal.AsArray((ImmutableArray<T>)list) ?? [];

    [SuppressMessage(
        "Performance",
        "CA1859",
        Justification = "The delegate needs a reference; the array is boxed on purpose."
    )]
    private static object BuildArray<T>(IReadOnlyList<object> items) => items.Cast<T>().ToImmutableArray();
}

/// <summary>A record with named members.</summary>
internal sealed record RecordShape : Shape
{
    internal RecordShape(Type type)
    {
        Type = type;
        var blank = Create();
        Members =
        [
            .. type.GetProperties()
                .Where(property => property.IsDefined(typeof(TermAttribute)))
                .Select(p => new Member(p, blank)),
        ];
        ByName = Members.ToDictionary(member => member.Name, StringComparer.Ordinal);
        Key = Members.FirstOrDefault(member => member.Property.IsDefined(typeof(KeyAttribute)));
        Headline = Members.FirstOrDefault(member => member.Property.IsDefined(typeof(HeadlineAttribute)));
    }

    internal Type Type { get; }

    internal ImmutableArray<Member> Members { get; }

    internal Dictionary<string, Member> ByName { get; }

    internal Member? Key { get; }

    internal Member? Headline { get; }

    internal object Create() => Activator.CreateInstance(Type)!;
}

/// <summary>A member of a record: its JSON name, its term and its shape.</summary>
internal sealed class Member
{
    private readonly object? blank;

    internal Member(PropertyInfo property, object record)
    {
        Property = property;
        Name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        Meaning = property.GetCustomAttribute<TermAttribute>()!;
        blank = Get(record);
    }

    internal string Name { get; }

    internal TermAttribute Meaning { get; }

    internal PropertyInfo Property { get; }

    internal string Term => Meaning.Term;

    // Looked up late, because a record may hold itself.
    internal Shape Shape => field ??= Shape.Of(Property.PropertyType);

    internal object? Get(object record) => Property.GetValue(record);

    internal void Set(object record, object value) => Property.SetValue(record, value);

    /// <summary>Whether a value is the one that the member has in a new record; such members are not written.</summary>
    internal bool IsBlank(object? value) => value is null or IList { Count: 0 } || value.Equals(blank);
}
