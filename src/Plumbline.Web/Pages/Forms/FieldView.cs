using Microsoft.Extensions.Localization;
using Plumbline.App.Forms;
using Plumbline.App.Forms.Saving;
using Plumbline.App.RollUps.Binding;
using Plumbline.Domain.Filings;

namespace Plumbline.Web.Pages.Forms;

/// <summary>One field of a block on the page.</summary>
/// <param name="Part">The block.</param>
/// <param name="Field">What can be typed.</param>
/// <param name="Value">What it shows.</param>
/// <param name="Mark">Where it was copied from.</param>
/// <param name="CanFill">Whether this person can type now.</param>
public sealed record FieldView(string Part, FormField Field, string? Value, string? Mark, bool CanFill)
{
    /// <summary>Where findings name it.</summary>
    public string Place => PlaceText.Of(Part, "", Field.Field);

    /// <summary>Id of the input.</summary>
    public string Id => "f-" + Place.Replace('.', '-');

    /// <summary>Texts with live numbers are written in the report, where the numbers cannot be mistyped.</summary>
    public bool IsLive =>
        Field.Kind == ValueKind.Prose
        && Value?.Replace("{{", "", StringComparison.Ordinal).Contains('{', StringComparison.Ordinal) == true;

    /// <summary>How the field looks: copied and to be checked, or taken from elsewhere.</summary>
    public string MarkClass =>
        Mark is null ? ""
        : Mark.StartsWith("copied:", StringComparison.Ordinal) ? "pl-copied"
        : "pl-taken";

    /// <summary>What the mark says.</summary>
    public string MarkText(IStringLocalizer texts) =>
        Mark is null ? ""
        : BoundMark.Of(Mark) is { Source: BindSource.Survey, Taken: var survey }
            ? texts["Js.Taken.Survey", survey.Working ?? survey.Denominator ?? ""]
        : BoundMark.Of(Mark) is { Taken: { Numerator: { } above, Denominator: { } below } rate }
            ? texts["Js.Taken.Rate", rate.Submitted, rate.Expected, rate.Late, above, below]
        : BoundMark.Of(Mark) is { Taken: var sum } ? texts["Js.Taken.RollUp", sum.Submitted, sum.Expected, sum.Late]
        : Mark.StartsWith("taken:", StringComparison.Ordinal) ? texts["Js.Taken." + Mark.Split(':')[^1]]
        : texts["Js.Copied", Mark.Split(':')[^1]];

    /// <summary>Whether several lines are typed.</summary>
    public bool IsLong => Field.Kind == ValueKind.Prose;
}

/// <summary>A list of rows on the page, drawn by a grid.</summary>
public sealed record GridBlock(FormBlock Block, FormSectionKind Section, bool CanFill)
{
    /// <summary>The rules give scores that can be taken over.</summary>
    public bool HasScores { get; init; } = true;

    /// <summary>Id of the grid.</summary>
    public string Id => $"g-{Section}-{Block.Part.Replace('.', '-')}";
}
