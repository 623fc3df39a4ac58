namespace Plumbline.App.Data.Records;

/// <summary>A row whose changes are events of a chain of its own, which also serves as its lock.</summary>
public interface IChained
{
    long Id { get; }

    long ChainId { get; }
}
