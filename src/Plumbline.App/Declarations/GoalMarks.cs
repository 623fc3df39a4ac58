using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Plumbline.App.Forms;

namespace Plumbline.App.Declarations;

/// <summary>
/// The marks of fields that an approved goal fixes. A field with such a mark is written by the approval of a goal alone;
/// whoever fills the form cannot change it (rule book §5.3).
/// </summary>
public static class GoalMarks
{
    /// <summary>Taken from the goal that was approved with the budget.</summary>
    public const string Taken = "taken:goal";

    /// <summary>Taken from a goal that was adjusted since.</summary>
    public const string Adjusted = "taken:goal-adjusted";

    /// <summary>What approval fixes of an indicator, where the goal states it.</summary>
    internal static readonly ImmutableArray<string> Fixed =
    [
        .. "kind kindAsPrinted aspect aspectAsPrinted name nature direction target originalTarget measureUnit".Split(
            ' '
        ),
        .. "weight scoringRule".Split(' '),
    ];

    /// <summary>What goes along and stays free.</summary>
    internal static readonly ImmutableArray<string> Along =
    [
        .. "code explanation indicatorSource targetBasis measurementMethod dataSource priorActual milestones".Split(
            ' '
        ),
    ];

    /// <summary>Whether a mark fixes its field.</summary>
    public static bool Fixes(string? mark) => mark?.StartsWith(Taken, StringComparison.Ordinal) == true;

    /// <summary>Whether a row as kept has a fixed field: such a row is not taken out either.</summary>
    internal static bool AnyIn(JsonObject marks) => marks.Any(mark => Fixes(FormJson.Shown(mark.Value)));
}
