using Plumbline.Documents.Model;
using Plumbline.Regimes.Outlines;
using Plumbline.Regimes.Packs;
using Plumbline.Regimes.Packs.Yaml;
using Plumbline.Regimes.Values;

namespace Plumbline.Regimes.Layouts;

/// <summary>Reads one cell: a bare text is a label; a map says <c>label</c>, <c>input</c> or <c>computed</c>.</summary>
internal static class CellReading
{
    private const int MostSpan = 100;

    internal static LayoutCell Read(YamlNode node, string? item, PackProblems problems)
    {
        if (node is YamlScalar words)
        {
            return new LabelCell(words.Text);
        }

        if (YamlFields.Of(node, problems, "cells") is not { } fields)
        {
            return new LabelCell("");
        }

        var cell = Content(fields, item) with
        {
            ColumnSpan = Math.Clamp(fields.Or("cols", YamlTypes.Whole, 1), 1, MostSpan),
            RowSpan = Math.Clamp(fields.Or("rows", YamlTypes.Whole, 1), 1, MostSpan),
            Alignment = fields.Or("align", YamlTypes.Choice<Alignment>(), Alignment.Centre),
            Bold = fields.Or("bold", YamlTypes.Truth, otherwise: false),
        };
        fields.Done();
        return cell;
    }

    private static LayoutCell Content(YamlFields fields, string? item)
    {
        if (fields.Node("label") is YamlScalar label)
        {
            return new LabelCell(label.Text);
        }

        if (fields.Node("input") is YamlScalar input)
        {
            return Value(input, CellRole.Input, fields, item);
        }

        if (fields.Node("computed") is YamlScalar computed)
        {
            return Value(computed, CellRole.Computed, fields, item);
        }

        fields.Problems.Add(OutlineMessages.NoSuchPart, fields.Place, ("known", "label, input, computed"));
        return new LabelCell("");
    }

    private static LayoutCell Value(YamlScalar node, CellRole role, YamlFields fields, string? item)
    {
        if (!ExpressionText.TryParse(node.Text, out var expression))
        {
            var functions = string.Join("、", ExpressionText.FunctionNames);
            fields.Problems.Add(
                OutlineMessages.NotAnExpression,
                node.Place,
                ("text", node.Text),
                ("functions", functions)
            );
            return new LabelCell("");
        }

        if (!ExpressionText.IsPrintable(expression, item))
        {
            fields.Problems.Add(OutlineMessages.NoSuchValue, node.Place, ("text", node.Text));
        }

        return new ValueCell(expression, role)
        {
            Merge = fields.Or("merge", YamlTypes.Truth, otherwise: false),
            Choices = fields.Values("choices", YamlTypes.Text),
            Decimals = fields.Maybe("decimals", YamlTypes.Whole) is { } decimals ? Math.Clamp(decimals, 0, 6) : null,
        };
    }
}
