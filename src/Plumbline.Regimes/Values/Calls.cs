using Plumbline.Domain;
using Plumbline.Domain.Filings;

namespace Plumbline.Regimes.Values;

/// <summary>Works out the closed list of functions. What the filing declares always goes before what can be computed.</summary>
internal readonly record struct Calls(ValueScope Scope)
{
    internal FoundValue? Work(CallExpression call)
    {
        var sums = new Arithmetic(Scope);
        return call.Function switch
        {
            Function.Rate => Computed(call, sums.Rate(call.Paths[0], call.Paths[1])),
            Function.Change => Computed(call, sums.Difference(call.Paths[0], call.Paths[1])),
            Function.ChangeRate => Computed(call, sums.ChangeRate(call.Paths[0], call.Paths[1])),
            Function.Sum => Computed(call, sums.Sum(call.Paths[0])),
            Function.Count => Scope.Items(call.Paths[0]).Length is > 0 and var count ? Computed(call, count) : null,
            _ => WorkOnRecord(call),
        };
    }

    /// <summary>
    /// The path at which the value of an expression would be declared; for a value that is never declared, the expression.
    /// </summary>
    internal static string Target(Expression expression, ValueScope scope) =>
        expression switch
        {
            PathExpression { Path: var path } => scope.Absolute(path) ?? path,
            CallExpression { Function: Function.TotalScore } => "scores.self",
            CallExpression { Function: Function.TotalWeight } => "scores.totalWeight",
            CallExpression { Function: Function.Grade } => "scores.selfGrade",
            CallExpression { Function: Function.Unit } => "identity.unit",
            CallExpression { Function: Function.List, Paths: [var path] } => scope.Absolute(path) ?? path,
            CallExpression { Function: Function.WithUnit, Paths: [var path] } => scope.Absolute(path) ?? path,
            CallExpression call when MemberOf(call.Function) is { } member => scope.Absolute(call.Paths[0])
                + "."
                + member,
            CallExpression call => new Calls(scope).Name(call),
            _ => throw new ArgumentOutOfRangeException(nameof(expression)),
        };

    /// <summary>The member of its record that a function shows, or null when it shows no single one.</summary>
    internal static string? MemberOf(Function function) =>
        function switch
        {
            Function.ExecutionRate => "executionRate",
            Function.ExecutionScore => "score",
            Function.Score => "selfScore",
            Function.Kind or Function.KindWithWeight => "kind",
            Function.Aspect => "aspect",
            Function.Deviation => "deviationReason",
            Function.Goal => "expectedGoal",
            _ => null,
        };

    private FoundValue? WorkOnRecord(CallExpression call) =>
        call.Function switch
        {
            Function.ExecutionRate => Declared(call)
                ?? Computed(
                    call,
                    new Arithmetic(Scope).Rate(
                        MemberPath(call.Paths[0], "executedAmount"),
                        MemberPath(call.Paths[0], "adjustedBudget")
                    )
                ),
            Function.ExecutionScore or Function.Score => Declared(call) ?? LineScore(call),
            Function.TotalScore => Declared(call) ?? Computed(call, Scope.Sheet?.Total),
            Function.TotalWeight => Declared(call) ?? Computed(call, IndicatorWords.Weights(Scope.Filing, kind: null)),
            Function.Grade => Declared(call) ?? Computed(call, Scope.Sheet?.Grade?.Word),
            Function.Unit => Declared(call) ?? Scope.Declared("identity.department"),
            Function.List => List(call.Paths[0]),
            Function.Goal => Goal(call.Paths[0]),
            Function.Label => Label(call.Paths[0]),
            Function.Tense => Scope.Declared(call.Paths[0]) is { Value: bool planned } found
                ? found with
                {
                    Value = planned ? "拟" : "已",
                }
                : null,
            Function.WithUnit => WithUnit(call.Paths[0]),
            _ => WorkOnIndicator(call),
        };

    private FoundValue? WorkOnIndicator(CallExpression call)
    {
        if (Scope.Absolute(call.Paths[0]) is not { } path || Find(path) is not Indicator indicator)
        {
            return null;
        }

        return call.Function switch
        {
            Function.Kind => new(IndicatorWords.Kind(indicator), path + IndicatorWords.KindMember(indicator)),
            Function.KindWithWeight => new(
                IndicatorWords.KindWithWeight(indicator, Scope.Filing),
                path + IndicatorWords.KindMember(indicator)
            ),
            Function.Aspect when indicator.AspectAsPrinted is { } word => new(word, path + ".aspectAsPrinted"),
            Function.Aspect when indicator.Aspect is { } aspect => new(Terms.Word(aspect), path + ".aspect"),
            Function.Deviation when IndicatorWords.Deviation(indicator) is { Length: > 0 } text => new(
                text,
                path + ".deviationReason"
            ),
            _ => null,
        };
    }

    private FoundValue? Declared(CallExpression call) => Scope.Declared(Target(call, Scope));

    private FoundValue? Computed(CallExpression call, object? value) =>
        value is null ? null : new(value, Name(call)) { Computed = true };

    private string Name(CallExpression call)
    {
        var scope = Scope;
        return new CallExpression(call.Function, [.. call.Paths.Select(path => scope.Absolute(path) ?? path)]).Text;
    }

    private FoundValue? LineScore(CallExpression call)
    {
        var path = Scope.Absolute(call.Paths[0]);
        var line = Scope.Sheet?.Lines.FirstOrDefault(line => string.Equals(line.Path, path, StringComparison.Ordinal));
        return Computed(call, line?.Score);
    }

    private static string MemberPath(string path, string member) => path is "." ? $".{member}" : $"{path}.{member}";

    private object? Find(string path) => FilingPath.TryParse(path, out var parsed) ? parsed.Find(Scope.Filing) : null;

    private FoundValue? WithUnit(string path)
    {
        if (Scope.Declared(path) is not { Value: StatedValue stated } found)
        {
            return null;
        }

        var unit = Scope.Declared(".measureUnit")?.Value as string;
        return stated.Figure is { Unit.Length: 0 } && unit is not null
            ? found with
            {
                Value = StatedValue.Of(stated.Text + unit),
            }
            : found;
    }

    private FoundValue? List(string path)
    {
        var scope = Scope;
        var words = scope.Items(path).Select(scope.Declared).OfType<FoundValue>().ToList();
        return words.Count == 0
            ? null
            : new(
                string.Join('、', words.Select(word => PrintedValue.InForm(word.Value, MoneyFormat.TenThousand).Text)),
                scope.Absolute(path)!
            );
    }

    // The term of the member that the path ends at, whatever headline stands below it.
    private FoundValue? Label(string path)
    {
        var full = Scope.Absolute(path) ?? path;
        return Scope.Declared(MemberPath(path, "label"))
            ?? (FilingPath.TryParse(full, out var parsed) ? new(parsed.Describe().Split(" · ")[^1], full) : null);
    }

    private FoundValue? Goal(string path)
    {
        if (Scope.Declared(MemberPath(path, "expectedGoal")) is not { Value: Prose goal } found)
        {
            return null;
        }

        var text = ProseText.Plain(goal, Scope.Filing, MoneyFormat.TenThousand);
        return found with
        {
            Value = Scope.Declared(MemberPath(path, "no"))?.Value is string no ? $"目标{no}：{text}" : text,
        };
    }
}
