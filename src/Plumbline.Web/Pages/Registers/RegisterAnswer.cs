using System.Collections.Immutable;
using Plumbline.App.Registers;
using Plumbline.Domain.Registers;
using Plumbline.Findings;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Registers;

/// <summary>A figure as the page's script shows it.</summary>
/// <param name="Typed">What stands in its cell.</param>
/// <param name="Shown">The figure in force, without unit.</param>
/// <param name="Change">Change on the year before, with its sign.</param>
/// <param name="Origin">From where it is.</param>
/// <param name="Units">Units below that it is added up from.</param>
public sealed record FigureAnswer(string? Typed, string? Shown, string? Change, FigureOrigin Origin, int? Units);

/// <summary>A finding beside a figure.</summary>
public sealed record FigureFinding(string Rule, Severity Severity, string Message, string? Repair);

/// <summary>What a register says after a change.</summary>
/// <param name="Figures">Figures that are stated, by id.</param>
/// <param name="Findings">What was found, by id of every figure that takes part.</param>
/// <param name="Problems">How many findings there are.</param>
public sealed record RegisterAnswer(
    ImmutableDictionary<string, FigureAnswer> Figures,
    ImmutableDictionary<string, ImmutableArray<FigureFinding>> Findings,
    int Problems
)
{
    internal static RegisterAnswer Of(RegisterCatalogue catalogue, OpenedRegister opened)
    {
        var found = OpenRegister.Check(catalogue, opened);
        var places = found.SelectMany(finding =>
            finding
                .Related.Prepend(finding.Place)
                .OfType<FieldPlace>()
                .Select(place => (place.Path, Said: Say(finding)))
        );
        return new(
            catalogue
                .Figures.Select(figure => (figure.Id, Answer: Figure(figure, opened.Sheet)))
                .Where(pair => pair.Answer.Shown is not null || pair.Answer.Typed is not null)
                .ToImmutableDictionary(pair => pair.Id, pair => pair.Answer, StringComparer.Ordinal),
            places
                .GroupBy(pair => pair.Path, StringComparer.Ordinal)
                .ToImmutableDictionary(
                    group => group.Key,
                    group => group.Select(pair => pair.Said).ToImmutableArray(),
                    StringComparer.Ordinal
                ),
            found.Length
        );
    }

    private static FigureAnswer Figure(RegisterFigure figure, RegisterSheet sheet)
    {
        var origin = sheet.Origin(figure);
        return new(
            Text(FigureText.Cell(figure, sheet.Typed(figure.Id), OpenRegister.Money)),
            Text(RegisterCells.Shown(figure, sheet)),
            Text(RegisterCells.Change(figure, sheet)),
            origin,
            origin == FigureOrigin.Below ? sheet.Shares(figure.Id).Length : null
        );
    }

    private static FigureFinding Say(Finding finding) =>
        new(
            finding.Rule,
            finding.Severity,
            finding.Message.In(Languages.Current),
            finding.Repair?.In(Languages.Current)
        );

    private static string? Text(string text) => text.Length == 0 ? null : text;
}
