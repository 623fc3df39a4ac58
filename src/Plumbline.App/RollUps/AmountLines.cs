using System.Collections.Immutable;
using Plumbline.Domain;
using Plumbline.Domain.Filings;

namespace Plumbline.App.RollUps;

/// <summary>
/// The amounts of a department's form that can be added over units: spending by nature, carry-over and 三公经费. Plain
/// amounts only; a rate or a text never stands here.
/// </summary>
internal static class AmountLines
{
    /// <summary>Their paths, in the order of the form.</summary>
    internal static ImmutableArray<string> Paths { get; } =
    [
        .. new[] { "total", "basic", "personnel", "operating", "project" }.SelectMany(line =>
            new[] { $"budget.expenditure.{line}.initialBudget", $"budget.expenditure.{line}.amount" }
        ),
        "budget.balances.opening",
        "budget.balances.closing",
        "budget.threePublic.total.initialBudget",
        "budget.threePublic.total.amount",
    ];

    /// <summary>Those that a filing states, in fen.</summary>
    internal static ImmutableSortedDictionary<string, long> Of(Filing filing)
    {
        var stated = filing.Budget is null
            ? []
            : FilingWalk
                .Values(filing)
                .Where(value => value.Kind == ValueKind.Amount && Paths.Contains(value.Path, StringComparer.Ordinal));
        return stated.ToImmutableSortedDictionary(
            value => value.Path,
            value => ((Amount)value.Value).Value.Fen,
            StringComparer.Ordinal
        );
    }
}
