using Plumbline.Domain.Disclosures;

namespace Plumbline.App.Data.Records;

/// <summary>批复: the day on which finance approved a department's budget or final accounts.</summary>
public sealed class BudgetApproval
{
    public long UnitId { get; set; }

    /// <summary>Fiscal year of the budget or accounts.</summary>
    public int Year { get; set; }

    public DisclosureEvent Event { get; set; }

    public DateOnly On { get; set; }

    /// <summary>文号; null: not given.</summary>
    public string? Document { get; set; }

    public long AccountId { get; set; }

    public DateTime At { get; set; }
}

/// <summary>Proof that a department showed something in public.</summary>
public sealed class DisclosureProof
{
    public long Id { get; set; }

    public long UnitId { get; set; }

    /// <summary>Path of the department, kept here for lists over a subtree.</summary>
    public string UnitPath { get; set; } = "";

    public int Year { get; set; }

    /// <summary>Id of the duty.</summary>
    public string Duty { get; set; } = "";

    public DateOnly ShownOn { get; set; }

    /// <summary>Where it is read.</summary>
    public string Address { get; set; } = "";

    /// <summary>SHA-256 of a kept capture of the page; null: none.</summary>
    public string? Hash { get; set; }

    public string? FileName { get; set; }

    public long AccountId { get; set; }

    public DateTime At { get; set; }
}
