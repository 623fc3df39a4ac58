using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Registers;
using Plumbline.Findings;
using Plumbline.Regimes.Packs.Yaml;

namespace Plumbline.Regimes.Registers;

/// <summary>Reads one activity system: its figures, families spread out, and its identities.</summary>
internal static class SystemReading
{
    internal static RegisterSystem Read(
        YamlFields fields,
        ImmutableDictionary<string, ImmutableArray<(string Key, string Name)>> lists,
        ImmutableArray<RegisterGroup> groups
    )
    {
        var no = fields.Need("no", YamlTypes.Whole, 0);
        var group = fields.NeedText("group");
        if (group.Length > 0 && groups.All(one => one.Key != group))
        {
            var known = string.Join(", ", groups.Select(one => one.Key));
            fields.Problems.Add(
                RegisterProblems.NoSuchGroup,
                fields.PlaceOf("group"),
                ("name", group),
                ("known", known)
            );
        }

        var before = no.ToString(CultureInfo.InvariantCulture) + ".";
        var places = new Dictionary<string, FilePlace>(StringComparer.Ordinal);
        ImmutableArray<RegisterFigure> figures =
        [
            .. fields
                .Maps("figures", figure => new Spread([.. Figures(figure, before, lists, places)]))
                .SelectMany(spread => spread.Figures),
        ];
        Check(figures, places, fields);
        var identities = fields
            .Items("identities")
            .Select(node => IdentityReading.Read(node, before, figures, fields.Problems))
            .OfType<RegisterIdentity>()
            .ToImmutableArray();
        return new(no, group, fields.NeedText("zh"), fields.NeedText("en"), figures)
        {
            Duties = fields.Values("duties", YamlTypes.Text),
            Identities = identities,
        };
    }

    private static IEnumerable<RegisterFigure> Figures(
        YamlFields fields,
        string before,
        ImmutableDictionary<string, ImmutableArray<(string Key, string Name)>> lists,
        Dictionary<string, FilePlace> places
    )
    {
        var one = Figure(fields, before);
        if (fields.Text("by") is not { } by)
        {
            places[one.Key] = fields.Place;
            return [one];
        }

        if (!lists.TryGetValue(by, out var entries))
        {
            var known = string.Join(", ", lists.Keys.Order(StringComparer.Ordinal));
            fields.Problems.Add(RegisterProblems.NoSuchList, fields.PlaceOf("by"), ("name", by), ("known", known));
            return [];
        }

        return
        [
            .. entries.Select(entry =>
            {
                var key = $"{one.Key}-{entry.Key}";
                places[key] = fields.Place;
                return one with
                {
                    Id = before + key,
                    Key = key,
                    Name = one.Name.Replace("{}", entry.Name, StringComparison.Ordinal),
                    Family = one.Key,
                    Of = Entry(one.Of, entry.Key),
                    Over = one.Over,
                };
            }),
        ];
    }

    // A share of each entry is a share of the entry's own figure.
    private static string? Entry(string? id, string entry) => id is null ? null : $"{id}-{entry}";

    private static RegisterFigure Figure(YamlFields fields, string before)
    {
        var key = fields.NeedText("key");
        var kind = fields.Need("kind", YamlTypes.Choice<FigureKind>(), FigureKind.Text);
        string? Id(string member) => fields.Text(member) is { } other ? before + other : null;
        return new(before + key, key, fields.NeedText("name"), kind)
        {
            Unit = fields.Text("unit") ?? "",
            Of = Id("of"),
            Over = Id("over"),
            ChangeOf = Id("change"),
            MayExceedWhole = fields.Or("above100", YamlTypes.Truth, false),
            AddsUp = fields.Or("adds", YamlTypes.Truth, kind is FigureKind.Count or FigureKind.Amount),
            Zero = fields.Text("zero"),
            Scope = fields.Text("scope"),
            Role = fields.Or("role", YamlTypes.Choice<FactRole>(), FactRole.Actual),
            Indicators = fields.Values("indicators", YamlTypes.Text),
        };
    }

    private static void Check(
        ImmutableArray<RegisterFigure> figures,
        Dictionary<string, FilePlace> places,
        YamlFields fields
    )
    {
        var byId = figures
            .GroupBy(figure => figure.Id, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        foreach (var figure in figures)
        {
            var place = places.GetValueOrDefault(figure.Key, fields.Place);
            void Say(Packs.PackProblem problem) => fields.Problems.Add(problem, place, ("name", figure.Name));
            if (figures.Count(other => other.Key == figure.Key || other.Name == figure.Name) > 1)
            {
                Say(RegisterProblems.Twice);
            }

            foreach (var id in new[] { figure.Of, figure.Over, figure.ChangeOf }.OfType<string>())
            {
                if (!byId.ContainsKey(id))
                {
                    fields.Problems.Add(
                        RegisterProblems.NoSuchFigure,
                        place,
                        ("name", id[(id.IndexOf('.', StringComparison.Ordinal) + 1)..]),
                        ("known", string.Join(", ", figures.Select(other => other.Key)))
                    );
                    return;
                }
            }

            if (!IsSound(figure, byId))
            {
                Say(figure.ChangeOf is null ? RegisterProblems.NoQuotient : RegisterProblems.BadChange);
            }
        }
    }

    private static bool IsSound(RegisterFigure figure, Dictionary<string, RegisterFigure> byId)
    {
        if (figure.ChangeOf is { } changed)
        {
            var wanted = figure.Kind == FigureKind.Points ? FigureKind.Rate : figure.Kind;
            return figure.Of is null
                && byId[changed] is { ChangeOf: null } other
                && other.Kind == wanted
                && wanted is FigureKind.Rate or FigureKind.Count or FigureKind.Amount;
        }

        return figure switch
        {
            { Of: { } above, Over: { } under } => figure.Kind is FigureKind.Rate or FigureKind.Ratio
                && byId[above].Kind == byId[under].Kind
                && byId[above] is { IsComputed: false, Kind: FigureKind.Count or FigureKind.Amount }
                && byId[under] is { IsComputed: false },
            { Of: null, Over: null } => figure.Kind is not (FigureKind.Rate or FigureKind.Points),
            _ => false,
        };
    }

    private sealed record Spread(ImmutableArray<RegisterFigure> Figures);
}
