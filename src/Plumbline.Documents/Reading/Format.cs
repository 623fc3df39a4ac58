using Plumbline.Findings;

namespace Plumbline.Documents.Reading;

/// <summary>A format that is read here: how to tell it and who reads it.</summary>
/// <param name="Name">Name for people.</param>
/// <param name="Recognises">Whether a file is of this format, by its content first.</param>
internal abstract record Format(string Name, Func<SourceFile, bool> Recognises);

/// <summary>A format that is read in this process.</summary>
/// <param name="Name">Name for people.</param>
/// <param name="Recognises">Whether a file is of this format, by its content first.</param>
/// <param name="Read">Reads a file of it.</param>
internal sealed record OwnFormat(
    string Name,
    Func<SourceFile, bool> Recognises,
    Func<SourceFile, ReadingLimits, Result<SourceDocument>> Read
) : Format(Name, Recognises);

/// <summary>A format that is read with the help of another program.</summary>
/// <param name="Name">Name for people.</param>
/// <param name="Recognises">Whether a file is of this format, by its content first.</param>
/// <param name="Program">Name of the program for people, for example LibreOffice.</param>
/// <param name="Read">Reads a file of it; refuses with <see cref="ReadingMessages.NoConverter"/> without the program.</param>
internal sealed record ProgramFormat(
    string Name,
    Func<SourceFile, bool> Recognises,
    string Program,
    Func<SourceFile, ReadingOptions, CancellationToken, Task<Result<SourceDocument>>> Read
) : Format(Name, Recognises);
