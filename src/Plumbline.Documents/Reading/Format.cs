using Plumbline.Findings;

namespace Plumbline.Documents.Reading;

/// <summary>A format that is read here: how to tell it and who reads it.</summary>
/// <param name="Name">Name for people.</param>
/// <param name="Recognises">Whether a file is of this format, by its content first.</param>
/// <param name="Read">Reads it.</param>
internal sealed record Format(
    string Name,
    Func<SourceFile, bool> Recognises,
    Func<SourceFile, ReadingLimits, Result<SourceDocument>> Read
);
