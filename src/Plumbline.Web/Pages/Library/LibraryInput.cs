using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using Plumbline.App.Library;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Library;

namespace Plumbline.Web.Pages.Library;

/// <summary>What is typed about an indicator of one's own.</summary>
public sealed class LibraryInput
{
    private static readonly char[] Between = ['、', '，', ',', ';', '；', '\n', '\r'];

    public long Unit { get; set; }

    [StringLength(40)]
    public string? Code { get; set; }

    public string Field { get; set; } = "common";

    /// <summary>Second level by name; empty: a management indicator.</summary>
    public IndicatorAspect? Aspect { get; set; }

    [StringLength(60)]
    public string? Group { get; set; }

    [StringLength(60)]
    public string? Name { get; set; }

    [StringLength(500)]
    public string? Explanation { get; set; }

    /// <summary>Unit of measure.</summary>
    [StringLength(60)]
    public string? Measure { get; set; }

    public IndicatorNature Nature { get; set; }

    public Direction? Direction { get; set; }

    [StringLength(200)]
    public string? Numerator { get; set; }

    [StringLength(200)]
    public string? Denominator { get; set; }

    public IndicatorSource IndicatorSource { get; set; } = IndicatorSource.WorkPlan;

    public TargetBasis TargetBasis { get; set; }

    public MeasurementMethod Measurement { get; set; } = MeasurementMethod.Statistics;

    public DataSource DataSource { get; set; } = DataSource.BusinessRecords;

    public List<EvidenceKind> Evidence { get; set; } = [];

    [StringLength(500)]
    public string? Proof { get; set; }

    [StringLength(1000)]
    public string? Synonyms { get; set; }

    /// <summary>Document or practice that it comes from.</summary>
    [StringLength(200)]
    public string? Origin { get; set; }

    [StringLength(500)]
    public string? Reason { get; set; }

    public int? Version { get; set; }

    /// <summary>What stands in an indicator, to be changed.</summary>
    internal static LibraryInput Of(LibraryIndicator one) =>
        new()
        {
            Code = one.Code.Value,
            Field = one.Field,
            Aspect = one.Aspect,
            Group = one.Group,
            Name = one.Name,
            Explanation = one.Explanation,
            Measure = one.Unit,
            Nature = one.Nature,
            Direction = one.Direction,
            Numerator = one.Formula?.Numerator,
            Denominator = one.Formula?.Denominator,
            IndicatorSource = one.IndicatorSource,
            TargetBasis = one.TargetBasis,
            Measurement = one.Measurement,
            DataSource = one.DataSource,
            Evidence = [.. one.Evidence],
            Proof = one.Proof,
            Synonyms = string.Join('、', one.Synonyms),
            Origin = one.Source.Text,
        };

    /// <summary>The request that it makes.</summary>
    /// <param name="entry">The entry; null: a new one.</param>
    internal EntryRequest Request(long? entry) =>
        new(entry, Unit, Empty(Code), Indicator()) { Version = Version, Reason = Empty(Reason) };

    // The code of the request counts, not this one, which only has to be there.
    private LibraryIndicator Indicator()
    {
        var any = IndicatorCode.TryParse("00", out var read) ? read : throw new InvalidOperationException("00");
        var counts = Nature == IndicatorNature.Quantitative;
        var hasFormula = counts && (Empty(Numerator) ?? Empty(Denominator)) is not null;
        return new()
        {
            Code = any,
            Field = Field,
            Kind = Aspect is { } aspect ? KindOf(aspect) : IndicatorKind.Management,
            Aspect = Aspect,
            Group = Aspect is null ? Empty(Group) : null,
            Name = Name?.Trim() ?? "",
            Explanation = Explanation?.Trim() ?? "",
            Unit = Empty(Measure),
            Nature = Nature,
            Direction = counts ? Direction : null,
            Formula = hasFormula ? new(Numerator?.Trim() ?? "", Denominator?.Trim() ?? "") : null,
            IndicatorSource = IndicatorSource,
            TargetBasis = TargetBasis,
            Measurement = Measurement,
            DataSource = DataSource,
            Evidence = [.. Evidence.Distinct()],
            Proof = Proof?.Trim() ?? "",
            Synonyms = Words(),
            Source = new(Empty(Origin) ?? "本地自建", Confidence.Own),
        };
    }

    /// <summary>The first level under which an aspect stands in the library.</summary>
    internal static IndicatorKind KindOf(IndicatorAspect aspect) =>
        Enum.GetValues<IndicatorKind>().First(kind => LibraryRules.Belongs(kind, aspect));

    private ImmutableArray<string> Words() =>
        [
            .. (Synonyms ?? "")
                .Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Distinct(StringComparer.Ordinal),
        ];

    private static string? Empty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
