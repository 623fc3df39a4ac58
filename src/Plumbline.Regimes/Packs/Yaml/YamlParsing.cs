using System.Collections.Immutable;
using Plumbline.Findings;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Plumbline.Regimes.Packs.Yaml;

/// <summary>
/// From the parser's events to nodes. Anchors, aliases and tags are refused: packs do not need them, and a few lines of
/// aliases can stand for billions of values.
/// </summary>
internal sealed class YamlParsing(string text, string file, PackProblems problems)
{
    private readonly Parser parser = new(new StringReader(text));

    // Something was refused that leaves a hole in the nodes; judging the rest would only add noise.
    private bool refused;

    /// <summary>The one document of the text, or null when it cannot be read.</summary>
    internal YamlNode? Document()
    {
        try
        {
            return OnlyDocument();
        }
        catch (YamlException failure)
        {
            problems.Add(PackMessages.NotYaml, At(failure.Start));
        }
        catch (InvalidOperationException)
        {
            // The scanner answers some malformed texts, such as a key broken over two lines in a flow map, with this.
            problems.Add(PackMessages.NotYaml, parser.Current is { } last ? At(last.End) : new FilePlace(file));
        }

        return null;
    }

    private YamlNode? OnlyDocument()
    {
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _))
        {
            problems.Add(PackMessages.NoContent, new FilePlace(file));
            return null;
        }

        var root = Node(0);
        if (root is not null)
        {
            parser.Consume<DocumentEnd>();
            if (parser.Accept<DocumentStart>(out var second))
            {
                Refuse(PackMessages.SecondDocument, At(second.Start));
            }
        }

        return refused ? null : root;
    }

    private void Refuse(PackProblem problem, FilePlace place)
    {
        refused = true;
        problems.Add(problem, place);
    }

    // Null only when reading has to stop.
    private YamlNode? Node(int depth)
    {
        var start = At(parser.Current!.Start);
        if (depth > YamlFile.MaxDepth)
        {
            problems.Add(PackMessages.TooDeep, start, ("limit", "32"));
            return null;
        }

        if (parser.TryConsume<AnchorAlias>(out _))
        {
            Refuse(PackMessages.Reference, start);
            return new YamlScalar(start, "", Plain: true);
        }

        if (parser.Current is NodeEvent node && (!node.Anchor.IsEmpty || !node.Tag.IsEmpty))
        {
            Refuse(PackMessages.Reference, start);
        }

        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return new YamlScalar(start, scalar.Value, scalar.Style is ScalarStyle.Plain or ScalarStyle.Any);
        }

        return parser.TryConsume<SequenceStart>(out _) ? List(start, depth) : Map(start, depth);
    }

    private YamlList? List(FilePlace start, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            if (Node(depth + 1) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return new(start, items.ToImmutable());
    }

    private YamlMap? Map(FilePlace start, int depth)
    {
        parser.Consume<MappingStart>();
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (Node(depth + 1) is not { } key || Node(depth + 1) is not { } value)
            {
                return null;
            }

            if (key is not YamlScalar name)
            {
                problems.AddWrongType(key, PackMessages.AKey, key: "");
            }
            else if (seen.Add(name.Text))
            {
                entries.Add(new(name.Text, name.Place, value));
            }
            else
            {
                problems.Add(PackMessages.DuplicateKey, name.Place, ("key", name.Text));
            }
        }

        return new(start, entries.ToImmutable());
    }

    private FilePlace At(Mark mark) => new(file, (int)mark.Line, (int)mark.Column);
}
