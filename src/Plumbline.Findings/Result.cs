using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Plumbline.Findings;

/// <summary>
/// What comes back when the outside world may have sent something bad: a value, perhaps with remarks, or the findings
/// that say why there is none.
/// </summary>
public sealed record Result<T>
    where T : notnull
{
    private readonly bool present;
    private readonly T? value;

    internal Result(bool present, T? value, ImmutableArray<Finding> findings)
    {
        this.present = present;
        this.value = value;
        Findings = findings;
    }

    /// <summary>Remarks on the value, or the reasons why there is none (then at least one).</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>The value, where there is one.</summary>
    public bool TryGet([NotNullWhen(true)] out T? result)
    {
        result = value;
        return present;
    }

    /// <summary>The value of a result that cannot have failed.</summary>
    /// <exception cref="InvalidOperationException">There is no value; the message carries the findings.</exception>
    public T OrThrow() =>
        present
            ? value!
            : throw new InvalidOperationException(
                string.Join(
                    '\n',
                    Findings.Select(finding => $"{finding.Place}: {finding.Message.In(Language.English)}")
                )
            );

    /// <summary>The next step, or the same findings where there is no value.</summary>
    public Result<TNext> Then<TNext>(Func<T, Result<TNext>> next)
        where TNext : notnull
    {
        if (!present)
        {
            return Result.Failed<TNext>(Findings);
        }

        var following = next(value!);
        return new(following.present, following.value, Findings.AddRange(following.Findings));
    }
}

/// <summary>Makes results.</summary>
public static class Result
{
    /// <summary>A value, with remarks if there are any.</summary>
    public static Result<T> Of<T>(T value, params ImmutableArray<Finding> remarks)
        where T : notnull => new(true, value, remarks);

    /// <summary>No value, for these reasons.</summary>
    public static Result<T> Failed<T>(params ImmutableArray<Finding> findings)
        where T : notnull =>
        findings.IsDefaultOrEmpty
            ? throw new ArgumentException("A failure needs a finding.", nameof(findings))
            : new(false, default, findings);
}
