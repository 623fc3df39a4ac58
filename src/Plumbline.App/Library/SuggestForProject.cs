using System.Collections.Immutable;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.Domain.Library;
using Plumbline.Domain.Numbers;

namespace Plumbline.App.Library;

/// <summary>A project for which indicators are looked for.</summary>
/// <param name="Id">The project; null: it is none of the list, as a department's own form.</param>
/// <param name="Name">Its name.</param>
/// <param name="Category">Its category; null: none.</param>
/// <param name="Have">Names of indicators that it has already.</param>
public sealed record ProjectWish(long? Id, string Name, string? Category, ImmutableArray<string> Have);

/// <summary>What is suggested for a project.</summary>
/// <param name="Seen">Indicators of like projects, the best supported first.</param>
/// <param name="Projects">Like projects that have indicators.</param>
/// <param name="ByWords">Indicators of the library that share words with the project's name.</param>
public sealed record Suggestions(
    ImmutableArray<SuggestedIndicator> Seen,
    int Projects,
    ImmutableArray<OfferedIndicator> ByWords
);

/// <summary>
/// Suggests indicators for a project from what like projects measure: those of the same category, or whose names share
/// enough. Counts only; works without any network.
/// </summary>
public static class SuggestForProject
{
    /// <summary>Projects that are compared by name.</summary>
    public const int MostCompared = 4_000;

    /// <summary>Like projects whose indicators are counted.</summary>
    public const int MostLike = 200;

    private const int MostSuggested = 30;
    private const int MostWords = 12;
    private const int MostByWords = 20;
    private const int ManyWords = 6;

    // Words that say nothing about what a project does.
    private static readonly string[] Common =
    [
        "项目",
        "经费",
        "资金",
        "专项",
        "补助",
        "补贴",
        "工作",
        "建设",
        "工程",
        "年度",
        "支出",
        "预算",
    ];

    /// <summary>The suggestions, from forms that the actor may see.</summary>
    public static async Task<Suggestions> Run(
        AppDb db,
        OpenedLibrary library,
        Actor actor,
        ProjectWish wish,
        CancellationToken cancellation
    )
    {
        var like = await Like(db, actor, wish, cancellation);
        var seen = await Seen(db, like, cancellation);
        var suggested = SuggestIndicators.From(seen, library.Index, wish.Have);
        return new(
            [.. suggested.Take(MostSuggested)],
            seen.Select(use => use.ProjectId).Distinct().Count(),
            ByWords(library, wish, suggested)
        );
    }

    private static async Task<Dictionary<long, (Project Project, Fraction Likeness)>> Like(
        AppDb db,
        Actor actor,
        ProjectWish wish,
        CancellationToken cancellation
    )
    {
        var words = Words(wish.Name);
        var projects = await db
            .Projects.Under(project => project.UnitPath, actor.Subtrees(Right.ViewForms))
            .Where(project => project.Id != wish.Id)
            .Where(Holding(words, wish.Category))
            .OrderByDescending(project => project.FirstYear)
            .ThenBy(project => project.Id)
            .Take(MostCompared)
            .ToListAsync(cancellation);
        return projects
            .Select(project => (Project: project, Likeness: Likeness(wish, project)))
            .Where(pair => pair.Likeness >= NameLikeness.LikeProject)
            .OrderByDescending(pair => pair.Likeness)
            .ThenBy(pair => pair.Project.Id)
            .Take(MostLike)
            .ToDictionary(pair => pair.Project.Id);
    }

    private static Fraction Likeness(ProjectWish wish, Project project)
    {
        var byName = NameLikeness.Of(Bare(wish.Name), Bare(project.Name));
        return wish.Category is { } category && category == project.Category
            ? Fraction.Max(byName, NameLikeness.SameCategory)
            : byName;
    }

    private static async Task<List<SeenIndicator>> Seen(
        AppDb db,
        Dictionary<long, (Project Project, Fraction Likeness)> like,
        CancellationToken cancellation
    )
    {
        var ids = like.Keys.ToArray();
        var rows = await db
            .Forms.Where(form => form.ProjectId != null && ids.Contains(form.ProjectId.Value))
            .Where(form => form.WithdrawnAt == null)
            .Join(
                db.IndicatorUses,
                form => form.Id,
                use => use.FormId,
                (form, use) =>
                    new
                    {
                        form.ProjectId,
                        form.Year,
                        use,
                    }
            )
            .ToListAsync(cancellation);
        return
        [
            .. rows.Select(row =>
            {
                var (project, likeness) = like[row.ProjectId!.Value];
                return new SeenIndicator(
                    row.use.FormId,
                    project.Id,
                    project.Name,
                    row.Year,
                    likeness,
                    row.use.Code,
                    row.use.Name,
                    row.use.Kind,
                    row.use.Aspect,
                    row.use.Unit,
                    row.use.IsFull
                );
            }),
        ];
    }

    private static ImmutableArray<OfferedIndicator> ByWords(
        OpenedLibrary library,
        ProjectWish wish,
        ImmutableArray<SuggestedIndicator> suggested
    )
    {
        var words = Words(wish.Name);
        // One pair of characters out of many says little: 经济 of 家庭经济困难 finds everything economic.
        var enough = words.Length >= ManyWords ? 2 : 1;
        var there = suggested
            .Select(one => one.Library?.Code.Value)
            .Concat(wish.Have.Select(name => library.Index.Find(null, name)?.Indicator.Code.Value))
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. library
                .Offered.Where(one => !there.Contains(one.Indicator.Code.Value))
                .Select(one => (one, Shared: Shared(one.Indicator, words)))
                .Where(pair => pair.Shared >= enough)
                .OrderByDescending(pair => pair.Shared)
                .Take(MostByWords)
                .Select(pair => pair.one),
        ];
    }

    // The words that one name of the indicator holds, of the name that holds most.
    private static int Shared(LibraryIndicator indicator, ImmutableArray<string> words) =>
        indicator.Names.Max(name => words.Count(word => name.Contains(word, StringComparison.Ordinal)));

    // What is left of a name without the words that every project has.
    private static string Bare(string name) =>
        Common.Aggregate(name, (left, word) => left.Replace(word, " ", StringComparison.Ordinal)) is var bare
        && NameKey.Of(bare).Length >= 2
            ? bare
            : name;

    private static ImmutableArray<string> Words(string name) =>
        [
            .. Bare(name)
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(NameKey.Of)
                .SelectMany(part =>
                    Enumerable.Range(0, Math.Max(part.Length - 1, 0)).Select(at => part.Substring(at, 2))
                )
                .Distinct(StringComparer.Ordinal)
                .Take(MostWords),
        ];

    private static Expression<Func<Project, bool>> Holding(ImmutableArray<string> words, string? category)
    {
        var project = Expression.Parameter(typeof(Project), "project");
        var name = Expression.Property(project, nameof(Project.Name));
        var contains = typeof(string).GetMethod(nameof(string.Contains), [typeof(string)])!;
        var any = words
            .Select(word => (Expression)Expression.Call(name, contains, Captured(word)))
            .Append(
                category is null
                    ? Expression.Constant(value: false)
                    : Expression.Equal(Expression.Property(project, nameof(Project.Category)), Captured(category))
            )
            .Aggregate(Expression.OrElse);
        return Expression.Lambda<Func<Project, bool>>(any, project);
    }

    // A captured value becomes a parameter of the query.
    private static MemberExpression Captured(string value)
    {
        Expression<Func<string>> captured = () => value;
        return (MemberExpression)captured.Body;
    }
}
