using Plumbline.Domain;
using Plumbline.Domain.Filings;

namespace Plumbline.App.Data.Records;

/// <summary>项目: a project of a unit over its years.</summary>
public sealed class Project
{
    public long Id { get; set; }

    public long UnitId { get; set; }

    /// <summary>Path of the unit, kept here for lists over a subtree.</summary>
    public string UnitPath { get; set; } = "";

    public string Code { get; set; } = "";

    public string Name { get; set; } = "";

    /// <summary>项目类别, as the budget system words it.</summary>
    public string? Category { get; set; }

    /// <summary>一级项目 of which it is a part; null: it is none's.</summary>
    public long? ParentId { get; set; }

    public int FirstYear { get; set; }

    /// <summary>Last year; null: open.</summary>
    public int? LastYear { get; set; }

    public ProjectRecurrence? Recurrence { get; set; }

    /// <summary>涉密.</summary>
    public bool Classified { get; set; }
}

/// <summary>A project's money of one year and source. Amounts in fen.</summary>
public sealed class ProjectFund
{
    public long Id { get; set; }

    public long ProjectId { get; set; }

    public int Year { get; set; }

    public FundNature Nature { get; set; }

    public FundOrigin Origin { get; set; }

    /// <summary>年初预算数.</summary>
    public long InitialFen { get; set; }

    /// <summary>全年预算数, after all revisions.</summary>
    public long AdjustedFen { get; set; }

    /// <summary>执行数 as of <see cref="AsOf"/>.</summary>
    public long ExecutedFen { get; set; }

    /// <summary>Day up to which the executed amount counts; null: nothing was brought in yet.</summary>
    public DateOnly? AsOf { get; set; }

    /// <summary>The import that the amounts came from; null: typed.</summary>
    public long? BatchId { get; set; }
}

/// <summary>How a budget changed.</summary>
public enum RevisionKind
{
    /// <summary>年初批复.</summary>
    Approval,

    /// <summary>追加.</summary>
    Supplement,

    /// <summary>追减.</summary>
    Reduction,

    /// <summary>调剂.</summary>
    Virement,
}

/// <summary>One change of a project's budget, with the document that ordered it.</summary>
public sealed class BudgetRevision
{
    public long Id { get; set; }

    public long ProjectId { get; set; }

    public int Year { get; set; }

    public RevisionKind Kind { get; set; }

    public FundNature Nature { get; set; }

    /// <summary>Change in fen, with its sign.</summary>
    public long ChangeFen { get; set; }

    public string? Document { get; set; }

    public DateOnly On { get; set; }

    public string? Reason { get; set; }
}

/// <summary>What an import brought.</summary>
public enum ImportKind
{
    /// <summary>部门决算.</summary>
    FinalAccounts,

    /// <summary>部门预算批复.</summary>
    ApprovedBudget,

    /// <summary>执行数.</summary>
    Execution,

    /// <summary>填报工作簿 of units without accounts.</summary>
    Workbooks,

    /// <summary>项目库.</summary>
    Projects,

    /// <summary>单位.</summary>
    Units,
}

/// <summary>One import: the file, who brought it, and what became of each of its rows.</summary>
public sealed class ImportBatch
{
    public long Id { get; set; }

    public ImportKind Kind { get; set; }

    public long UnitId { get; set; }

    public int? Year { get; set; }

    public string FileName { get; set; } = "";

    /// <summary>SHA-256 of the file, lower-case hexadecimal.</summary>
    public string FileHash { get; set; } = "";

    /// <summary>Day up to which its figures count.</summary>
    public DateOnly? AsOf { get; set; }

    public DateTime At { get; set; }

    public long AccountId { get; set; }

    public int Rows { get; set; }

    public int Accepted { get; set; }

    public int Refused { get; set; }

    public int Different { get; set; }

    /// <summary>What became of each row, as JSON.</summary>
    public string Report { get; set; } = "[]";
}

/// <summary>The file of an import, so that what is confirmed is what was looked at, on whichever node.</summary>
public sealed class ImportFile
{
    public long BatchId { get; set; }

    /// <summary>The file, compressed with gzip.</summary>
    public byte[] Content { get; set; } = [];

    /// <summary>The unit of amounts that the person named, for a sheet that prints none.</summary>
    public MoneyUnit MoneyUnit { get; set; }

    /// <summary>When it was taken in; null: only looked at so far.</summary>
    public DateTime? ConfirmedAt { get; set; }
}

/// <summary>A figure that an import brought for a unit, kept beside what forms declare and never mixed with it.</summary>
public sealed class ImportedFigure
{
    public long Id { get; set; }

    public long BatchId { get; set; }

    public long UnitId { get; set; }

    public int Year { get; set; }

    public ImportKind Series { get; set; }

    /// <summary>Path of the filing that it can be set against: <c>budget.expenditure.basic.amount</c>.</summary>
    public string Item { get; set; } = "";

    public long Fen { get; set; }

    public DateOnly? AsOf { get; set; }
}
