using System.Collections.Immutable;
using Plumbline.Domain.Filings;

namespace Plumbline.App.Forms;

/// <summary>The sections of the page of a form, in the order of the official form.</summary>
public enum FormSectionKind
{
    /// <summary>基本信息.</summary>
    Basics,

    /// <summary>机构和人员.</summary>
    Organisation,

    /// <summary>资金.</summary>
    Funds,

    /// <summary>年度目标.</summary>
    Goals,

    /// <summary>年度主要任务.</summary>
    Tasks,

    /// <summary>指标.</summary>
    Indicators,

    /// <summary>阶段目标.</summary>
    Milestones,

    /// <summary>偏差原因.</summary>
    Deviations,

    /// <summary>问题和措施.</summary>
    Problems,

    /// <summary>佐证.</summary>
    Evidence,
}

/// <summary>A word of a closed list.</summary>
/// <param name="Value">As filings keep it.</param>
/// <param name="Word">As forms print it.</param>
public sealed record FieldChoice(string Value, string Word)
{
    /// <summary>What else people write for it, without blanks: the signs of a direction.</summary>
    public ImmutableArray<string> Written { get; init; } = [];
}

/// <summary>A field that can be typed.</summary>
/// <param name="Field">Members within the row or block: <c>total.executedAmount</c>.</param>
/// <param name="Label">The filing's own term.</param>
/// <param name="Kind">What kind of value it takes.</param>
public sealed record FormField(string Field, string Label, ValueKind Kind)
{
    /// <summary>The words it can be chosen from; empty where anything goes.</summary>
    public ImmutableArray<FieldChoice> Choices { get; init; } = [];

    /// <summary>What published forms print over its column, besides the label, without blanks and brackets.</summary>
    public ImmutableArray<string> Headings { get; init; } = [];

    /// <summary>A filing without it is none.</summary>
    public bool Required { get; init; }

    /// <summary>Shown for orientation and not typed here.</summary>
    public bool Shown { get; init; }
}

/// <summary>A row of a grid that is no item of a list: the total of the funds.</summary>
/// <param name="Label">What the row is called.</param>
/// <param name="Part">The block.</param>
/// <param name="Prefix">What stands before the member of each column: <c>total.</c>.</param>
public sealed record FixedGridRow(string Label, string Part, string Prefix);

/// <summary>Fields of one block, or the columns of one list.</summary>
/// <param name="Part">Path of the block or list.</param>
/// <param name="Label">The filing's own term.</param>
/// <param name="Fields">In the order of the official form.</param>
public sealed record FormBlock(string Part, string Label, ImmutableArray<FormField> Fields)
{
    /// <summary>The fields are the columns of a list.</summary>
    public bool IsList { get; init; }

    /// <summary>Rows of the grid that stand before the items.</summary>
    public ImmutableArray<FixedGridRow> Fixed { get; init; } = [];

    /// <summary>Items can be added, removed and moved here; else the block is a second view of a list.</summary>
    public bool Editable { get; init; } = true;

    /// <summary>What an added item starts with, as JSON; null: what its list demands.</summary>
    public string? Blank { get; init; }
}

/// <summary>One section of the page.</summary>
public sealed record FormSection(FormSectionKind Kind, ImmutableArray<FormBlock> Blocks);
