using System.Collections.Immutable;
using Plumbline.Domain.Numbers;
using Plumbline.Findings;

namespace Plumbline.Domain.ExAnte;

/// <summary>
/// One computation of a sheet. A cell is computed when all that it refers to is; what is left over when nothing more can be
/// computed stands in a circle or hangs on one.
/// </summary>
internal sealed class CostRun
{
    private const string One = "1";

    // Largest amount of a line: 100 billion yuan.
    private static readonly Fraction Largest = 100_000_000_000L;

    private readonly ImmutableArray<CostLine> lines;
    private readonly Dictionary<string, int> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<CellKey, CostCell> done = [];
    private readonly Dictionary<CellKey, CostFormula> formulas = [];
    private readonly Dictionary<CellKey, ImmutableArray<CellKey>> needs = [];

    internal CostRun(ImmutableArray<CostLine> lines)
    {
        this.lines = lines;
        foreach (var (line, at) in lines.Select((line, at) => (line, at)))
        {
            byName.TryAdd(line.Name, at);
        }
    }

    private static CellKey TotalKey => new(-1, CostColumn.Amount);

    internal CostSheet Sheet()
    {
        for (var at = 0; at < lines.Length; at++)
        {
            Prepare(at);
        }

        needs[TotalKey] = [.. Enumerable.Range(0, lines.Length).Select(at => new CellKey(at, CostColumn.Amount))];
        Settle();
        var open = needs.Keys.Where(key => !done.ContainsKey(key)).ToHashSet();
        foreach (var left in open)
        {
            done[left] = new(null, Circle(left, open));
        }

        var total = done[TotalKey].Value is { } sum ? Money.FromFen((long)Rounding.ToWhole(sum * 100)) : (Money?)null;
        return new([.. lines.Select(Row)], total);
    }

    private void Prepare(int at)
    {
        var line = lines[at];
        Read(new(at, CostColumn.Quantity), line.Quantity);
        Read(new(at, CostColumn.Price), line.Price);
        Read(new(at, CostColumn.Times), string.IsNullOrWhiteSpace(line.Times) ? One : line.Times);
        needs[new(at, CostColumn.Amount)] =
        [
            new(at, CostColumn.Quantity),
            new(at, CostColumn.Price),
            new(at, CostColumn.Times),
        ];
    }

    private void Read(CellKey key, string text)
    {
        var (formula, problem) = CostFormula.Read(text);
        if (formula is null)
        {
            done[key] = new(null, problem);
            return;
        }

        var unknown = formula.References.FirstOrDefault(name => Find(name) is null);
        if (unknown is not null)
        {
            done[key] = new(null, CostMessages.Unknown.With(("name", unknown)));
            return;
        }

        formulas[key] = formula;
        needs[key] = [.. formula.References.Select(name => Find(name)!.Value)];
    }

    private CellKey? Find(string name) =>
        name == CostNames.Total ? TotalKey
        : CostNames.Split(name) is { } cell && byName.TryGetValue(cell.Line, out var at) ? new CellKey(at, cell.Column)
        : null;

    // At most 400 cells: looking at the ones left again and again is quick enough, and plain.
    private void Settle()
    {
        bool moved;
        do
        {
            moved = false;
            foreach (var key in needs.Keys)
            {
                if (!done.ContainsKey(key) && needs[key].All(done.ContainsKey))
                {
                    done[key] = Compute(key);
                    moved = true;
                }
            }
        } while (moved);
    }

    private CostCell Compute(CellKey key)
    {
        if (needs[key].Where(need => done[need].Value is null).Select(Name).FirstOrDefault() is { } bad)
        {
            return new(null, CostMessages.Depends.With(("name", bad)));
        }

        if (formulas.TryGetValue(key, out var formula))
        {
            var (value, problem) = formula.Compute(name => done[Find(name)!.Value].Value!.Value);
            return problem is null ? new(value, null) : new(null, problem);
        }

        var parts = needs[key].Select(need => done[need].Value!.Value);
        var amount = key == TotalKey ? parts.Aggregate(Fraction.Zero, (sum, part) => sum + part) : Product(parts);
        return amount.Abs() > Largest ? new(null, CostMessages.TooBig.With()) : new(amount, null);
    }

    // Rounded to the fen here and only here.
    private static Fraction Product(IEnumerable<Fraction> parts) =>
        new(Rounding.ToWhole(parts.Aggregate(Fraction.One, (product, part) => product * part) * 100), 100);

    // Follows the first open need until a cell comes again: each open cell has one, or it would have been computed.
    private Message Circle(CellKey from, HashSet<CellKey> open)
    {
        var path = new List<CellKey>();
        var next = from;
        while (!path.Contains(next))
        {
            path.Add(next);
            next = needs[next].First(open.Contains);
        }

        return next == from
            ? CostMessages.Cycle.With(("circle", string.Join(" → ", path.Append(next).Select(Name))))
            : CostMessages.Depends.With(("name", Name(path[1])));
    }

    private CostRow Row(CostLine line, int at)
    {
        var problem =
            !CostNames.IsName(line.Name) ? CostMessages.BadName.With()
            : byName[line.Name] != at ? CostMessages.SameName.With(("name", line.Name))
            : null;
        return new(line, problem, [.. Enum.GetValues<CostColumn>().Select(column => done[new(at, column)])]);
    }

    private string Name(CellKey key) =>
        key == TotalKey ? CostNames.Total : $"{lines[key.Line].Name}.{CostNames.Word(key.Column)}";

    private readonly record struct CellKey(int Line, CostColumn Column);
}
