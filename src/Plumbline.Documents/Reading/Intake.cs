namespace Plumbline.Documents.Reading;

/// <summary>
/// Counts what was taken in of one file, all its sheets and pages together, while it is read: what only the whole document
/// shows to be too much would by then fill the memory.
/// </summary>
internal sealed class Intake(ReadingLimits limits)
{
    private long positions;
    private long characters;
    private long bytes;

    /// <summary>Adds the positions in the grid of a table.</summary>
    public void AddPositions(long count) => CheckCells((positions += count) - 1);

    /// <summary>Adds the characters of a text.</summary>
    public void AddCharacters(int count)
    {
        characters += count;
        if (characters > limits.Characters)
        {
            throw Refusals.OverLimit(ReadingMessages.CharacterCount, limits.Characters);
        }
    }

    /// <summary>Adds the bytes of a part, each time that it is gone through.</summary>
    public void AddBytes(int count)
    {
        bytes += count;
        if (bytes > limits.UnpackedBytes)
        {
            throw Refusals.OverLimit(ReadingMessages.UnpackedSize, limits.UnpackedBytes);
        }
    }

    /// <summary>Refuses a cell more where there are as many as are taken in.</summary>
    public void CheckCells(long count)
    {
        if (count >= limits.Cells)
        {
            throw Refusals.OverLimit(ReadingMessages.CellCount, limits.Cells);
        }
    }

    /// <summary>Refuses elements that lie too deep in each other.</summary>
    public void CheckDepth(int depth)
    {
        if (depth > limits.Depth)
        {
            throw Refusals.OverLimit(ReadingMessages.NestingDepth, limits.Depth);
        }
    }
}
