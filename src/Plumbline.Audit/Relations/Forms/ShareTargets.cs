using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Restated;
using Plumbline.Audit.Texts;
using Plumbline.Domain;

namespace Plumbline.Audit.Relations.Forms;

/// <summary>
/// A target for the share of project money (专项资金支出占比95%以上) beside the printed expenditure of the projects and in
/// all. The two may have different scopes, so a miss is a doubt.
/// </summary>
internal static partial class ShareTargets
{
    public static IEnumerable<Claim> Of(Understood document)
    {
        var targets = document.Figures.All.Where(figure =>
            figure is { IsQuantity: true, Dimension: Dimension.Percent }
            && (figure.Approximation == Approximation.OrMore || figure.Sign == ComparisonSign.AtLeast)
            && ProjectShare().IsMatch(figure.Label)
        );
        // All numbers are looked through once, and only where there is such a target.
        (Figure? Project, Figure? Total)? amounts = null;
        foreach (var target in targets)
        {
            amounts ??= (Only(document, "项目支出"), Only(document, "支出合计"));
            if (amounts is ({ } project, { } total))
            {
                yield return new Claim(
                    RelationKind.Threshold,
                    target,
                    [project, total],
                    Formula.Percent,
                    RuleIds.TargetAgainstActual
                )
                {
                    Strength = Strength.Scoped,
                    Label = target.Label,
                };
            }
        }
    }

    // The one value that the document prints for a standard quantity, or null where it prints several.
    private static Figure? Only(Understood document, string term)
    {
        var figures = document
            .Figures.All.Where(figure => figure is { IsQuantity: true, Dimension: Dimension.Money })
            .Select(Mentions.Of)
            .OfType<Mention>()
            .Where(mention => mention.Term == term && (mention.Context & ~Facets.Accounts) == Facets.None)
            .Select(mention => mention.Figure)
            .DistinctBy(figure => figure.Value)
            .Take(2)
            .ToList();
        return figures.Count == 1 ? figures[0] : null;
    }

    [GeneratedRegex(@"(?:专项|项目)(?:资金|经费)?支出(?:占比|比例|比重)", Patience.Options, Patience.Milliseconds)]
    private static partial Regex ProjectShare();
}
