using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Plumbline.Audit.Figures;
using Plumbline.Documents.Reading;
using Plumbline.Documents.Reading.Ocr;
using Plumbline.Findings;

namespace Plumbline.App.Audits.Scans;

/// <summary>Takes what a person saw in the original for what was recognised, and audits the document anew.</summary>
public static class ConfirmScan
{
    private static readonly ImmutableHashSet<string> Right = Words(
        "对",
        "正确",
        "无误",
        "是",
        "ok",
        "yes",
        "y",
        "√",
        "✓"
    );

    private static readonly ImmutableHashSet<string> Nothing = Words("无", "没有", "无数字", "none", "no", "n");

    /// <summary>The audit with the confirmed numbers as ordinary ones, or what is wrong with the list.</summary>
    /// <param name="recognised">The audit of the scanned file as recognised.</param>
    /// <param name="list">The list that came back for this file.</param>
    /// <param name="listFile">Its name, for messages.</param>
    /// <param name="cancellation">Ends an audit that takes too long.</param>
    public static Result<AuditedFile> Of(
        AuditedFile recognised,
        ScanList list,
        string listFile,
        CancellationToken cancellation = default
    )
    {
        var known = ScanRow.Of(recognised.Report);
        var seen = new HashSet<int>();
        var corrections = new List<TextCorrection>();
        foreach (var row in list.Rows)
        {
            if (Problem(known, row, seen.Add(row.Row.Number)) is { } problem)
            {
                return Result.Failed<AuditedFile>(
                    ScanMessages.Refusal(listFile, row.Line, problem.What, problem.Repair.With())
                );
            }

            if (row.Answer.Length > 0)
            {
                var figure = known[row.Row.Number - 1].Figure;
                corrections.Add(new TextCorrection(figure.Span, Printed(figure, row.Answer)!));
            }
        }

        var source = CorrectedDocument.Of(recognised.Source, corrections);
        return AuditFile.Of(recognised.File, WithRemark(source, recognised.File, known.Length), cancellation);
    }

    private static (Message What, Template Repair)? Problem(
        ImmutableArray<(ScanRow Row, Figure Figure)> known,
        AnsweredRow row,
        bool isFirst
    )
    {
        var number = row.Row.Number;
        if (number < 1 || number > known.Length || !known[number - 1].Row.IsOf(row.Row))
        {
            var read = row.Row.Read.Trim('【', '】');
            return (
                ScanMessages.UnknownRow.With(("number", Text(number)), ("read", read)),
                ScanMessages.UnknownRowRepair
            );
        }

        if (!isFirst)
        {
            return (ScanMessages.TwiceRow.With(("number", Text(number))), ScanMessages.TwiceRowRepair);
        }

        return row.Answer.Length > 0 && Printed(known[number - 1].Figure, row.Answer) is null
            ? (ScanMessages.NoNumber.With(("answer", row.Answer)), ScanMessages.NoNumberRepair)
            : null;
    }

    private static string? Printed(Figure figure, string answer)
    {
        var word = answer.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        return Right.Contains(word) ? figure.Raw
            : Nothing.Contains(word) ? ""
            : PrintedInstead.Of(figure, answer);
    }

    // In place of the remark that every number is open.
    private static SourceDocument WithRemark(SourceDocument source, string file, int all)
    {
        var none = source.Confirmed.Count(place => place.Span.Length == 0);
        var right = source.Confirmed.Count(place => place.Span.In(source.Text) == place.Read);
        var open = all - source.Confirmed.Length;
        var told = new Finding(
            ScanMessages.Settled,
            open > 0 ? Severity.Warning : Severity.Info,
            new FilePlace(file),
            ScanMessages.SettledText.With(
                ("all", Text(all)),
                ("right", Text(right)),
                ("corrected", Text(source.Confirmed.Length - none - right)),
                ("none", Text(none)),
                ("open", Text(open))
            )
        );
        return source with
        {
            Remarks =
            [
                .. source.Remarks.Where(remark => remark.Rule != ReadingMessages.RecognisedPages),
                open > 0 ? told with { Repair = ScanMessages.SettledRepair.With() } : told,
            ],
        };
    }

    private static ImmutableHashSet<string> Words(params string[] words) => [.. words];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
