using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.Domain;
using Plumbline.Domain.Filings;

namespace Plumbline.App.RollUps.Binding;

/// <summary>The fields of a form for which a roll-up has a value: amounts first, then indicators of the same name.</summary>
internal sealed class BindingLines(OpenedForm opened, MoneyUnit unit)
{
    private const int LeastDecimals = 2;
    private const int LongestWorking = 120;

    private readonly ImmutableDictionary<(string, string), ShownRow> rows = FormRows
        .Of(opened.Rows)
        .ToImmutableDictionary(row => (row.Part, row.Item));

    /// <summary>The indicators of a form, by name.</summary>
    internal static FrozenSet<string> Names(OpenedForm opened) =>
        opened
            .Rows.Where(row => row is { Part: "indicators", Item.Length: > 0 })
            .Select(row => FormJson.Shown(JsonNode.Parse(row.Data)!["name"])?.Trim())
            .OfType<string>()
            .ToFrozenSet(StringComparer.Ordinal);

    internal IEnumerable<BindLine> Of(RolledForms rolled) =>
        Totals(rolled).Concat(Sources(rolled)).Concat(Indicators(rolled));

    // What projects add up to is the project spending of their department; it is the whole only of a project.
    private IEnumerable<BindLine> Totals(RolledForms rolled)
    {
        var sum = rolled.Sum;
        if (rolled.Source == BindSource.Projects)
        {
            return
            [
                .. Amount(rolled, "budget", "", "expenditure.project.initialBudget", sum.Initial),
                .. Amount(rolled, "budget", "", "expenditure.project.amount", sum.Executed),
            ];
        }

        var lines = rolled.Source == BindSource.Units ? AmountLines.Paths : [];
        return Three(rolled, "budget", "", "total.", (sum.Initial, sum.Adjusted, sum.Executed))
            .Concat(
                lines
                    .Where(sum.Lines.ContainsKey)
                    .SelectMany(path => Amount(rolled, "budget", "", path["budget.".Length..], sum.Lines[path]))
            );
    }

    private IEnumerable<BindLine> Sources(RolledForms rolled)
    {
        if (rolled.Source == BindSource.Projects)
        {
            yield break;
        }

        var known = opened.Rows.Where(row => row is { Part: "budget.sources", Item.Length: > 0 }).ToList();
        var items = known.Select(row => row.Item).ToHashSet(StringComparer.Ordinal);
        foreach (var source in rolled.Sum.Sources)
        {
            var row = known.Find(one => NameOf(one) == source.Name);
            var item = row?.Item ?? NewItem(items);
            var added = row is null ? FormJson.Text(new JsonObject { ["label"] = source.Name }) : null;
            var sums = (source.Initial, source.Adjusted, source.Executed);
            foreach (var line in Three(rolled, "budget.sources", item, "", sums))
            {
                yield return line with
                {
                    Term = $"{source.Name} · {line.Term}",
                    NewRow = added,
                };
            }
        }
    }

    // A name that no row of the form has, so that one source never lands on another's row.
    private static string NewItem(HashSet<string> taken)
    {
        var item = Enumerable
            .Range(1, taken.Count + 1)
            .Select(at => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"s{at}"))
            .First(name => !taken.Contains(name));
        taken.Add(item);
        return item;
    }

    private IEnumerable<BindLine> Indicators(RolledForms rolled)
    {
        foreach (var row in opened.Rows.Where(row => row is { Part: "indicators", Item.Length: > 0 }))
        {
            var data = JsonNode.Parse(row.Data)!.AsObject();
            var name = FormJson.Shown(data["name"])?.Trim();
            var kind = FormJson.Shown(data["kind"]);
            var merged = rolled.Indicators.FirstOrDefault(one =>
                one.Name == name && string.Equals(one.Kind.ToString(), kind, StringComparison.OrdinalIgnoreCase)
            );
            if (merged is null)
            {
                continue;
            }

            foreach (var (field, value) in new[] { ("target", merged.Target), ("actual", merged.Actual) })
            {
                if (value is not null || field == "actual")
                {
                    yield return Line(rolled, row.Part, row.Item, field, Value(rolled, merged, field, value)) with
                    {
                        Term = $"{name} · {Column("indicators[0]." + field)}",
                    };
                }
            }
        }
    }

    private IEnumerable<BindLine> Three(
        RolledForms rolled,
        string part,
        string item,
        string before,
        (Sum Initial, Sum Adjusted, Sum Executed) sums
    ) =>
        Amount(rolled, part, item, before + "initialBudget", sums.Initial)
            .Concat(Amount(rolled, part, item, before + "adjustedBudget", sums.Adjusted))
            .Concat(Amount(rolled, part, item, before + "executedAmount", sums.Executed));

    // A sum that nobody states is offered only where it was taken before: then it has moved.
    private IEnumerable<BindLine> Amount(RolledForms rolled, string part, string item, string field, Sum sum)
    {
        var cover = rolled.Sum.Coverage;
        var line = Line(
            rolled,
            part,
            item,
            field,
            new(sum.Fen is { } fen ? Literal(fen) : null, sum.Stated, cover.Submitted, cover.Expected, cover.Late)
        );
        return line.Now.Value is null && line.Mark is null ? [] : [line];
    }

    private static RolledValue Value(RolledForms rolled, MergedIndicator merged, string field, string? value)
    {
        var cover = rolled.Sum.Coverage;
        var isRate = field == "actual" && merged.Merge == MergeKind.Rate;
        return new(value, merged.Shares.Length, cover.Submitted, cover.Expected, cover.Late)
        {
            Numerator = isRate ? merged.Numerator : null,
            Denominator = isRate ? merged.Denominator : null,
            Working = field == "actual" && merged.Working is { Length: < LongestWorking } working ? working : null,
        };
    }

    private BindLine Line(RolledForms rolled, string part, string item, string field, RolledValue now)
    {
        var row = rows.GetValueOrDefault((part, item));
        var mark = BoundMark.Of(row?.Marks.GetValueOrDefault(field));
        return new(
            part,
            item,
            field,
            item.Length == 0 ? Term($"{part}.{field}") : Column($"{part}[0].{field}"),
            rolled.Source,
            now,
            row?.Values.GetValueOrDefault(field),
            mark?.Source == rolled.Source ? mark : null
        );
    }

    // Exact to the fen, with no more decimals than that needs.
    private string Literal(long fen)
    {
        var decimals = Enumerable
            .Range(LeastDecimals, unit.FinestDecimals() - LeastDecimals + 1)
            .First(digits => Plumbline.Domain.Amount.Printed(Money.FromFen(fen), unit, digits).Value.Fen == fen);
        return Money.FromFen(fen).ToText(unit, decimals) + unit.Word();
    }

    private static string NameOf(FormRow row) =>
        PartFiling.Read([row], FilingSubject.Department).TryGet(out var read) && read.Budget?.Sources is [var funds, ..]
            ? KeepSums.NameOf(funds)
            : "";

    private static string Term(string path) => string.Join(" · ", FilingPath.Parse(path).Describe().Split(" · ")[1..]);

    private static string Column(string path) => FilingPath.Parse(path).Describe().Split(" · ")[^1];
}
