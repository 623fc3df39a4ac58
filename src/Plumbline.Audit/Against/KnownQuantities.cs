using Plumbline.Audit.Figures;
using Plumbline.Domain;

namespace Plumbline.Audit.Against;

/// <summary>
/// The quantities that a document states without contradicting itself. Where it prints several numbers under one name, a
/// budget and its execution say, none of them is taken: a false alarm is worse than a miss.
/// </summary>
internal static class KnownQuantities
{
    private static readonly string[] WordsOfReports = ["决算", "自评", "评价", "执行", "绩效报告"];

    /// <summary>By name, the figure that states it most precisely.</summary>
    public static Dictionary<QuantityName, Figure> Of(AuditReport report)
    {
        var known = new Dictionary<QuantityName, Figure>();
        var contradicted = new HashSet<QuantityName>();
        var whole = report.Identity.Department;
        var budget = IsBudget(report);
        foreach (var figure in report.Figures.Where(IsFirm))
        {
            if (QuantityName.Of(figure, whole, report.Identity.Year, budget) is not { } name)
            {
                continue;
            }

            if (!known.TryGetValue(name, out var before))
            {
                known.Add(name, figure);
            }
            else if (!before.Interval.Meets(figure.Interval))
            {
                contradicted.Add(name);
            }
            else if (figure.Number.HalfUnit * figure.Multiplier < before.Number.HalfUnit * before.Multiplier)
            {
                known[name] = figure;
            }
        }

        contradicted.UnionWith(Qualified(known));
        foreach (var name in contradicted)
        {
            known.Remove(name);
        }

        return known;
    }

    // 调整后项目支出 beside 项目支出: it is not sure any more which of them the plain name means.
    private static IEnumerable<QuantityName> Qualified(Dictionary<QuantityName, Figure> known)
    {
        foreach (var (name, figure) in known)
        {
            for (var cut = 1; cut < name.Label.Length; cut++)
            {
                var plain = name with { Label = name.Label[cut..] };
                if (known.TryGetValue(plain, out var other) && !other.Interval.Meets(figure.Interval))
                {
                    yield return plain;
                }
            }
        }
    }

    private static bool IsFirm(Figure figure) =>
        figure.IsQuantity
        && figure.Dimension is Dimension.Money or Dimension.Count
        && figure is { Sign: ComparisonSign.None, Approximation: Approximation.None, InChinese: false };

    private static bool IsBudget(AuditReport report)
    {
        var title = report.Text.Passages.IsEmpty ? "" : report.Text.Passages[0].Compact;
        return title.Contains("预算", StringComparison.Ordinal)
            && !Array.Exists(WordsOfReports, word => title.Contains(word, StringComparison.Ordinal));
    }
}
