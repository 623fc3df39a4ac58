using System.Globalization;
using Plumbline.Domain;
using Plumbline.Domain.Filings;

namespace Plumbline.Audit.Rules.Arithmetic;

/// <summary>A fact with its path and the fact that it is a part of.</summary>
internal readonly record struct StatedFact(string Path, Fact Fact, StatedFact.Owner? Parent)
{
    /// <summary>The fact above.</summary>
    internal sealed record Owner(string Path, Fact Fact);
}

/// <summary>All facts of a filing, with their parts.</summary>
internal static class StatedFacts
{
    internal static IEnumerable<StatedFact> In(Filing filing) =>
        Lists(filing).SelectMany(list => Tree(list.Path, list.Facts, null));

    /// <summary>What the share of a fact is a share of, or null when that is not stated.</summary>
    internal static Printed? BaseOf(Filing filing, Fact fact, StatedFact.Owner? parent)
    {
        if (fact.ShareOf is { } reference)
        {
            return FilingPath.TryParse(reference, out var path)
                ? path.Find(filing) switch
                {
                    Quantity quantity => Printed.Of(reference, quantity),
                    Amount amount => Printed.Of(reference, amount),
                    _ => null,
                }
                : null;
        }

        return parent is { Fact.Value: { } whole } && fact.Value is { } part && SameUnit(whole, part)
            ? Printed.Of(parent.Path + ".value", whole)
            : null;
    }

    /// <summary>Whether two figures count the same thing; 名 and 人 are one unit, and so are 个, 所 and 家.</summary>
    internal static bool SameUnit(Quantity left, Quantity right) =>
        string.Equals(Canonical(left.BaseUnit), Canonical(right.BaseUnit), StringComparison.Ordinal);

    private static string Canonical(string unit) =>
        unit switch
        {
            "名" or "位" => "人",
            "所" or "家" or "项" or "处" => "个",
            "台" => "辆",
            _ => unit,
        };

    private static IEnumerable<StatedFact> Tree(string path, IReadOnlyList<Fact> facts, StatedFact.Owner? parent)
    {
        for (var at = 0; at < facts.Count; at++)
        {
            var fact = facts[at];
            var here = $"{path}[{fact.Key ?? at.ToString(CultureInfo.InvariantCulture)}]";
            yield return new(here, fact, parent);
            foreach (var part in Tree(here + ".parts", fact.Parts, new(here, fact)))
            {
                yield return part;
            }
        }
    }

    private static IEnumerable<(string Path, IReadOnlyList<Fact> Facts)> Lists(Filing filing)
    {
        yield return ("organisation.institutions", filing.Organisation?.Institutions ?? []);
        yield return ("organisation.staff", filing.Organisation?.Staff ?? []);
        yield return ("budget.facts", filing.Budget?.Facts ?? []);
        yield return ("budget.threePublic.facts", filing.Budget?.ThreePublic?.Facts ?? []);
        foreach (
            var list in Items("projects", filing.Projects, item => item.Key, item => item.Facts)
                .Concat(Items("goals.items", filing.Goals?.Items ?? [], item => item.Key, item => item.Facts))
                .Concat(Items("tasks", filing.Tasks, item => item.No, item => item.Facts))
                .Concat(Items("indicators", filing.Indicators, _ => null, item => item.Facts))
                .Concat(Items("activities", filing.Activities, item => item.Key, item => item.Facts))
                .Concat(Items("problems", filing.Problems, item => item.Key, item => item.Facts))
                .Concat(Items("measures", filing.Measures, _ => null, item => item.Facts))
                .Concat(Items("nextYear", filing.NextYear, item => item.Key, item => item.Facts))
                .Concat(Items("narrative", filing.Narrative, item => item.Chapter, item => item.Facts))
        )
        {
            yield return list;
        }

        yield return ("goals.overall.facts", filing.Goals?.Overall?.Facts ?? []);
    }

    private static IEnumerable<(string Path, IReadOnlyList<Fact> Facts)> Items<T>(
        string list,
        IEnumerable<T> items,
        Func<T, string?> key,
        Func<T, IReadOnlyList<Fact>> facts
    ) =>
        items.Select(
            (item, at) => ($"{list}[{key(item) ?? at.ToString(CultureInfo.InvariantCulture)}].facts", facts(item))
        );
}
