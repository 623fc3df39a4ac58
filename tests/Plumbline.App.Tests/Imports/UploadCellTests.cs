using Plumbline.App.Data;
using Plumbline.App.Forms;
using Plumbline.App.Tests.Data;
using Plumbline.App.Tests.RollUps;
using Plumbline.App.Uploads;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Xunit;

namespace Plumbline.App.Tests.Imports;

/// <summary>Cells of an uploaded form name the row that they go into, on both databases.</summary>
public sealed class UploadCellTests(Databases databases)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task EachCell_NamesItsRow_AndWordsOfListsAreThoseOfForms(DatabaseKind kind)
    {
        await using var scene = await BindingScene.Build(databases, kind);
        await scene.Row(scene.Form, "indicators", "d1", """{"kind":"output","name":"培训人数","actual":"10人"}""");
        await scene.Row(scene.Form, "indicators", "d2", """{"kind":"output","name":"合格率","actual":"90%"}""");
        await scene.Row(scene.Form, "budget.sources", "s1", """{"origin":"currentYear","adjustedBudget":"5万元"}""");
        var opened = (await OpenForm.Run(scene.Town.Db, scene.Form, Cancellation))!;
        var filing = opened.Filing.OrThrow();
        var uploaded = filing with
        {
            Indicators =
            [
                .. filing.Indicators.Select(one =>
                    one.Name == "合格率"
                        ? one with
                        {
                            Actual = StatedValue.Of("95%"),
                            Kind = IndicatorKind.Satisfaction,
                        }
                        : one
                ),
            ],
            Budget = filing.Budget! with
            {
                Sources = [filing.Budget.Sources[0] with { AdjustedBudget = Amount.Parse("6万元") }],
            },
        };

        var cells = UploadCells.Of(opened, uploaded);

        Assert.Equal(
            [
                ("绩效指标 2 · 一级指标（合格率）", "产出指标", "满意度指标"),
                ("绩效指标 2 · 实际完成值（合格率）", "90%", "95%"),
                ("资金情况 · 资金来源 1 · 全年预算数（当年财政拨款）", "5万元", "6万元"),
            ],
            cells
                .Select(cell => (cell.Term, cell.ShownWas!, cell.ShownNow))
                .OrderBy(cell => cell.Term, StringComparer.Ordinal)
        );
        var level = Assert.Single(cells, cell => cell.Field == "kind");
        Assert.Equal(("output", "satisfaction"), (level.Was!, level.Now));
    }
}
