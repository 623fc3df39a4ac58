using System.Collections.Immutable;
using System.Globalization;
using Plumbline.App.Forms;
using Plumbline.App.Forms.Saving;
using Plumbline.App.RollUps.Binding;

namespace Plumbline.App.Reports;

/// <summary>The live numbers of a report; those of bound fields carry the coverage of their roll-up.</summary>
public static class BoundValues
{
    /// <summary>All values that a text can name.</summary>
    public static ImmutableArray<ReportValue> Of(OpenedReport report)
    {
        var places = new FormPlaces(report.Opened);
        var bound = FormRows
            .Of(report.Opened.Rows)
            .SelectMany(row =>
                row.Marks.Select(mark =>
                    (Place: PlaceText.Of(row.Part, row.Item, mark.Key), Mark: BoundMark.Of(mark.Value))
                )
            )
            .Where(field => field.Mark is not null)
            .ToDictionary(field => field.Place, field => field.Mark!.Taken, StringComparer.Ordinal);
        return
        [
            .. ReportValues
                .Of(report.Checked.Filing, report.Outline.Money)
                .Select(value =>
                    bound.TryGetValue(places.Of(value.Path), out var taken)
                        ? value with
                        {
                            Bound = string.Create(CultureInfo.InvariantCulture, $"{taken.Submitted}/{taken.Expected}"),
                        }
                        : value
                ),
        ];
    }
}
