using System.Collections.Immutable;
using Plumbline.Documents.Model;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Regimes.Values;

namespace Plumbline.Regimes.Outlines;

/// <summary>Puts a fact that no text tells into words: 教师培训（全区）目标为30次，其中：….</summary>
internal static class FactWording
{
    private static readonly ImmutableArray<string> Figures = ["value", "priorYear", "change", "share"];

    /// <summary>The facts of a list of which a figure is not told yet, joined into one line; none when all are.</summary>
    internal static ImmutableArray<Inline> Untold(string list, ValueScope scope, ToldOnce told, MoneyFormat money)
    {
        var facts = scope.Items(list).Where(fact => IsUntold(fact, scope, told)).ToList();
        return facts.Count == 0 ? [] : [.. Joined(facts, "；", scope, money), new("。")];
    }

    private static bool IsUntold(string fact, ValueScope scope, ToldOnce told) =>
        Figures.Any(member => scope.Declared($"{fact}.{member}") is { } figure && !told.Paths.Contains(figure.Path))
        || (
            scope.Declared($"{fact}.value") is null
            && scope.Declared($"{fact}.statedAs") is { } words
            && !told.Paths.Contains(words.Path)
        )
        || scope
            .Items($"{fact}.names")
            .Any(name =>
                scope.Declared(name) is { Value: string word } && !told.Words.Contains(word, StringComparison.Ordinal)
            )
        || scope.Items($"{fact}.parts").Any(part => IsUntold(part, scope, told));

    private static List<Inline> Joined(IEnumerable<string> facts, string mark, ValueScope scope, MoneyFormat money)
    {
        var pieces = new List<Inline>();
        foreach (var fact in facts)
        {
            pieces.Add(new(pieces.Count == 0 ? "" : mark));
            pieces.AddRange(new OneFact(fact, scope, money).Say());
        }

        return pieces;
    }

    /// <summary>One fact being put into words.</summary>
    private sealed class OneFact(string fact, ValueScope scope, MoneyFormat money)
    {
        private readonly List<Inline> pieces = [];

        internal List<Inline> Say()
        {
            Add("", "period", "");
            Add("", "label", "");
            if (!Text("label").Contains(Text("scope"), StringComparison.Ordinal))
            {
                Add("（", "scope", "）");
            }

            var hasValue = scope.Declared($"{fact}.value") is not null;
            Add(RoleWord(), "value", "");
            Add(hasValue ? "（" : "：", "statedAs", hasValue ? "）" : "");
            Add("，占比", "share", "");
            Add("，上年为", "priorYear", "");
            AddChange();
            AddNames();
            if (scope.Items($"{fact}.parts") is { Length: > 0 } parts)
            {
                pieces.AddRange([new("（其中："), .. Joined(parts, "，", scope, money), new("）")]);
            }

            return pieces;
        }

        private void Add(string before, string member, string after)
        {
            if (scope.Declared($"{fact}.{member}") is { } found)
            {
                pieces.AddRange([
                    new(before),
                    new(PrintedValue.InSentence(found.Value, money), found.Path),
                    new(after),
                ]);
            }
        }

        private void AddNames()
        {
            var names = scope.Items($"{fact}.names").Select(scope.Declared).OfType<FoundValue>().ToList();
            for (var at = 0; at < names.Count; at++)
            {
                pieces.AddRange([new(at == 0 ? "（" : "、"), new((string)names[at].Value, names[at].Path)]);
            }

            pieces.Add(new(names.Count == 0 ? "" : "）"));
        }

        private string Text(string member) => scope.Declared($"{fact}.{member}")?.Value as string ?? "";

        private string RoleWord() =>
            scope.Declared($"{fact}.role")?.Value switch
            {
                FactRole.Target => "目标为",
                FactRole.Standard => "标准为",
                FactRole.Forecast => "预计为",
                _ => "",
            };

        // 减少21处, not 变化-21处.
        private void AddChange()
        {
            if (scope.Declared($"{fact}.change") is not { Value: Quantity change, Path: var path })
            {
                Add("，较上年增加", "change", "");
                return;
            }

            var text = PrintedValue.InSentence(change, money);
            pieces.AddRange(
                change.Number.Unscaled switch
                {
                    0 => [new("，"), new("与上年持平", path)],
                    < 0 => [new("，较上年减少"), new(text.TrimStart('-', '－', '−'), path)],
                    _ => [new("，较上年增加"), new(text, path)],
                }
            );
        }
    }
}
