using Plumbline.Domain.Filings;

namespace Plumbline.App.Data.Records;

/// <summary>自建指标: an indicator that a region or department added to the library, in its newest version.</summary>
public sealed class LibraryEntry
{
    public long Id { get; set; }

    /// <summary>The region or department that keeps it; all below see it.</summary>
    public long UnitId { get; set; }

    public string UnitPath { get; set; } = "";

    /// <summary>指标代码, unique within the unit.</summary>
    public string Code { get; set; } = "";

    /// <summary>Counts from 1.</summary>
    public int Version { get; set; } = 1;

    /// <summary>The indicator as JSON in its canonical form.</summary>
    public string Data { get; set; } = "{}";

    /// <summary>停用: not offered any more; forms that use it keep it.</summary>
    public DateTime? RetiredAt { get; set; }

    public DateTime ChangedAt { get; set; }
}

/// <summary>A version of an added indicator. None is ever changed or removed.</summary>
public sealed class LibraryVersion
{
    public long EntryId { get; set; }

    public int Version { get; set; }

    public string Data { get; set; } = "{}";

    public DateTime At { get; set; }

    public long AccountId { get; set; }

    public string? Reason { get; set; }

    /// <summary>The package it came with; null: written here.</summary>
    public long? PackageId { get; set; }
}

/// <summary>指标包: a package of indicators of somebody else that was handed in to be looked at and merged.</summary>
public sealed class LibraryPackage
{
    public long Id { get; set; }

    /// <summary>The region or department into whose library it is merged.</summary>
    public long UnitId { get; set; }

    public string Name { get; set; } = "";

    public string Version { get; set; } = "";

    /// <summary>Who made it, as the package says.</summary>
    public string MadeBy { get; set; } = "";

    /// <summary>SHA-256 of its indicators, lower-case hexadecimal.</summary>
    public string Hash { get; set; } = "";

    public int Indicators { get; set; }

    /// <summary>The file, compressed with gzip.</summary>
    public byte[] Content { get; set; } = [];

    public DateTime At { get; set; }

    public long AccountId { get; set; }

    /// <summary>When something of it was last taken over; null: only looked at so far.</summary>
    public DateTime? MergedAt { get; set; }
}

/// <summary>
/// An indicator as a form uses it, when the form was last judged: derived, so that the library finds where an indicator
/// stands and how it went without reading filings.
/// </summary>
public sealed class IndicatorUse
{
    public long FormId { get; set; }

    /// <summary>Name of the row within the form's indicators.</summary>
    public string Item { get; set; } = "";

    /// <summary>The name without what is written now this way, now that.</summary>
    public string NameKey { get; set; } = "";

    public string Name { get; set; } = "";

    /// <summary>Code in the library, where the row has one.</summary>
    public string? Code { get; set; }

    public IndicatorKind Kind { get; set; }

    public IndicatorAspect? Aspect { get; set; }

    public string? Unit { get; set; }

    public string? Target { get; set; }

    public string? Actual { get; set; }

    /// <summary>Actual over target in basis points; null: not both in figures of one unit.</summary>
    public long? Reach { get; set; }

    /// <summary>It got its whole weight; null: it was not scored.</summary>
    public bool? IsFull { get; set; }
}
