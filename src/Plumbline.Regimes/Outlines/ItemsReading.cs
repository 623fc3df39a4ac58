using System.Collections.Immutable;
using Plumbline.Domain.Filings;
using Plumbline.Regimes.Packs;
using Plumbline.Regimes.Packs.Yaml;
using Plumbline.Regimes.Values;

namespace Plumbline.Regimes.Outlines;

/// <summary>Reads what a repeat goes through: the path of a list, or a list of paths.</summary>
internal static class ItemsReading
{
    /// <summary>The items, and the path of one of them by which sentences about them are checked.</summary>
    internal static (Items Items, string? Item) Read(YamlNode node, string? around, PackProblems problems)
    {
        if (node is YamlList named)
        {
            ImmutableArray<string> paths = [.. named.Items.OfType<YamlScalar>().Select(scalar => scalar.Text)];
            foreach (
                var scalar in named.Items.OfType<YamlScalar>().Where(scalar => KindOf(scalar.Text, around) is null)
            )
            {
                problems.Add(OutlineMessages.NoSuchValue, scalar.Place, ("text", scalar.Text));
            }

            return (new(null, paths), paths.IsEmpty ? null : ExpressionText.Absolute(paths[0], around));
        }

        var list = (node as YamlScalar)?.Text ?? "";
        if (KindOf(list, around) != ValueKind.List)
        {
            problems.Add(OutlineMessages.NotAList, node.Place, ("text", list));
        }

        return (new(list, []), ExpressionText.Absolute(list, around) + "[0]");
    }

    private static ValueKind? KindOf(string path, string? around) =>
        ExpressionText.KindOf(new PathExpression(path), around);
}
