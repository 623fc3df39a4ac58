using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;

namespace Plumbline.App.Access;

/// <summary>Narrows a query to what lies under some units, in a way that both databases answer from an index.</summary>
public static class Subtree
{
    /// <summary>Those whose path lies in one of the subtrees; none when there is no subtree.</summary>
    public static IQueryable<T> Under<T>(
        this IQueryable<T> query,
        Expression<Func<T, string>> path,
        IReadOnlyCollection<string> subtrees
    ) => query.Where(In(path, subtrees));

    /// <summary>Rows under one of the subtrees, and those for which something else holds.</summary>
    public static IQueryable<T> UnderOr<T>(
        this IQueryable<T> query,
        Expression<Func<T, string>> path,
        IReadOnlyCollection<string> subtrees,
        Expression<Func<T, bool>> other
    ) => query.Where(In(path, subtrees).Or(other));

    /// <summary>Whether a row lies in one of the subtrees.</summary>
    public static Expression<Func<T, bool>> In<T>(
        Expression<Func<T, string>> path,
        IReadOnlyCollection<string> subtrees
    )
    {
        var within = subtrees.Select(subtree => Within(path.Body, subtree)).Aggregate((Expression?)null, Or);
        return Expression.Lambda<Func<T, bool>>(within ?? Expression.Constant(value: false), path.Parameters);
    }

    /// <summary>One or the other.</summary>
    public static Expression<Func<T, bool>> Or<T>(
        this Expression<Func<T, bool>> left,
        Expression<Func<T, bool>> right
    ) => Expression.Lambda<Func<T, bool>>(Expression.OrElse(left.Body, Body(left, right)), left.Parameters);

    /// <summary>Both.</summary>
    public static Expression<Func<T, bool>> And<T>(
        this Expression<Func<T, bool>> left,
        Expression<Func<T, bool>> right
    ) => Expression.Lambda<Func<T, bool>>(Expression.AndAlso(left.Body, Body(left, right)), left.Parameters);

    // The right one, of the row of the left one.
    private static Expression Body<T>(Expression<Func<T, bool>> left, Expression<Func<T, bool>> right) =>
        ReplacingExpressionVisitor.Replace(right.Parameters[0], left.Parameters[0], right.Body);

    // A path ends with a stroke, and the character after the stroke bounds all that begins with it.
    private static BinaryExpression Within(Expression path, string subtree) =>
        Expression.AndAlso(
            Compare(path, subtree, Expression.GreaterThanOrEqual),
            Compare(path, subtree[..^1] + (char)(subtree[^1] + 1), Expression.LessThan)
        );

    private static BinaryExpression Compare(
        Expression path,
        string bound,
        Func<Expression, Expression, BinaryExpression> how
    )
    {
        var compare = typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!;
        return how(Expression.Call(compare, path, Parameter(bound)), Expression.Constant(0));
    }

    // A captured value becomes a parameter of the query, so that one plan serves all.
    private static MemberExpression Parameter(string value)
    {
        Expression<Func<string>> captured = () => value;
        return (MemberExpression)captured.Body;
    }

    private static Expression Or(Expression? left, Expression right) =>
        left is null ? right : Expression.OrElse(left, right);
}
