using System.Globalization;
using Plumbline.App.Files;
using Plumbline.Documents.Reading;
using Plumbline.Domain.Draws;
using Plumbline.Findings;

namespace Plumbline.App.Draws;

/// <summary>What came of redoing a draw.</summary>
/// <param name="Record">The record.</param>
/// <param name="Difference">The first difference; null: it is the same.</param>
public sealed record DrawProof(DrawRecord Record, Message? Difference);

/// <summary>Redoes a recorded draw from its seed and population, and compares everything that the record states.</summary>
public static class VerifyDraw
{
    /// <summary>The bytes of a record that somebody named, or why there are none.</summary>
    public static Result<byte[]> Read(string file) => FileBytes.Of(file, ReadingLimits.Default.FileBytes);

    /// <summary>The proof; null when the bytes are no record of a draw.</summary>
    public static DrawProof? Run(ReadOnlySpan<byte> file) =>
        DrawRecord.Read(file) is { } record ? new(record, Difference(record)) : null;

    private static Message? Difference(DrawRecord record)
    {
        if (!record.IsWhole())
        {
            return DrawMessages.BadRecord.With();
        }

        var items = record.Items();
        var hash = FileHash.Of(DrawRecord.Csv(items));
        if (hash != record.PopulationHash)
        {
            return DrawMessages.OtherPopulation.With(("stated", record.PopulationHash), ("found", hash));
        }

        if (record.Seed is null)
        {
            return DrawMessages.NotDrawn.With();
        }

        var order = record.Order();
        return DrawLots.Fits(order, items)
            ? Compare(record, record.With(DrawLots.Run(order, items)))
            : DrawMessages.DoesNotFit.With(("sample", Number(record.Sample)), ("count", Number(items.Length)));
    }

    private static Message? Compare(DrawRecord stated, DrawRecord redone) =>
        First(stated.Strata, redone.Strata, row => row.ToString()) is { } strata ? Differs(DrawMessages.Stratum, strata)
        : First(stated.Tied, redone.Tied, row => row) is { } tied ? Differs(DrawMessages.Tie, tied)
        : First(stated.Drawn, redone.Drawn, row => row.ToString()) is { } drawn ? Differs(DrawMessages.Lot, drawn)
        : null;

    private static Message Differs(Template what, (int At, string Stated, string Found) difference) =>
        what.With(("at", Number(difference.At)), ("stated", difference.Stated), ("found", difference.Found));

    private static (int At, string Stated, string Found)? First<T>(
        IReadOnlyList<T> stated,
        IReadOnlyList<T> found,
        Func<T, string> text
    )
    {
        for (var at = 0; at < Math.Max(stated.Count, found.Count); at++)
        {
            var (left, right) = (At(stated, at), At(found, at));
            if (left != right)
            {
                return (at + 1, left, right);
            }
        }

        return null;

        string At(IReadOnlyList<T> rows, int at) => at < rows.Count ? text(rows[at]) : "—";
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
