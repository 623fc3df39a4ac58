using System.Collections.Immutable;
using Plumbline.Documents.Programs;
using Plumbline.Documents.Reading.Layout;

namespace Plumbline.Documents.Reading.Ocr;

/// <summary>How the recognition of one page went.</summary>
/// <param name="Page">The page with its words; null where there are none to be had.</param>
internal sealed record PageReading(LaidPage? Page)
{
    /// <summary>It was not tried.</summary>
    public static PageReading Unread { get; } = new((LaidPage?)null);

    /// <summary>A program is not there; it will not be for the other pages either.</summary>
    public bool IsMissing { get; private init; }

    /// <summary>A program is there and could not do it.</summary>
    public bool HasFailed { get; private init; }

    /// <summary>A run that gave no page.</summary>
    public static PageReading Without(ProgramRun run) =>
        run.Outcome == ProgramOutcome.Missing ? Unread with { IsMissing = true } : Unread with { HasFailed = true };
}

/// <summary>The scanned pages of a file after their recognition.</summary>
/// <param name="Pages">Those on which words were found, by their number.</param>
/// <param name="Failed">Numbers of those with which a program failed, in order.</param>
internal sealed record RecognisedPages(ImmutableDictionary<int, LaidPage> Pages, ImmutableArray<int> Failed)
{
    /// <summary>Nothing was recognised, and nothing tried.</summary>
    public static RecognisedPages None { get; } = new(ImmutableDictionary<int, LaidPage>.Empty, []);

    /// <summary>What came of all pages.</summary>
    public static RecognisedPages Of(IEnumerable<KeyValuePair<int, PageReading>> readings)
    {
        var all = readings.ToList();
        return new RecognisedPages(
            all.Where(one => one.Value.Page is { Words.IsEmpty: false })
                .ToImmutableDictionary(one => one.Key, one => one.Value.Page!),
            [.. all.Where(one => one.Value.HasFailed).Select(one => one.Key).Order()]
        );
    }
}
