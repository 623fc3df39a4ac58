using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Plumbline.App.Forms;
using Plumbline.App.Forms.Saving;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Findings;

namespace Plumbline.App.Reports;

/// <summary>A chapter as the editor sends it.</summary>
/// <param name="Operation">Id of the change, made by the browser.</param>
/// <param name="Chapter">The chapter's id.</param>
/// <param name="Paragraphs">The text; a live number is a token in braces, a literal brace is doubled.</param>
/// <param name="Stale">For each paragraph the spans that are still last year's.</param>
/// <param name="Replaces">The paragraphs as stored before; null: none.</param>
public sealed record ChapterChange(
    Guid Operation,
    string Chapter,
    ImmutableArray<string> Paragraphs,
    ImmutableArray<ImmutableArray<ImmutableArray<int>>> Stale,
    string? Replaces
);

/// <summary>Saves a chapter by the same write path as any field.</summary>
public static class SaveChapter
{
    /// <summary>Longest chapter, in characters.</summary>
    public const int LongestText = 100_000;

    /// <summary>What became of it, or why it is not taken.</summary>
    public static async Task<Result<SaveResult>> Run(
        FormWriter writer,
        OpenedReport report,
        long accountId,
        ChapterChange change,
        CancellationToken cancellation
    )
    {
        var chapter = report.Chapters.FirstOrDefault(one => one.Chapter.Id == change.Chapter);
        if (chapter is not { MayWrite: true } || change.Paragraphs.Sum(text => text.Length) > LongestText)
        {
            return Result.Failed<SaveResult>(Refusals.Bad("chapter", ReportMessages.NoChapter.With()));
        }

        if (DeadToken(change.Paragraphs) is { } dead)
        {
            return Result.Failed<SaveResult>(Refusals.Bad("paragraphs", ReportMessages.DeadToken.With(("path", dead))));
        }

        var list = new JsonArray([.. change.Paragraphs.Select(text => JsonValue.Create(text))]);
        var operation = new FieldOperation(
            change.Operation,
            report.Form.Id,
            accountId,
            OperationKind.Set,
            "narrative",
            chapter.Item
        )
        {
            Field = "paragraphs",
            Value = FormJson.Text(list),
            Replaces = change.Replaces,
            Mark = StaleText.MarkOf(change.Stale.IsDefault ? [] : change.Stale),
        };
        var saved = await writer.Save(
            chapter.IsThere ? [operation] : [Add(operation, chapter), operation],
            cancellation
        );
        return Result.Of(saved[^1]);
    }

    // The id of the row's own operation follows from the change's, so that a repeated request adds nothing twice.
    private static FieldOperation Add(FieldOperation operation, OpenedChapter chapter)
    {
        var id = operation.Id.ToByteArray();
        id[0] ^= 1;
        return operation with
        {
            Id = new(id),
            Kind = OperationKind.AddRow,
            Field = "",
            Value = FormJson.Text(new JsonObject { ["chapter"] = chapter.Chapter.Id }),
            Replaces = null,
            Mark = null,
        };
    }

    private static string? DeadToken(ImmutableArray<string> paragraphs) =>
        paragraphs
            .SelectMany(text => new Prose(text).Parts())
            .Where(part => part.IsToken)
            .Select(part => part.Text)
            .FirstOrDefault(token => !FilingPath.TryParse(token, out var path) || path.Kind() is null);
}
