using System.Collections.Immutable;
using Plumbline.App.Data.Records;
using Plumbline.App.Uploads;
using Plumbline.Findings;

namespace Plumbline.App.Imports.Workbooks;

/// <summary>How a form in a workbook stands to the forms of the task.</summary>
public enum WorkbookState
{
    /// <summary>It is a form of the task and says something else than what is stored.</summary>
    Different,

    /// <summary>It says what is stored.</summary>
    Same,

    /// <summary>No form of the task bears its labels; a person has to say whose it is.</summary>
    Unmatched,

    /// <summary>Another file in the drop is the same form.</summary>
    Twice,

    /// <summary>Its form is not being filled now.</summary>
    Closed,

    /// <summary>It cannot be read as a form of the task's year.</summary>
    Unreadable,
}

/// <summary>A form of the task that a workbook can belong to.</summary>
/// <param name="Form">The form.</param>
/// <param name="UnitName">Name of its unit.</param>
public sealed record WorkbookTarget(Form Form, string UnitName);

/// <summary>A form found in a dropped workbook, or a file in which none was found.</summary>
/// <param name="Name">By which it is picked: the file, and the number of the form where the file holds several.</param>
/// <param name="File">The file.</param>
/// <param name="Labels">Unit and project as printed.</param>
/// <param name="State">How it stands.</param>
/// <param name="Target">The form of the task; null: none.</param>
/// <param name="IsAssigned">A person said so; the labels did not.</param>
/// <param name="Cells">What would change.</param>
/// <param name="Unread">Cells that became no value, each with the words beside it.</param>
/// <param name="Why">Why it is unreadable or unmatched.</param>
/// <param name="Taken">Fields written before; null: nothing was taken over yet.</param>
public sealed record WorkbookItem(
    string Name,
    string File,
    string Labels,
    WorkbookState State,
    WorkbookTarget? Target,
    bool IsAssigned,
    ImmutableArray<UploadCell> Cells,
    ImmutableArray<UnboundCell> Unread,
    ImmutableArray<Finding> Why,
    int? Taken
)
{
    /// <summary>Whether there is something to take over.</summary>
    public bool CanTake => State == WorkbookState.Different && Cells.Length > 0;

    /// <summary>What two files of one form are known by; null: it has none.</summary>
    internal long? FormId => Target?.Form.Id;
}
