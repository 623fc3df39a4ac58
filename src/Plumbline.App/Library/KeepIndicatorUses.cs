using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Library;
using Plumbline.Domain.Scoring;

namespace Plumbline.App.Library;

/// <summary>
/// Keeps which indicators a judged form uses and how they went. Derived, no event; written only where it has changed.
/// </summary>
public static class KeepIndicatorUses
{
    private const string List = "indicators";
    private const int Columns = 12;
    private const int AtOnce = 500;

    /// <summary>Writes the uses of a form, inside the transaction of the caller.</summary>
    internal static async Task Run(AppDb db, JudgedForm judged, CancellationToken cancellation)
    {
        var id = judged.Opened.Form.Id;
        var before = await db.IndicatorUses.Where(use => use.FormId == id).ToListAsync(cancellation);
        var now = Of(judged);
        var (kept, wanted) = (Keys(before), Keys(now));
        var gone = before.FindAll(use => !wanted.Contains(Key(use))).ConvertAll(use => use.Item);
        if (gone.Count > 0)
        {
            await db
                .IndicatorUses.Where(use => use.FormId == id && gone.Contains(use.Item))
                .ExecuteDeleteAsync(cancellation);
        }

        foreach (var chunk in now.Where(use => !kept.Contains(Key(use))).Chunk(AtOnce))
        {
            await db.Database.ExecuteSqlAsync(Insert(chunk), cancellation);
        }
    }

    /// <summary>The indicators of a judged form that have a name.</summary>
    public static ImmutableArray<IndicatorUse> Of(JudgedForm judged)
    {
        if (judged.Checked is not { } found)
        {
            return [];
        }

        var items = judged
            .Opened.Joined.Paths.Where(path => path.Key.Part == List)
            .ToDictionary(path => path.Value, path => path.Key.Item, StringComparer.Ordinal);
        var lines = found.Sheet.Lines.ToLookup(line => line.Path, StringComparer.Ordinal);
        return
        [
            .. found
                .Filing.Indicators.Select((indicator, at) => (indicator, Path: Path(at)))
                .Where(one => NameKey.Of(one.indicator.Name).Length > 0 && items.ContainsKey(one.Path))
                .Select(one =>
                    Use(judged.Opened.Form.Id, items[one.Path], one.indicator, lines[one.Path].FirstOrDefault())
                ),
        ];
    }

    private static HashSet<string> Keys(IEnumerable<IndicatorUse> uses) =>
        uses.Select(Key).ToHashSet(StringComparer.Ordinal);

    private static string Path(int at) => string.Create(CultureInfo.InvariantCulture, $"{List}[{at}]");

    private static IndicatorUse Use(long form, string item, Indicator indicator, ScoreLine? line) =>
        new()
        {
            FormId = form,
            Item = item,
            NameKey = NameKey.Of(indicator.Name),
            Name = indicator.Name,
            Code = indicator.Code?.Value,
            Kind = indicator.Kind,
            Aspect = indicator.Aspect,
            Unit = indicator.MeasureUnit ?? UnitOf(indicator),
            Target = indicator.Target?.Text,
            Actual = indicator.Actual?.Text,
            Reach = Reach.Of(indicator),
            IsFull = line is { NotApplicable: false, Score.Scaled: var points, Weight.Scaled: > 0 and var weight }
                ? points >= weight
                : null,
        };

    private static string? UnitOf(Indicator indicator) =>
        indicator.Target?.Figure?.Unit is { Length: > 0 } unit ? unit
        : indicator.Actual?.Figure?.Unit is { Length: > 0 } own ? own
        : null;

    private static string Key(IndicatorUse use) =>
        string.Join(
            '\n',
            use.Item,
            use.Name,
            use.Code,
            use.Kind,
            use.Aspect,
            use.Unit,
            use.Target,
            use.Actual,
            use.Reach,
            use.IsFull
        );

    private static FormattableString Insert(IndicatorUse[] uses)
    {
        var values = uses.Select(
            (_, row) =>
                "("
                + string.Join(
                    ", ",
                    Enumerable
                        .Range(row * Columns, Columns)
                        .Select(at => string.Create(CultureInfo.InvariantCulture, $"{{{at}}}"))
                )
                + ")"
        );
        return FormattableStringFactory.Create(
            "insert into indicator_use "
                + "(form_id, item, name_key, name, code, kind, aspect, unit, target, actual, reach, is_full) values "
                + string.Join(", ", values),
            [.. uses.SelectMany(Row)]
        );
    }

    private static object?[] Row(IndicatorUse use) =>
        [
            use.FormId,
            use.Item,
            use.NameKey,
            use.Name,
            use.Code,
            use.Kind.ToString(),
            use.Aspect?.ToString(),
            use.Unit,
            use.Target,
            use.Actual,
            use.Reach,
            use.IsFull,
        ];
}
