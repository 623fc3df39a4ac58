using System.Globalization;
using Plumbline.App.Data.Records;
using Plumbline.App.Organisation;
using Plumbline.Domain;
using Plumbline.Domain.Filings;

namespace Plumbline.App.Imports.Figures;

/// <summary>Says what becomes of a row, against what is stored.</summary>
internal sealed class RowJudge(StoredRows stored, ColumnNames names, FileFacts facts)
{
    // Units that the file itself brings can be parents further down.
    private readonly Dictionary<string, UnitKind> added = new(StringComparer.Ordinal);

    internal PlannedRow Of(RowCells cells) =>
        facts.Kind switch
        {
            ImportKind.Units => OfUnit(cells),
            ImportKind.Projects => OfProject(cells),
            ImportKind.FinalAccounts => OfFigure(cells),
            _ => OfFund(cells),
        };

    private PlannedRow OfUnit(RowCells cells)
    {
        var (code, name) = (cells.Needed("unitCode"), cells.Needed("unitName"));
        if (stored.Units.TryGetValue(code, out var unit))
        {
            return unit.Name == name
                ? Row(cells, code, name, RowOutcome.Unchanged, unit.Name, name, null)
                : Row(
                    cells,
                    code,
                    name,
                    RowOutcome.Different,
                    unit.Name,
                    name,
                    new RowEffect.RenameUnit(unit.Id, name)
                );
        }

        return OfNewUnit(cells, code, name);
    }

    private PlannedRow OfNewUnit(RowCells cells, string code, string name)
    {
        var parentCode = cells.Text("parentCode");
        var parent =
            parentCode.Length == 0
                ? stored.Units.Values.OrderBy(row => row.Path.Length).FirstOrDefault()
                : stored.Units.GetValueOrDefault(parentCode);
        var above = parent?.Kind ?? (added.TryGetValue(parentCode, out var kindAbove) ? kindAbove : null);
        var word = cells.Text("unitKind");
        var kind = KindOf(word, above);
        if (stored.OtherCodes.Contains(code))
        {
            cells.Add(FigureMessages.CodeTaken.With(("code", code)));
        }

        if (above is null)
        {
            cells.Add(FigureMessages.NoUnit.With(("code", parentCode)));
        }
        else if (kind is null)
        {
            cells.Add(FigureMessages.NoKind.With(("text", word)));
        }
        else if (!UnitChecks.Fits(above.Value, kind.Value))
        {
            cells.Add(FigureMessages.WrongParent.With(("parent", parent?.Name ?? parentCode)));
        }

        if (cells.Wrong.IsEmpty)
        {
            added[code] = kind!.Value;
        }

        return Row(
            cells,
            code,
            name,
            RowOutcome.Accepted,
            null,
            $"{code} {name}",
            new RowEffect.AddUnit(parent?.Id, parentCode, kind ?? UnitKind.Unit, code, name)
        );
    }

    private UnitKind? KindOf(string word, UnitKind? above) =>
        word.Length == 0 ? (above == UnitKind.Region ? UnitKind.Department : UnitKind.Unit)
        : Enum.TryParse<UnitKind>(names.Kind(word), out var named) ? named
        : null;

    private PlannedRow OfProject(RowCells cells)
    {
        var (code, name) = (cells.Needed("projectCode"), cells.Needed("projectName"));
        var unitCode = cells.Needed("unitCode");
        var unit = Unit(cells, unitCode);
        var old = stored.Projects[code].FirstOrDefault(row => row.UnitId == unit?.Id);
        var category = cells.Text("category") is { Length: > 0 } text ? text : old?.Category;
        var first = cells.Year("firstYear") ?? old?.FirstYear ?? facts.Year;
        var last = cells.Year("lastYear") ?? old?.LastYear;
        var effect = new RowEffect.PutProject(old?.Id, unit?.Id ?? 0, unit?.Path ?? "", code, name)
        {
            Category = category,
            FirstYear = first,
            LastYear = last,
        };
        var after = Shown(name, category, first, last);
        var before = old is null ? null : Shown(old.Name, old.Category, old.FirstYear, old.LastYear);
        return Row(cells, Key(unit?.Id, code), name, Compared(before, after), before, after, effect);
    }

    private PlannedRow OfFund(RowCells cells)
    {
        var code = cells.Needed("projectCode");
        var project = Project(cells, code);
        var word = cells.Text("nature");
        var nature =
            word.Length == 0 ? FundNature.GeneralPublic
            : Enum.TryParse<FundNature>(names.Nature(word), out var named) ? named
            : (FundNature?)null;
        if (nature is null)
        {
            cells.Add(FigureMessages.NoNature.With(("text", word)));
        }

        var execution = facts.Kind == ImportKind.Execution;
        var unit = UnitOf(cells);
        var effect = new RowEffect.PutFund(project?.Id ?? 0, nature ?? FundNature.Other)
        {
            Initial = execution ? null : cells.Amount("initial", unit, needed: true),
            Adjusted = cells.Amount("adjusted", unit, needed: false),
            Executed = execution ? cells.Amount("executed", unit, needed: true) : null,
        };
        var old = stored.Funds.GetValueOrDefault((effect.ProjectId, effect.Nature));
        var after = Shown(effect.Initial, effect.Adjusted, effect.Executed);
        var before = old is null ? null : Before(effect, old, execution);
        var key = Key(project?.Id, effect.Nature.ToString());
        return Row(cells, key, project?.Name ?? code, Compared(before, after), before, after, effect);
    }

    // Nothing brought in yet is not "zero brought in": no difference is seen where no figure was.
    private static string? Before(RowEffect.PutFund effect, ProjectFund old, bool execution) =>
        execution
        && old.AsOf is null
        && old.ExecutedFen == 0
        && (effect.Adjusted is null || old.AdjustedFen == effect.Adjusted)
            ? null
            : Shown(
                effect.Initial is null ? null : old.InitialFen,
                effect.Adjusted is null ? null : old.AdjustedFen,
                effect.Executed is null ? null : old.ExecutedFen
            );

    private PlannedRow OfFigure(RowCells cells)
    {
        var unitCode = cells.Needed("unitCode");
        var unit = Unit(cells, unitCode);
        var word = cells.Needed("item");
        var item = names.Item(word);
        if (item is null && word.Length > 0)
        {
            cells.Add(FigureMessages.NoItem.With(("text", word)));
        }

        var fen = cells.Amount("amount", UnitOf(cells), needed: true);
        var effect = new RowEffect.PutFigure(unit?.Id ?? 0, item ?? "", fen ?? 0);
        var old = stored.Figures.TryGetValue((effect.UnitId, effect.Item), out var kept) ? kept : (long?)null;
        var before = old is { } was ? Money.FromFen(was).ToString() : null;
        var after = Money.FromFen(effect.Fen).ToString();
        var subject = $"{unit?.Name ?? unitCode} {word}";
        return Row(cells, Key(unit?.Id, effect.Item), subject, Compared(before, after), before, after, effect);
    }

    private Unit? Unit(RowCells cells, string code)
    {
        var unit = stored.Units.GetValueOrDefault(code);
        if (unit is null && code.Length > 0)
        {
            cells.Add(FigureMessages.NoUnit.With(("code", code)));
        }

        return unit;
    }

    private Project? Project(RowCells cells, string code)
    {
        var unitCode = cells.Text("unitCode");
        var unit = unitCode.Length == 0 ? null : Unit(cells, unitCode);
        var found = stored.Projects[code].Where(row => unitCode.Length == 0 || row.UnitId == unit?.Id).Take(2).ToList();
        if (found.Count != 1 && code.Length > 0)
        {
            var why = found.Count == 0 ? FigureMessages.NoProject : FigureMessages.ManyProjects;
            cells.Add(why.With(("code", code)));
        }

        return found.Count == 1 ? found[0] : null;
    }

    private MoneyUnit UnitOf(RowCells cells) => cells.Row.Unit ?? facts.Unit;

    private static string Key(long? id, string what) => string.Create(CultureInfo.InvariantCulture, $"{id}/{what}");

    private static RowOutcome Compared(string? before, string after) =>
        before is null ? RowOutcome.Accepted
        : before == after ? RowOutcome.Unchanged
        : RowOutcome.Different;

    private static string Shown(string name, string? category, int first, int? last) =>
        string.Create(CultureInfo.InvariantCulture, $"{name} {category} {first}–{last}");

    private static string Shown(long? initial, long? adjusted, long? executed) =>
        string.Join(
            " / ",
            new[] { initial, adjusted, executed }.OfType<long>().Select(fen => Money.FromFen(fen).ToString())
        );

    private static PlannedRow Row(
        RowCells cells,
        string key,
        string subject,
        RowOutcome outcome,
        string? before,
        string? after,
        RowEffect? effect
    )
    {
        var wrong = cells.Wrong;
        return new(cells.Row.Sheet, cells.Row.Number, subject, wrong.IsEmpty ? outcome : RowOutcome.Refused)
        {
            Key = key,
            Before = before,
            After = after,
            Why = wrong,
            Effect = wrong.IsEmpty && outcome != RowOutcome.Unchanged ? effect : null,
        };
    }
}
