using System.Collections.Immutable;
using Plumbline.App.Dashboards;
using Plumbline.Audit.Rules;
using Plumbline.Documents.Model;
using Plumbline.Findings;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Dashboards;

/// <summary>Forms by rule and unit, darker where more.</summary>
internal static class FindingsPanel
{
    internal const string Id = "findings";

    private const int MostRules = 20;

    private const int MostBranches = 10;

    private static readonly ImmutableDictionary<string, Template> Titles = RuleCatalogue.All.ToImmutableDictionary(
        rule => rule.Info.Id,
        rule => rule.Info.Title,
        StringComparer.Ordinal
    );

    internal static Panel Of(ImmutableArray<RuleFindings> rules, PanelWords words)
    {
        var (t, facets) = (words.T, words.Scope.Facets);
        var shown = rules.Take(MostRules).ToList();
        var branches = rules
            .SelectMany(rule => rule.Branches)
            .GroupBy(branch => branch.Key, StringComparer.Ordinal)
            .OrderByDescending(branch => branch.Sum(one => one.Value))
            .ThenBy(branch => branch.Key, StringComparer.Ordinal)
            .Take(MostBranches)
            .Select(branch => branch.Key)
            .ToList();
        var most = shown.SelectMany(rule => branches.Select(branch => Forms(rule, branch))).DefaultIfEmpty(0).Max();
        return new(
            Id,
            t["Findings.Title"],
            t["Findings.Note", shown.Count, branches.Count],
            [
                new(t["Findings.Rule"], ValueFormat.Text),
                new(t["Findings.Severity"], ValueFormat.Text),
                .. branches.Select(branch => new PanelColumn(words.NameOf(branch))),
                new(t["Col.Total"]),
            ],
            [.. shown.Select(Row)]
        )
        {
            Wide = true,
        };

        ImmutableArray<PanelCell> Row(RuleFindings rule) =>
            [
                new(NameOf(rule.Rule)),
                new(words.S[$"Severity.{rule.Severity}"]),
                .. branches.Select(branch =>
                    words.Count(
                        Forms(rule, branch),
                        words.Of(facets with { Rule = rule.Rule }, branch),
                        unitPath: branch
                    ) with
                    {
                        Heat = Shade.Of(Forms(rule, branch), most),
                    }
                ),
                words.Count(rule.Forms, facets with { Rule = rule.Rule }),
            ];
    }

    private static int Forms(RuleFindings rule, string branch) => rule.Branches.GetValueOrDefault(branch);

    private static string NameOf(string rule) =>
        Titles.TryGetValue(rule, out var title) ? $"{rule} {title.With().In(Languages.Current)}" : rule;
}
