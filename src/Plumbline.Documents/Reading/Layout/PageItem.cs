namespace Plumbline.Documents.Reading.Layout;

/// <summary>What stands on a page from top to bottom. The family is closed.</summary>
internal abstract record PageItem(int Page)
{
    /// <summary>Where it stands.</summary>
    public abstract Box Box { get; }
}

/// <summary>A line of running text.</summary>
internal sealed record LineItem(int Page, TextLine Line) : PageItem(Page)
{
    public override Box Box => Line.Box;

    /// <summary>Made out from a picture.</summary>
    public bool Recognised { get; init; }
}

/// <summary>A table, or the part of one that stands on a page.</summary>
internal sealed record TableItem(int Page, LaidTable Table) : PageItem(Page)
{
    public override Box Box => Table.Box;
}

/// <summary>A page and what stands on it.</summary>
internal sealed record PageContent(LaidPage Page, List<PageItem> Items);
