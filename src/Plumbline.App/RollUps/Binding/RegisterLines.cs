using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.App.Registers;
using Plumbline.Domain.Registers;

namespace Plumbline.App.RollUps.Binding;

/// <summary>The indicators of a form that state a figure of the unit's register: by a link, else by their name.</summary>
internal static class RegisterLines
{
    internal static async Task<IEnumerable<BindLine>> Of(
        AppDb db,
        Packs packs,
        OpenedForm opened,
        Unit unit,
        CancellationToken cancellation
    )
    {
        var form = opened.Form;
        var links = await db
            .RegisterLinks.Where(link => link.FormId == form.Id)
            .ToDictionaryAsync(link => link.Item, link => link.Figure, StringComparer.Ordinal, cancellation);
        var byName = packs
            .Registers.Figures.SelectMany(figure => figure.Indicators.Select(name => (name, figure)))
            .DistinctBy(pair => pair.name, StringComparer.Ordinal)
            .ToDictionary(pair => pair.name, pair => pair.figure, StringComparer.Ordinal);
        var linked = opened
            .Rows.Where(row => row is { Part: "indicators", Item.Length: > 0 })
            .Select(row => (Row: row, Figure: FigureOf(row)))
            .Where(pair => pair.Figure is not null)
            .ToList();
        if (linked.Count == 0 || unit.Kind == UnitKind.Region)
        {
            return [];
        }

        var register = await OpenRegister.Of(db, packs.Registers, unit, form.Year, cancellation);
        return linked
            .Select(pair => Line(pair.Row, pair.Figure!, register))
            .Where(line => line.Now.Value is not null || line.Mark is not null);

        RegisterFigure? FigureOf(FormRow row) =>
            links.TryGetValue(row.Item, out var id)
                ? packs.Registers.Find(id)
                : byName.GetValueOrDefault(FormJson.Shown(JsonNode.Parse(row.Data)!["name"])?.Trim() ?? "");
    }

    private static BindLine Line(FormRow row, RegisterFigure figure, OpenedRegister register)
    {
        var shown = FormRows.Of([row])[0];
        var mark = BoundMark.Of(shown.Marks.GetValueOrDefault("actual"));
        var name = FormJson.Shown(JsonNode.Parse(row.Data)!["name"]);
        return new(
            row.Part,
            row.Item,
            "actual",
            $"{name} · {figure.Name}",
            BindSource.Register,
            Value(figure, register),
            shown.Values.GetValueOrDefault("actual"),
            mark?.Source == BindSource.Register ? mark : null
        );
    }

    private static RolledValue Value(RegisterFigure figure, OpenedRegister register)
    {
        var sheet = register.Sheet;
        string? Whole(string id) =>
            register.Sheet.Value(id) is { } value ? FigureText.Whole(FigureIn(id), value, OpenRegister.Money) : null;
        RegisterFigure FigureIn(string id) => sheet.Find(id)!;
        if (figure is { Of: { } above, Over: { } under })
        {
            var parts = sheet.Parts(above, under);
            var below = parts?.Origin == FigureOrigin.Below;
            var count = parts?.Units ?? 0;
            return new(Whole(figure.Id), count, count, below ? register.Below : 1, 0)
            {
                Numerator = parts is { } one ? FigureText.Whole(FigureIn(above), one.Above, OpenRegister.Money) : null,
                Denominator = parts is { } two
                    ? FigureText.Whole(FigureIn(under), two.Under, OpenRegister.Money)
                    : null,
            };
        }

        var rolled = sheet.Origin(figure) == FigureOrigin.Below;
        var stated =
            rolled ? sheet.Shares(figure.Id).Length
            : sheet.Value(figure) is null ? 0
            : 1;
        return new(Whole(figure.Id), stated, stated, rolled ? register.Below : 1, 0);
    }
}
