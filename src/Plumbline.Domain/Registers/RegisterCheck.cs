using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Domain.Numbers;
using Plumbline.Findings;

namespace Plumbline.Domain.Registers;

/// <summary>Finds contradictions among the figures in force. Every finding stands at each figure that takes part.</summary>
public static class RegisterCheck
{
    /// <summary>The findings; place is the id of a figure, related are the others that take part.</summary>
    public static ImmutableArray<Finding> Run(RegisterCatalogue catalogue, RegisterSheet sheet, MoneyUnit unit)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (var system in catalogue.Systems)
        {
            findings.AddRange(
                system.Identities.Select(identity => Broken(catalogue, sheet, identity, unit)).OfType<Finding>()
            );
            foreach (var figure in system.Figures)
            {
                if (Unread(sheet, figure, unit) is { } unread)
                {
                    findings.Add(unread);
                }

                if (Rate(catalogue, sheet, figure, unit) is { } rate)
                {
                    findings.Add(rate);
                }

                if (Sum(sheet, figure, unit) is { } sum)
                {
                    findings.Add(sum);
                }
            }
        }

        return findings.ToImmutable();
    }

    private static Finding? Unread(RegisterSheet sheet, RegisterFigure figure, MoneyUnit unit) =>
        sheet.Typed(figure.Id) is { } typed && !typed.IsOf(figure)
            ? new(
                RegisterMessages.Unread,
                Severity.Error,
                new FieldPlace(figure.Id),
                RegisterMessages.UnreadText.With(("text", typed.Words!), ("name", figure.Name))
            )
            {
                Repair = RegisterMessages.UnreadRepair.With(("unit", FigureText.UnitOf(figure, unit))),
            }
            : null;

    private static Finding? Broken(
        RegisterCatalogue catalogue,
        RegisterSheet sheet,
        RegisterIdentity identity,
        MoneyUnit unit
    )
    {
        if (
            identity.Sides(sheet.Value, id => sheet.Last?.Value(id)) is not { } sides
            || identity.Holds(sides.Left, sides.Right)
        )
        {
            return null;
        }

        var figures = identity.Figures.ToList();
        var shown = catalogue.Find(figures[^1])!;
        return new(
            RegisterMessages.Contradiction,
            Severity.Error,
            new FieldPlace(figures[^1]),
            RegisterMessages.ContradictionText.With(
                ("identity", identity.ToString()),
                ("left", FigureText.Whole(shown, sides.Left, unit)),
                ("right", FigureText.Whole(shown, sides.Right, unit))
            )
        )
        {
            Repair = RegisterMessages.ContradictionRepair.With(),
            Related = [.. figures.SkipLast(1).Distinct(StringComparer.Ordinal).Select(id => new FieldPlace(id))],
        };
    }

    private static Finding? Rate(
        RegisterCatalogue catalogue,
        RegisterSheet sheet,
        RegisterFigure figure,
        MoneyUnit unit
    )
    {
        if (figure is not { Of: { } above, Over: { } under })
        {
            return null;
        }

        var (top, bottom) = (catalogue.Find(above)!, catalogue.Find(under)!);
        var value = sheet.Value(figure);
        var half = value is null && sheet.Value(top) is not null && sheet.Value(bottom) is { Sign: > 0 };
        var beyond = figure is { Kind: FigureKind.Rate, MayExceedWhole: false } && value > Fraction.One;
        return half
                ? new(
                    RegisterMessages.HalfARate,
                    Severity.Warning,
                    new FieldPlace(figure.Id),
                    RegisterMessages.HalfARateText.With(
                        ("above", top.Name),
                        ("under", bottom.Name),
                        ("name", figure.Name)
                    )
                )
                {
                    Repair = RegisterMessages.HalfARateRepair.With(),
                }
            : beyond
                ? new(
                    RegisterMessages.BeyondWhole,
                    Severity.Error,
                    new FieldPlace(figure.Id),
                    RegisterMessages.BeyondWholeText.With(
                        ("name", figure.Name),
                        ("value", FigureText.Whole(figure, value!.Value, unit))
                    )
                )
                {
                    Repair = RegisterMessages.BeyondWholeRepair.With(("above", top.Name), ("under", bottom.Name)),
                    Related = [new FieldPlace(above), new FieldPlace(under)],
                }
            : null;
    }

    private static Finding? Sum(RegisterSheet sheet, RegisterFigure figure, MoneyUnit unit)
    {
        if (
            sheet.Typed(figure.Id)?.In(figure.Kind) is not { } typed
            || sheet.Rolled(figure.Id) is not { } sum
            || typed == sum
        )
        {
            return null;
        }

        return new(
            RegisterMessages.NotTheSum,
            Severity.Warning,
            new FieldPlace(figure.Id),
            RegisterMessages.NotTheSumText.With(
                ("typed", FigureText.Whole(figure, typed, unit)),
                ("count", sheet.Shares(figure.Id).Length.ToString(CultureInfo.InvariantCulture)),
                ("sum", FigureText.Whole(figure, sum, unit))
            )
        )
        {
            Repair = RegisterMessages.NotTheSumRepair.With(),
        };
    }
}
