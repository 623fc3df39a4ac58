using System.Text;
using Plumbline.Audit;
using Plumbline.Audit.Relations;
using Plumbline.Documents.Reading;
using Xunit;

namespace Plumbline.Tests.Audit.Forms;

public sealed class FormClaimsTests
{
    private static readonly FormStyle National = FormStyles.All[1];

    [Fact]
    public void Claims_OfATrueForm_CoverFundsPointsAndTargets()
    {
        var relations = RelationsOf(Print(National));

        Assert.DoesNotContain(relations, relation => relation.Verdict == Verdict.Fails);
        foreach (
            var kind in new[]
            {
                RelationKind.ExecutionRate,
                RelationKind.Sum,
                RelationKind.ScoreSum,
                RelationKind.Equality,
                RelationKind.ScoreWithinWeight,
                RelationKind.Threshold,
            }
        )
        {
            Assert.Contains(relations, relation => relation.Claim.Kind == kind);
        }
    }

    [Theory]
    [InlineData("118.50\t112.30", "188.50\t112.30", RelationKind.Sum)]
    [InlineData("94.77%", "97.47%", RelationKind.ExecutionRate)]
    [InlineData("100\t96.48", "100\t98.46", RelationKind.ScoreSum)]
    [InlineData("10\t7\t", "10\t17\t", RelationKind.ScoreWithinWeight)]
    [InlineData("产出指标（50分）", "产出指标（60分）", RelationKind.ScoreSum)]
    public void Claims_OfASlip_Fail(string right, string wrong, RelationKind kind)
    {
        var text = Print(National);
        Assert.Contains(right, text, StringComparison.Ordinal);

        var relations = RelationsOf(text.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Contains(relations, relation => relation.Claim.Kind == kind && relation.Verdict == Verdict.Fails);
    }

    [Fact]
    public void Claims_OfAMissedTarget_AreADoubtAndNoError()
    {
        var relations = RelationsOf(Print(National with { Indicators = FormStyles.All[0].Indicators }));

        Assert.Contains(
            relations,
            relation => relation.Claim.Kind == RelationKind.Threshold && relation.Verdict == Verdict.Undecidable
        );
        Assert.DoesNotContain(
            relations,
            relation => relation.Claim.Kind == RelationKind.Threshold && relation.Verdict == Verdict.Fails
        );
    }

    private static string Print(FormStyle form) => FormRendering.Ways.Single(way => way.Name == "tabs").Print(form);

    private static Relation[] RelationsOf(string text)
    {
        var read = DocumentReader.Read(new SourceFile(Encoding.UTF8.GetBytes(text), "form.txt"));
        Assert.True(read.TryGet(out var source));
        return [.. AuditDocument.Of(source).Relations];
    }
}
