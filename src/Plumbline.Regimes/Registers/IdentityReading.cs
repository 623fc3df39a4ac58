using System.Collections.Immutable;
using Plumbline.Domain.Registers;
using Plumbline.Regimes.Packs;
using Plumbline.Regimes.Packs.Yaml;

namespace Plumbline.Regimes.Registers;

/// <summary>Reads an identity from its line: <c>before - cut + added = now</c>, <c>part &lt;= whole</c>.</summary>
internal static class IdentityReading
{
    private const string LastYear = "@last";

    internal static RegisterIdentity? Read(
        YamlNode node,
        string before,
        ImmutableArray<RegisterFigure> figures,
        PackProblems problems
    )
    {
        if (!YamlFields.Read(node, YamlTypes.Text, problems, "identities", out var text))
        {
            return null;
        }

        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindIndex(words, word => word is "=" or "<=");
        if (at < 0 || Terms(words[..at]) is not { } left || Terms(words[(at + 1)..]) is not { } right)
        {
            problems.Add(RegisterProblems.BadIdentity, node.Place, ("text", text));
            return null;
        }

        var relation = words[at] == "=" ? IdentityRelation.Equal : IdentityRelation.AtMost;
        var identity = new RegisterIdentity(Resolve(left), relation, Resolve(right));
        return IsSound(identity, text) ? identity : null;

        ImmutableArray<IdentityTerm> Resolve(List<(string Key, bool Subtracted)> terms) =>
            [.. terms.Select(term => Term(term.Key, term.Subtracted, before, figures))];

        bool IsSound(RegisterIdentity made, string line)
        {
            var terms = made.Left.Concat(made.Right).ToList();
            if (terms.Find(term => term.Figures.IsEmpty) is { } unknown)
            {
                var known = string.Join(", ", figures.Select(figure => figure.Key));
                problems.Add(RegisterProblems.NoSuchFigure, node.Place, ("name", unknown.Name), ("known", known));
                return false;
            }

            var kinds = terms
                .SelectMany(term => term.Figures)
                .Select(id => figures.First(figure => figure.Id == id).Kind)
                .Distinct()
                .ToList();
            if (kinds.Count > 1 || kinds[0] is not (FigureKind.Count or FigureKind.Amount or FigureKind.Score))
            {
                problems.Add(RegisterProblems.MixedIdentity, node.Place, ("text", line));
                return false;
            }

            return true;
        }
    }

    // Keys with + and - between them; null: something else stands there.
    private static List<(string Key, bool Subtracted)>? Terms(string[] words)
    {
        var terms = new List<(string, bool)>();
        for (var at = 0; at < words.Length; at += 2)
        {
            if (words[at] is "+" or "-" or "=" or "<=" || (at > 0 && words[at - 1] is not ("+" or "-")))
            {
                return null;
            }

            terms.Add((words[at], at > 0 && words[at - 1] == "-"));
        }

        return words.Length % 2 == 1 ? terms : null;
    }

    private static IdentityTerm Term(
        string word,
        bool subtracted,
        string before,
        ImmutableArray<RegisterFigure> figures
    )
    {
        var last = word.EndsWith(LastYear, StringComparison.Ordinal);
        var key = last ? word[..^LastYear.Length] : word;
        if (key.EndsWith('*'))
        {
            ImmutableArray<RegisterFigure> family = [.. figures.Where(figure => figure.Family == key[..^1])];
            var name = family.IsEmpty ? key : $"{family[0].Name}等{family.Length}项合计";
            return new([.. family.Select(figure => figure.Id)], name, subtracted, last);
        }

        var found = figures.FirstOrDefault(figure => figure.Key == key);
        return found is null ? new([], key, subtracted, last) : new([before + key], found.Name, subtracted, last);
    }
}
