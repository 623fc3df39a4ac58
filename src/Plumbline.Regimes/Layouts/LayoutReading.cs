using Plumbline.Documents.Model;
using Plumbline.Regimes.Outlines;
using Plumbline.Regimes.Packs;
using Plumbline.Regimes.Packs.Yaml;

namespace Plumbline.Regimes.Layouts;

/// <summary>Reads a layout from a file of a pack and checks it: paths, functions, and that the cells fill the grid.</summary>
internal static class LayoutReading
{
    /// <summary>The layout; what is wrong with it goes to the problems.</summary>
    internal static Layout Read(YamlMap map, PackProblems problems)
    {
        var fields = new YamlFields(map, problems);
        var head = HeadReading.Of(fields);
        var columns = fields.Values("columns", YamlTypes.Whole);
        var rows = new RowReading(problems);
        var layout = new Layout
        {
            Id = head.Id,
            Name = head.Name,
            Subject = head.Subject,
            Stages = head.Stages,
            Source = head.Source,
            Money = head.Money,
            Orientation = fields.Or("paper", YamlTypes.Choice<Orientation>(), Orientation.Portrait),
            Above = HeadReading.Lines(fields, "above"),
            Columns = columns,
            Rows = rows.Read(fields.Items("rows"), columns.Length),
            Below = HeadReading.Lines(fields, "below"),
        };
        fields.Done();
        return layout;
    }
}
