using System.Text.RegularExpressions;
using Plumbline.Audit;
using Plumbline.Audit.Relations;
using Xunit;

namespace Plumbline.Tests.Audit.Text.Plain;

/// <summary>Texts with one number in brackets: the true one and a wrong one, [60.22|63.22].</summary>
internal static partial class Marked
{
    /// <summary>With the true number a statement holds and none fails; with the wrong one a statement of it fails.</summary>
    public static void Check(string text)
    {
        var mark = Mark().Match(text);
        var (start, end) = (text[..mark.Index], text[(mark.Index + mark.Length)..]);

        var right = Audited.Text(start + mark.Groups["right"].Value + end).Relations;
        Assert.Contains(
            right,
            relation => relation.Verdict is Verdict.Holds or Verdict.Rounding && Has(relation, mark.Index)
        );
        Assert.DoesNotContain(right, relation => relation.Verdict is Verdict.Fails or Verdict.Undecidable);

        var wrong = Audited.Text(start + mark.Groups["wrong"].Value + end).Relations;
        Assert.Contains(wrong, relation => relation.Verdict == Verdict.Fails && Has(relation, mark.Index));
    }

    private static bool Has(Relation relation, int start) =>
        relation.Claim.Kind != RelationKind.Subset && relation.Figures.Any(figure => figure.Span.Start == start);

    [GeneratedRegex(@"\[(?<right>[^|\]]+)\|(?<wrong>[^\]]+)\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mark();
}
