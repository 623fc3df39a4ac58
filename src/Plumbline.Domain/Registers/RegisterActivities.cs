using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Numbers;

namespace Plumbline.Domain.Registers;

/// <summary>
/// A system's figures as an activity of a filing: numbers as facts with last year and change, names and texts as they are.
/// The report's outline puts them into sentences, so that there is one way of wording.
/// </summary>
public static class RegisterActivities
{
    /// <summary>Name of the activity of a system within its list: <c>a30</c>.</summary>
    public static string KeyOf(RegisterSystem system) => string.Create(CultureInfo.InvariantCulture, $"a{system.No}");

    /// <summary>The activity; null: no figure of the system is stated.</summary>
    public static Activity? Of(RegisterSystem system, RegisterSheet sheet, MoneyUnit unit)
    {
        ImmutableArray<Fact> facts =
        [
            .. system
                .Figures.Where(figure => figure.IsNumber || figure.Kind is FigureKind.Date or FigureKind.YesNo)
                .Select(figure => OfFigure(figure, sheet, unit))
                .OfType<Fact>(),
        ];
        var words = system
            .Figures.Where(figure => figure.Kind == FigureKind.Text)
            .Select(figure => sheet.Typed(figure.Id)?.Words)
            .OfType<string>()
            .Select(text => text.TrimEnd('。') + "。");
        var names = system
            .Figures.Where(figure => figure.Kind == FigureKind.Names)
            .SelectMany(figure => (sheet.Typed(figure.Id)?.Words ?? "").Split('\n'))
            .Select(name => name.Trim())
            .Where(name => name.Length > 0);
        var text = string.Concat(words);
        var made = new Activity
        {
            Key = KeyOf(system),
            System = system.No,
            Title = system.Chinese,
            Text = text.Length == 0 ? null : new Prose(Plain(text)),
            Facts = facts,
            Names = [.. names],
        };
        return made.Text is null && facts.IsEmpty && made.Names.IsEmpty ? null : made;
    }

    private static Fact? OfFigure(RegisterFigure figure, RegisterSheet sheet, MoneyUnit unit)
    {
        var made = new Fact
        {
            Key = figure.Key,
            Label = figure.Name,
            Scope = figure.Scope,
            Role = figure.Role,
        };
        if (!figure.IsNumber)
        {
            return sheet.Typed(figure.Id) is { Words: { } words } typed && typed.IsOf(figure)
                ? made with
                {
                    StatedAs = words,
                }
                : null;
        }

        if (sheet.Value(figure) is not { } value)
        {
            return null;
        }

        var last = sheet.Last?.Value(figure);
        var change = figure.ChangeOf is null ? sheet.Change(figure.Id) : null;
        return made with
        {
            Value = Quantity.Parse(FigureText.Whole(figure, value, unit)),
            StatedAs = value.IsZero ? figure.Zero : null,
            PriorYear = change is not null ? Quantity.Parse(FigureText.Whole(figure, last!.Value, unit)) : null,
            Change = change is { IsZero: false } moved ? Quantity.Parse(Moved(figure, moved, unit)) : null,
        };
    }

    private static string Moved(RegisterFigure figure, Fraction change, MoneyUnit unit) =>
        FigureText.Bare(figure.Kind, change, unit)
        + (figure.Kind is FigureKind.Rate or FigureKind.Percent ? "个百分点" : FigureText.UnitOf(figure, unit));

    private static string Plain(string text) =>
        text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
}
