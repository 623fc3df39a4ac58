using System.Collections.Immutable;
using System.Globalization;
using System.Linq.Expressions;
using Plumbline.App.Data.Records;

namespace Plumbline.App.Forms;

/// <summary>Which page of a list, in which order.</summary>
/// <param name="Sort">Name of the order.</param>
/// <param name="Descending">From large to small.</param>
/// <param name="Key">Where it starts; null: at the beginning.</param>
/// <param name="Backwards">The page lies before the key, not after it.</param>
/// <param name="Size">Rows on a page.</param>
public sealed record FormPage(
    string? Sort = null,
    bool Descending = false,
    string? Key = null,
    bool Backwards = false,
    int Size = 50
)
{
    /// <summary>
    /// From so many forms on it is quicker to walk along the order, leaving out what does not fit, than to sort all.
    /// </summary>
    public int Many { get; init; } = 2_000;
}

/// <summary>An order of forms, with the keys by which its pages are found.</summary>
public abstract record FormSort(string Name)
{
    /// <summary>The orders; the first is the one nobody asked for.</summary>
    public static ImmutableArray<FormSort> All { get; } =
    [
        Of("deadline", form => form.Deadline.Ticks, form => form.Deadline, ticks => Utc(ticks)),
        Of("name", form => form.Name),
        Of("state", form => form.StateSince.Ticks, form => form.StateSince, ticks => Utc(ticks)),
        Of("score", form => form.ScoreOrder, form => form.ScoreOrder, score => score),
        Of("errors", form => form.Errors, form => form.Errors, count => (int)Math.Clamp(count, 0, int.MaxValue)),
        Of("budget", form => form.BudgetUp, form => form.BudgetUp, fen => fen) with
        {
            Down = Of("budget", form => form.BudgetDown, form => form.BudgetDown, fen => fen),
        },
    ];

    /// <summary>The same order from large to small, where it is not just the other way round.</summary>
    private FormSort? Down { get; init; }

    /// <summary>The order with a name, or the first.</summary>
    public static FormSort Named(string? name) => All.FirstOrDefault(sort => sort.Name == name) ?? All[0];

    /// <summary>The order that a page asks for.</summary>
    internal static FormSort For(FormPage page) =>
        Named(page.Sort) is { Down: { } down } && page.Descending ? down : Named(page.Sort);

    /// <summary>The forms from the key of the page on, in order.</summary>
    internal abstract IQueryable<Form> Page(IQueryable<Form> forms, FormPage page);

    /// <summary>The key of a form: <c>id:value</c>.</summary>
    internal abstract string Key(Form form);

    private static ByValue<T> Of<T>(
        string name,
        Func<Form, long> number,
        Expression<Func<Form, T>> value,
        Func<long, T> read
    ) =>
        new(
            name,
            value,
            form => number(form).ToString(CultureInfo.InvariantCulture),
            text =>
                long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var found)
                    ? read(found)
                    : read(0)
        );

    private static ByValue<string> Of(string name, Expression<Func<Form, string>> value) =>
        new(name, value, value.Compile(), text => text);

    private static DateTime Utc(long ticks) =>
        new(Math.Clamp(ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks), DateTimeKind.Utc);

    private sealed record ByValue<T>(
        string Name,
        Expression<Func<Form, T>> Value,
        Func<Form, string> Print,
        Func<string, T> Read
    ) : FormSort(Name)
    {
        internal override string Key(Form form) =>
            string.Create(CultureInfo.InvariantCulture, $"{form.Id}:{Print(form)}");

        internal override IQueryable<Form> Page(IQueryable<Form> forms, FormPage page)
        {
            var descending = page.Descending != page.Backwards;
            var from = page.Key is { } key ? forms.Where(Beyond(key, descending)) : forms;
            return descending
                ? from.OrderByDescending(Value).ThenByDescending(form => form.Id)
                : from.OrderBy(Value).ThenBy(form => form.Id);
        }

        private Expression<Func<Form, bool>> Beyond(string key, bool descending)
        {
            var colon = key.IndexOf(':', StringComparison.Ordinal);
            _ = long.TryParse(key[..Math.Max(colon, 0)], CultureInfo.InvariantCulture, out var id);
            Expression<Func<T>> captured = Captured(Read(key[(colon + 1)..]));
            Expression<Func<long>> capturedId = () => id;
            var form = Value.Parameters[0];
            var value = Value.Body;
            Func<Expression, Expression, BinaryExpression> beyond = descending
                ? Expression.LessThan
                : Expression.GreaterThan;
            var further =
                typeof(T) == typeof(string)
                    ? beyond(Compare(value, captured.Body), Expression.Constant(0))
                    : beyond(value, captured.Body);
            var same = Expression.AndAlso(
                Expression.Equal(value, captured.Body),
                beyond(Expression.Property(form, nameof(Form.Id)), capturedId.Body)
            );
            return Expression.Lambda<Func<Form, bool>>(Expression.OrElse(further, same), form);
        }

        private static Expression<Func<T>> Captured(T value) => () => value;

        private static MethodCallExpression Compare(Expression left, Expression right) =>
            Expression.Call(
                typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!,
                left,
                right
            );
    }
}
