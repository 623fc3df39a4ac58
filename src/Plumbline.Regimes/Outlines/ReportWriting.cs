using System.Collections.Immutable;
using Plumbline.Documents.Model;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Scoring;
using Plumbline.Regimes.Layouts;
using Plumbline.Regimes.Values;

namespace Plumbline.Regimes.Outlines;

/// <summary>What a report is written from.</summary>
/// <param name="Filing">The filing.</param>
/// <param name="Regime">Its regime.</param>
/// <param name="Layouts">The forms that the outline may embed, by id.</param>
/// <param name="Sheet">Computed scores, used where the filing declares none; may be null.</param>
public sealed record ReportSource(
    Filing Filing,
    Regime Regime,
    ImmutableDictionary<string, Layout> Layouts,
    ScoreSheet? Sheet = null
);

/// <summary>Writes a filing as a report by an outline.</summary>
public static class ReportWriting
{
    /// <summary>The report. Only what the filing holds is said.</summary>
    public static Document Compose(Outline outline, ReportSource source)
    {
        // The first round finds out what the sentences tell, so that the second can add the facts that they leave out.
        var told = ToldOnce.By(new BodyWriting(outline, source, Told: null).Write());
        var body = new BodyWriting(outline, source, told).Write();
        var scope = new ValueScope(source.Filing, source.Sheet);
        ImmutableArray<Block> blocks =
        [
            .. Lines(outline.Front, scope, outline.Money),
            .. body,
            .. Lines(outline.Back, scope, outline.Money),
        ];
        return new(source.Filing.Title ?? outline.Name, [new Section(blocks), .. Annexes(outline, source)])
        {
            Origin = $"{source.Regime.Code}/{outline.Id}",
        };
    }

    private static IEnumerable<Section> Annexes(Outline outline, ReportSource source) =>
        outline
            .Annexes.Where(annex => annex.Needs is not { } path || Holds(path, source.Filing))
            .Select(annex => (annex.Mark, Layout: source.Layouts.GetValueOrDefault(annex.Layout)))
            .Where(annex => annex.Layout is not null)
            .Select(annex => new Section(
                [
                    new Paragraph(ParagraphKind.AnnexMark, annex.Mark),
                    .. FormDrawing.Blocks(annex.Layout!, source.Filing, source.Regime, source.Sheet),
                ],
                annex.Layout!.Orientation
            ));

    private static bool Holds(string path, Filing filing) =>
        new ValueScope(filing).Items(path).Length > 0
        || new ValueScope(filing).Declared(path) is { Value: not System.Collections.IList };

    private static IEnumerable<Block> Lines(ImmutableArray<TextLine> lines, ValueScope scope, MoneyFormat money) =>
        lines
            .Select(line => new Paragraph(
                line.Kind,
                Punctuation.Tidy(SentenceWriting.Write(line.Sentence, scope, money))
            ))
            .Where(paragraph => !paragraph.Content.IsEmpty);
}
