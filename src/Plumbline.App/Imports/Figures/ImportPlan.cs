using System.Collections.Immutable;
using Plumbline.App.Data.Records;
using Plumbline.Domain.Filings;
using Plumbline.Findings;

namespace Plumbline.App.Imports.Figures;

/// <summary>What becomes of a row.</summary>
public enum RowOutcome
{
    /// <summary>New: it will be taken in.</summary>
    Accepted,

    /// <summary>It cannot be taken in, and the reason says why.</summary>
    Refused,

    /// <summary>It is stored already, just so.</summary>
    Unchanged,

    /// <summary>Something else is stored: taken in only where a person says so.</summary>
    Different,
}

/// <summary>What a row would do.</summary>
public abstract record RowEffect
{
    private RowEffect() { }

    /// <summary>A unit to add below a stored one, or below the one with this code that the file itself brings.</summary>
    public sealed record AddUnit(long? ParentId, string ParentCode, UnitKind Kind, string Code, string Name)
        : RowEffect;

    /// <summary>A unit to rename.</summary>
    public sealed record RenameUnit(long UnitId, string Name) : RowEffect;

    /// <summary>A project to add, or to put right.</summary>
    public sealed record PutProject(long? Id, long UnitId, string UnitPath, string Code, string Name) : RowEffect
    {
        public string? Category { get; init; }

        public int FirstYear { get; init; }

        public int? LastYear { get; init; }
    }

    /// <summary>Money of a project; null leaves an amount as it is.</summary>
    public sealed record PutFund(long ProjectId, FundNature Nature) : RowEffect
    {
        public long? Initial { get; init; }

        public long? Adjusted { get; init; }

        public long? Executed { get; init; }
    }

    /// <summary>A figure of a unit's accounts.</summary>
    public sealed record PutFigure(long UnitId, string Item, long Fen) : RowEffect;
}

/// <summary>A row with what becomes of it.</summary>
/// <param name="Sheet">Sheet of the workbook.</param>
/// <param name="Number">Row, from 1.</param>
/// <param name="Subject">What it is about, in its own words.</param>
/// <param name="Outcome">Accepted, refused, unchanged, different.</param>
public sealed record PlannedRow(string Sheet, int Number, string Subject, RowOutcome Outcome)
{
    /// <summary>The stored thing that it is about, however the row words it: two rows with one key are one too many.</summary>
    internal string Key { get; init; } = "";

    /// <summary>What is stored.</summary>
    public string? Before { get; init; }

    /// <summary>What the row says.</summary>
    public string? After { get; init; }

    /// <summary>Why it is refused.</summary>
    public ImmutableArray<Message> Why { get; init; } = [];

    /// <summary>What taking it in does; null for a refused or unchanged row.</summary>
    public RowEffect? Effect { get; init; }
}

/// <summary>What becomes of every row of a file: rows = accepted + refused + unchanged + different.</summary>
/// <param name="Rows">In the order of the file.</param>
/// <param name="Unknown">Columns that were not read, by heading.</param>
public sealed record ImportPlan(IReadOnlyList<PlannedRow> Rows, ImmutableArray<string> Unknown)
{
    public int Accepted => Count(RowOutcome.Accepted);

    public int Refused => Count(RowOutcome.Refused);

    public int Unchanged => Count(RowOutcome.Unchanged);

    public int Different => Count(RowOutcome.Different);

    private int Count(RowOutcome outcome) => Rows.Count(row => row.Outcome == outcome);
}
