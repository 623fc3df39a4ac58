using System.Collections.Immutable;
using Plumbline.Documents.Model;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Regimes.Packs.Reading;
using Plumbline.Regimes.Packs.Yaml;
using Plumbline.Regimes.Values;

namespace Plumbline.Regimes.Outlines;

/// <summary>What layouts and outlines have in common: whose they are, where they come from, the lines around them.</summary>
/// <param name="Id">Id within the pack.</param>
/// <param name="Name">Name of the form or report.</param>
/// <param name="Subject">What filings it is for.</param>
/// <param name="Stages">At which stages.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Money">How money is shown.</param>
internal sealed record HeadReading(
    string Id,
    string Name,
    FilingSubject Subject,
    ImmutableArray<FilingStage> Stages,
    Source Source,
    MoneyFormat Money
)
{
    private static readonly ImmutableArray<(string Key, ParagraphKind Kind)> LineKinds =
    [
        ("title", ParagraphKind.Title),
        ("subtitle", ParagraphKind.Subtitle),
        ("unit", ParagraphKind.TableUnit),
        ("addressee", ParagraphKind.Addressee),
        ("body", ParagraphKind.Body),
        ("caption", ParagraphKind.Caption),
        ("note", ParagraphKind.Note),
        ("signature", ParagraphKind.Signature),
    ];

    internal static HeadReading Of(YamlFields fields) =>
        new(
            fields.NeedText("id"),
            fields.NeedText("name"),
            fields.Need("subject", YamlTypes.Choice<FilingSubject>(), FilingSubject.Department),
            fields.Values("stages", YamlTypes.Choice<FilingStage>()),
            fields.NeedMap("source") is { } source ? SourceBook.Written(source) : new("", Confidence.Recalled),
            MoneyOf(fields)
        );

    /// <summary>The lines under a key: a list of maps with one entry each, the kind of the line and its sentence.</summary>
    internal static ImmutableArray<TextLine> Lines(YamlFields fields, string key) =>
        fields.Maps(
            key,
            line =>
                LineKinds
                    .Select(kind =>
                        line.Try(kind.Key, YamlTypes.Text, out var text)
                            ? new TextLine(kind.Kind, SentenceOf(line, kind.Key, text))
                            : null
                    )
                    .ToList()
                    .Find(found => found is not null)
        );

    // Beside the kind of a line may stand what is said where a value of it is missing, first to last.
    private static Sentence SentenceOf(YamlFields line, string kind, string text)
    {
        var said = new[] { (Key: kind, Text: text) }
            .Concat(line.Values("else", YamlTypes.Text).Select(other => (Key: "else", Text: other)))
            .Select(one => SentenceText.Read(one.Text, item: null, line.PlaceOf(one.Key), line.Problems));
        return said.Reverse().Aggregate((later, sentence) => sentence with { Otherwise = later });
    }

    private static MoneyFormat MoneyOf(YamlFields fields)
    {
        if (fields.Map("money") is not { } money)
        {
            return MoneyFormat.TenThousand;
        }

        var unit = money.Need("unit", YamlTypes.Choice<MoneyUnit>(), MoneyUnit.TenThousandYuan);
        var decimals = Math.Clamp(money.Or("decimals", YamlTypes.Whole, 2), 0, unit.FinestDecimals());
        money.Done();
        return new(unit, decimals);
    }
}
