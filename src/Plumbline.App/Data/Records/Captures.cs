namespace Plumbline.App.Data.Records;

/// <summary>年内采集: one number, one photograph of an indicator, kept during the year until the year-end form takes it.</summary>
public sealed class Capture
{
    public long Id { get; set; }

    /// <summary>The form of the approved goal.</summary>
    public long FormId { get; set; }

    /// <summary>Item name of the indicator, the same in the forms that start from the goal.</summary>
    public string Item { get; set; } = "";

    /// <summary>The value as typed; null: only a file.</summary>
    public string? Value { get; set; }

    public string? Note { get; set; }

    /// <summary>SHA-256 of the file, lower-case hexadecimal; null: only a value.</summary>
    public string? Hash { get; set; }

    /// <summary>The file as the person calls it.</summary>
    public string? Name { get; set; }

    public long AccountId { get; set; }

    public DateTime At { get; set; }
}
