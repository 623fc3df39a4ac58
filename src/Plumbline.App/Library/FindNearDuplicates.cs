using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.Domain.Library;

namespace Plumbline.App.Library;

/// <summary>One side of a pair that may be one.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Unit">Its unit; null: none.</param>
/// <param name="Offered">The library's indicator; null: a name that stands in forms only.</param>
/// <param name="Forms">Forms that use the name, where it is not the library's.</param>
public sealed record DuplicateSide(string Name, string? Unit, OfferedIndicator? Offered, int Forms);

/// <summary>Two indicators that may be one.</summary>
/// <param name="Left">One.</param>
/// <param name="Right">The other.</param>
/// <param name="Pair">How alike they are.</param>
public sealed record DuplicatePair(DuplicateSide Left, DuplicateSide Right, NearDuplicate Pair);

/// <summary>A name in forms that the library knows as another name of one of its own.</summary>
/// <param name="Name">The name in forms.</param>
/// <param name="Forms">Forms that use it.</param>
/// <param name="Indicator">The indicator that is meant.</param>
public sealed record SynonymInUse(string Name, int Forms, LibraryIndicator Indicator);

/// <summary>Where pairs are looked for.</summary>
public enum DuplicateScope
{
    /// <summary>A name of forms against the library or another name of forms.</summary>
    Forms,

    /// <summary>An added indicator against any other of the library.</summary>
    Own,

    /// <summary>Any two of the library.</summary>
    Library,
}

/// <summary>What may be one, and what is one under another name.</summary>
/// <param name="Pairs">The most alike first.</param>
/// <param name="Synonyms">Names in use that the library knows as synonyms.</param>
/// <param name="Names">Different names that the forms in sight use.</param>
public sealed record NearDuplicatesFound(
    ImmutableArray<DuplicatePair> Pairs,
    ImmutableArray<SynonymInUse> Synonyms,
    int Names
);

/// <summary>Finds near duplicates over the library and the forms that the actor may see.</summary>
public static class FindNearDuplicates
{
    /// <summary>Different names of forms that are looked at, the most used first.</summary>
    public const int MostNames = 3_000;

    /// <summary>Pairs that are given.</summary>
    public const int MostPairs = 200;

    private const string InForms = "form:";

    /// <summary>The pairs.</summary>
    public static async Task<NearDuplicatesFound> Run(
        AppDb db,
        Actor actor,
        OpenedLibrary library,
        DuplicateScope scope,
        CancellationToken cancellation
    )
    {
        var names = await Names(db, actor, cancellation);
        var sides = new Dictionary<string, DuplicateSide>(StringComparer.Ordinal);
        foreach (var (offered, at) in library.Offered.Select((one, at) => (one, at)))
        {
            sides[$"{at:00000}"] = new(offered.Indicator.Name, offered.Indicator.Unit, offered, 0);
        }

        var known = names.Select(name => (Name: name, Match: library.Index.Find(null, name.Name))).ToList();
        foreach (var (name, _) in known.Where(one => one.Match is null))
        {
            sides[InForms + name.Name] = name;
        }

        var measures = sides
            .Select(side => new NamedMeasure(
                side.Key,
                side.Value.Name,
                side.Value.Unit,
                side.Value.Offered?.Indicator.Formula?.ToString()
            ))
            .ToList();
        var pairs = NearDuplicates
            .In(measures, NameLikeness.NearDuplicate)
            .Select(pair => new DuplicatePair(sides[pair.Left.Id], sides[pair.Right.Id], pair))
            .Where(pair => IsIn(scope, pair))
            .Take(MostPairs);
        var synonyms = known
            .Where(one => one.Match?.By == MatchKind.Synonym)
            .Select(one => new SynonymInUse(one.Name.Name, one.Name.Forms, one.Match!.Value.Indicator));
        return new([.. pairs], [.. synonyms], names.Count);
    }

    private static bool IsIn(DuplicateScope scope, DuplicatePair pair) =>
        scope switch
        {
            DuplicateScope.Forms => pair.Left.Offered is null || pair.Right.Offered is null,
            DuplicateScope.Own => pair.Left.Offered?.Entry is not null || pair.Right.Offered?.Entry is not null,
            _ => pair.Left.Offered is not null && pair.Right.Offered is not null,
        };

    private static async Task<List<DuplicateSide>> Names(AppDb db, Actor actor, CancellationToken cancellation)
    {
        var forms = db
            .Forms.Under(form => form.UnitPath, actor.Subtrees(Right.ViewForms))
            .Where(form => form.WithdrawnAt == null);
        var rows = await db
            .IndicatorUses.Join(forms, use => use.FormId, form => form.Id, (use, _) => use)
            .GroupBy(use => use.NameKey)
            .Select(group => new
            {
                Name = group.Min(use => use.Name)!,
                Unit = group.Max(use => use.Unit),
                Forms = group.Count(),
            })
            .OrderByDescending(row => row.Forms)
            .ThenBy(row => row.Name)
            .Take(MostNames)
            .ToListAsync(cancellation);
        return [.. rows.Select(row => new DuplicateSide(row.Name, row.Unit, null, row.Forms))];
    }
}
