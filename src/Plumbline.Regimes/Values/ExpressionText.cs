using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Plumbline.Domain.Filings;

namespace Plumbline.Regimes.Values;

/// <summary>Reads expressions and tells what kind of value they give in any filing.</summary>
public static class ExpressionText
{
    // What a function gives, which kinds its arguments may be (none named: the function looks for itself), and how many.
    private static readonly ImmutableDictionary<Function, Signature> Signatures = new Dictionary<Function, Signature>
    {
        [Function.Rate] = new(ValueKind.Quantity, [ValueKind.Amount, ValueKind.Quantity], 2),
        [Function.Change] = new(ValueKind.Amount, [ValueKind.Amount], 2),
        [Function.ChangeRate] = new(ValueKind.Quantity, [ValueKind.Amount], 2),
        [Function.Sum] = new(ValueKind.Amount, [ValueKind.Amount], 1),
        [Function.Count] = new(ValueKind.Whole, [ValueKind.List], 1),
        [Function.ExecutionRate] = new(ValueKind.Quantity, [], 1),
        [Function.ExecutionScore] = new(ValueKind.Quantity, [], 1),
        [Function.Score] = new(ValueKind.Quantity, [], 1),
        [Function.TotalScore] = new(ValueKind.Quantity, [], 0),
        [Function.TotalWeight] = new(ValueKind.Quantity, [], 0),
        [Function.Grade] = new(ValueKind.Text, [], 0),
        [Function.Kind] = new(ValueKind.Choice, [], 1),
        [Function.KindWithWeight] = new(ValueKind.Choice, [], 1),
        [Function.Aspect] = new(ValueKind.Choice, [], 1),
        [Function.WithUnit] = new(ValueKind.Stated, [ValueKind.Stated], 1),
        [Function.Goal] = new(ValueKind.Text, [], 1),
        [Function.Unit] = new(ValueKind.Text, [], 0),
        [Function.List] = new(ValueKind.Text, [ValueKind.List], 1),
        [Function.Label] = new(ValueKind.Text, [], 1),
        [Function.Tense] = new(ValueKind.Text, [ValueKind.Truth], 1),
        [Function.Deviation] = new(ValueKind.Text, [], 1),
    }.ToImmutableDictionary();

    private static readonly ImmutableDictionary<string, Function> Names = Enum.GetValues<Function>()
        .ToImmutableDictionary(
            function => new CallExpression(function, []).Text.Replace("()", "", StringComparison.Ordinal),
            StringComparer.Ordinal
        );

    /// <summary>The names of all functions, for messages.</summary>
    public static IEnumerable<string> FunctionNames => Names.Keys.Order(StringComparer.Ordinal);

    /// <summary>Reads a path or a call; false when a function is unknown or has the wrong number of arguments.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Expression? expression)
    {
        expression = null;
        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open < 0)
        {
            expression =
                text.Length > 0 && !text.Contains(')', StringComparison.Ordinal) ? new PathExpression(text) : null;
            return expression is not null;
        }

        if (!text.EndsWith(')') || !Names.TryGetValue(text[..open], out var function))
        {
            return false;
        }

        var inside = text[(open + 1)..^1];
        ImmutableArray<string> paths = inside.Length == 0 ? [] : [.. inside.Split(',', StringSplitOptions.TrimEntries)];
        expression = paths.Length == Signatures[function].Count ? new CallExpression(function, paths) : null;
        return expression is not null;
    }

    /// <summary>
    /// The kind of value that an expression gives, or null when a path leads nowhere or an argument is of the wrong kind.
    /// </summary>
    /// <param name="expression">The expression.</param>
    /// <param name="item">Path of the item around it, with any position: <c>indicators[0]</c>; null outside a repeat.</param>
    public static ValueKind? KindOf(Expression expression, string? item) =>
        expression switch
        {
            PathExpression { Path: var path } => Absolute(path, item) is { } full ? PathKind(full) : null,
            CallExpression call
                when call.Paths.All(path => Fits(call.Function, path, item)) && Comparable(call, item) => Signatures[
                call.Function
            ].Gives,
            _ => null,
        };

    /// <summary>Whether an expression gives something that can be printed: neither a record nor a list.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="item">Path of the item around it, with any position; null outside a repeat.</param>
    public static bool IsPrintable(Expression expression, string? item) =>
        KindOf(expression, item) is not (null or ValueKind.Record or ValueKind.List);

    /// <summary>A path with the item around it put before; null when a relative path stands outside a repeat.</summary>
    public static string? Absolute(string path, string? item) =>
        path is "." ? item
        : path.StartsWith('.')
            ? item + path is { } full && item is not null ? full
                : null
        : path;

    /// <summary>The list and the member of <c>projects.amount</c>.</summary>
    internal static (string List, string Member) SplitSum(string path)
    {
        var point = path.LastIndexOf('.');
        return point < 0 ? (path, "") : (path[..point], path[(point + 1)..]);
    }

    // An amount over a count of heads is no rate.
    private static bool Comparable(CallExpression call, string? item) =>
        call.Function is not Function.Rate
        || call.Paths.Select(path => PathKind(Absolute(path, item)!)).Distinct().Count() == 1;

    private static bool Fits(Function function, string path, string? item)
    {
        if (Absolute(path, item) is not { } full)
        {
            return false;
        }

        var (list, member) = SplitSum(full);
        var kind = function switch
        {
            Function.Sum => PathKind($"{list}[0].{member}"),
            Function.List => PathKind($"{full}[0]") is ValueKind.Text or ValueKind.Choice ? ValueKind.List : null,
            _ when Calls.MemberOf(function) is { } looksAt => PathKind($"{full}.{looksAt}"),
            _ => PathKind(full),
        };
        var takes = Signatures[function].Takes;
        return kind is { } found && (takes.IsEmpty || takes.Contains(found));
    }

    private static ValueKind? PathKind(string path) => FilingPath.TryParse(path, out var parsed) ? parsed.Kind() : null;

    private sealed record Signature(ValueKind Gives, ImmutableArray<ValueKind> Takes, int Count);
}
