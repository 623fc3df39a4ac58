using System.Collections.Immutable;
using Plumbline.Audit.Rules.Plausibility;
using Plumbline.Domain.Filings;

namespace Plumbline.Audit.Rules.Years;

/// <summary>An indicator of this year with the one of the same name of the year before.</summary>
internal readonly record struct YearRow(IndicatorRow Now, Indicator Before)
{
    /// <summary>The rows that both years have; a name that stands twice in either year is left out.</summary>
    internal static ImmutableArray<YearRow> In(Filing filing, Filing? prior)
    {
        var before = (prior is null ? [] : IndicatorRow.In(prior)).ToLookup(row => row.Name, StringComparer.Ordinal);
        return
        [
            .. IndicatorRow
                .In(filing)
                .GroupBy(row => row.Name, StringComparer.Ordinal)
                .Where(rows => rows.Count() == 1 && before[rows.Key].Count() == 1)
                .Select(rows => new YearRow(rows.Single(), before[rows.Key].Single().Indicator)),
        ];
    }
}
