using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Findings;
using static Plumbline.Domain.Scoring.ScoreSheetTextMessages;

namespace Plumbline.Domain.Scoring;

/// <summary>
/// A score sheet in words: for every line the values as printed, the calculation with its numbers, the rounding, and the
/// article with how well it is known, so that a person can redo every score by hand.
/// </summary>
public static class ScoreSheetText
{
    /// <summary>The lines to print.</summary>
    public static ImmutableArray<string> Lines(ScoreSheet sheet, Language language)
    {
        var text = ImmutableArray.CreateBuilder<string>();
        var title = sheet.Kind == ScoreSheetKind.IndicatorCompletion ? TitleOfCompletion : TitleOfRatios;
        text.Add(title.With(("regime", sheet.Regime)).In(language));
        for (var index = 0; index < sheet.Lines.Length; index++)
        {
            Add(text, sheet.Lines[index], index + 1, language);
        }

        AddTotal(text, sheet, language);
        text.AddRange(sheet.Remarks.Select(remark => Remark.With(("remark", remark.In(language))).In(language)));
        return text.ToImmutable();
    }

    /// <summary>The calculation of one score: what went in, the formula, the rounding, the source. Four lines.</summary>
    public static ImmutableArray<string> Lines(Working working, Language language)
    {
        var exact = ScoringNumbers.ExactText(working.Exact.ToFraction());
        return
        [
            Inputs
                .With(
                    ("actual", OrDash(working.Actual)),
                    ("target", OrDash(working.Target)),
                    ("weight", working.Weight.ToString())
                )
                .In(language),
            Calculation.With(("calculation", working.Method.Explain(working).In(language))).In(language),
            Rounded
                .With(
                    ("exact", exact),
                    ("decimals", working.Decimals.ToString(CultureInfo.InvariantCulture)),
                    ("score", working.Score.ToText(working.Decimals))
                )
                .In(language),
            .. SourceLines(working.Method.Source, language),
        ];
    }

    private static void Add(ImmutableArray<string>.Builder text, ScoreLine line, int number, Language language)
    {
        var score = line switch
        {
            { Score: { } points, Working: { } working } => points.ToText(working.Decimals),
            { NotApplicable: true } => Word(NotApplicableWord, language),
            _ => Word(NotScoredWord, language),
        };
        text.Add(
            LineHead
                .With(
                    ("number", number.ToString(CultureInfo.InvariantCulture)),
                    ("name", line.Name),
                    ("path", line.Path),
                    ("weight", line.Weight?.ToString() ?? "—"),
                    ("score", score),
                    ("declared", line.Declared?.Literal ?? "—")
                )
                .In(language)
        );
        if (line.Working is { } shown)
        {
            text.AddRange(Lines(shown, language).Select(Indented));
        }

        if (line.WhyNot is { } whyNot)
        {
            text.Add(Indented(WhyNot.With(("reason", whyNot.In(language))).In(language)));
        }

        text.AddRange(
            line.Remarks.Select(remark => Indented(Remark.With(("remark", remark.In(language))).In(language)))
        );
    }

    private static void AddTotal(ImmutableArray<string>.Builder text, ScoreSheet sheet, Language language)
    {
        if (sheet.Total is not { } total || sheet.Sum is not { } sum)
        {
            text.Add(Word(NoTotal, language));
            text.AddRange(sheet.WhyNoTotal.Select(reason => Indented(reason.In(language))));
            return;
        }

        var parts = string.Join(
            " + ",
            sheet.Lines.Where(line => line.Score is not null).Select(line => line.Score!.Value.ToString())
        );
        text.Add(
            SumLine
                .With(("parts", parts), ("sum", sum.ToString()), ("weights", sheet.WeightSum.ToString()))
                .In(language)
        );
        text.Add(TotalLine.With(("total", total.ToString())).In(language));
        if (sheet.Grade is { } grade)
        {
            text.Add(
                GradeLine
                    .With(
                        ("grade", grade.Word),
                        ("from", grade.From.ToString()),
                        ("source", SourceText.Of(grade.Source, language))
                    )
                    .In(language)
            );
        }
    }

    private static IEnumerable<string> SourceLines(Source source, Language language)
    {
        yield return SourceLine.With(("source", SourceText.Of(source, language))).In(language);
        if (source.Note is { } note)
        {
            yield return NoteLine.With(("note", note)).In(language);
        }
    }

    private static string OrDash(string text) => text.Length == 0 ? "—" : text;

    private static string Word(Template template, Language language) => template.With().In(language);

    private static string Indented(string line) => "   " + line;
}
