using System.Collections.Immutable;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Chains;

/// <summary>What a link of the chain has become.</summary>
public enum LinkState
{
    /// <summary>还没有.</summary>
    Missing,

    /// <summary>办理中.</summary>
    Running,

    /// <summary>已完成.</summary>
    Done,

    /// <summary>需要处理.</summary>
    Alert,
}

/// <summary>A figure of a link: its name and what it says.</summary>
public sealed record ChainFigure(string Name, string Value);

/// <summary>One link of a project's chain in one year (rule book §1.4).</summary>
/// <param name="Stage">Where in the chain it stands.</param>
/// <param name="Title">What it is, in the words of the place.</param>
/// <param name="State">What it has become.</param>
/// <param name="Figures">What it says, to be met again further down.</param>
/// <param name="Url">Where it is looked at, without path base; null: nowhere yet.</param>
public sealed record ChainLink(
    ChainStage Stage,
    string Title,
    LinkState State,
    ImmutableArray<ChainFigure> Figures,
    string? Url
)
{
    /// <summary>When it was reached, UTC; null: not yet.</summary>
    public DateTime? At { get; init; }
}

/// <summary>The project and year whose chain is looked at, for the functions that make its links.</summary>
/// <param name="Db">The database.</param>
/// <param name="Project">The project.</param>
/// <param name="Year">Fiscal year.</param>
/// <param name="Forms">Its forms of the year that stand, in the order of their making.</param>
public sealed record ChainCase(AppDb Db, Project Project, int Year, ImmutableArray<Form> Forms);
