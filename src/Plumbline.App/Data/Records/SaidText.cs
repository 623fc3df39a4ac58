namespace Plumbline.App.Data.Records;

/// <summary>A text that somebody says of one item of a table, kept beside the row that the table is of.</summary>
public interface ISaidText
{
    /// <summary>What it is said of.</summary>
    string Item { get; }

    string Text { get; set; }

    long AccountId { get; set; }

    DateTime At { get; set; }
}
