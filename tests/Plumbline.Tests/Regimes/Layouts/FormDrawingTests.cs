using Plumbline.Documents.Model;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Scoring;
using Plumbline.Regimes.Layouts;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Regimes.Layouts;

public sealed class FormDrawingTests
{
    private static readonly Filing Project = SampleCases.Project with
    {
        Regime = "CN-2020",
        Budget = new()
        {
            Total = SampleCases.Funds("100.00万元", "80.5万元", "40.25万元") with { Weight = Weight.FromPoints(10) },
            Sources =
            [
                SampleCases.Funds("", "805000.00元", "402500.00元") with
                {
                    Key = "x",
                    Origin = FundOrigin.CurrentYear,
                },
            ],
        },
        Indicators =
        [
            SampleCases.Row(IndicatorKind.Output, "数量一", "100", "100", "20", "20") with
            {
                Aspect = IndicatorAspect.Quantity,
                MeasureUnit = "人次",
            },
            SampleCases.Row(IndicatorKind.Output, "数量二", "≥95%", "90%", "30") with
            {
                Aspect = IndicatorAspect.Quantity,
                DeviationReason = "进度滞后",
                CorrectiveAction = "加强调度",
            },
            SampleCases.Row(IndicatorKind.Outcome, "效益一", "得到提升", "得到提升", "30") with
            {
                Aspect = IndicatorAspect.SocialBenefit,
            },
        ],
    };

    [Fact]
    public void Draw_PrintsDeclaredDecimalsAndTheFormsUnit()
    {
        var cells = Cells(Draw(Project));

        Assert.Equal("100.00", cells["budget.total.initialBudget"].Text);
        Assert.Equal(
            ("80.5", 1),
            (cells["budget.total.adjustedBudget"].Text, cells["budget.total.adjustedBudget"].Decimals)
        );
        Assert.Equal("80.50", cells["budget.sources[x].adjustedBudget"].Text);
        Assert.Equal(ValueFormat.Number, cells["budget.total.initialBudget"].Format);
    }

    [Theory]
    [InlineData("project-goal-form", "periodBudget", "300.00")]
    [InlineData("monitoring-form", "fullYearForecast", "78.5")]
    public void Draw_BeforeTheYearsEnd_PrintsPeriodAndForecast(string form, string member, string text)
    {
        var total = Project.Budget!.Total! with
        {
            PeriodBudget = Amount.Parse("300.00万元"),
            FullYearForecast = Amount.Parse("78.5万元"),
        };
        var filing = Project with { Budget = Project.Budget with { Total = total } };

        var cells = Cells(Draw(filing, form: form));

        Assert.Equal(text, cells[$"budget.total.{member}"].Text);
        var blank = cells[$"budget.sources[origin=currentYear].{member}"];
        Assert.Equal(("", CellRole.Input), (blank.Text, blank.Role));
    }

    [Fact]
    public void Draw_WhenTheRateIsNotDeclared_ComputesItAndSaysSo()
    {
        var rate = Cells(Draw(Project))["executionRate(budget.total)"];

        Assert.Equal(("50.00%", CellRole.Computed, ValueFormat.Percent), (rate.Text, rate.Role, rate.Format));
    }

    [Fact]
    public void Draw_WhenTheRateIsDeclared_PrintsTheDeclaredOne()
    {
        var total = Project.Budget!.Total! with { ExecutionRate = Quantity.Parse("51%") };

        var cells = Cells(Draw(Project with { Budget = Project.Budget with { Total = total } }));

        Assert.Equal("51%", cells["budget.total.executionRate"].Text);
    }

    [Fact]
    public void Draw_MergesEqualLevelsAndNeverLevelTwoAcrossLevelOne()
    {
        var rows = Draw(Project).Rows.Where(row => row.Item is not null).ToList();

        Assert.Equal(["indicators[0]", "indicators[1]", "indicators[2]"], rows.Select(row => row.Item));
        Assert.Equal([8, 6, 8], rows.Select(row => row.Cells.Length));
        Assert.Equal((2, 2), (rows[0].Cells[0].RowSpan, rows[0].Cells[1].RowSpan));
    }

    [Fact]
    public void Draw_PutsUnitsAndReasonsWhereTheFormWantsThem()
    {
        var cells = Cells(Draw(Project));

        Assert.Equal("100人次", cells["indicators[0].target"].Text);
        Assert.Equal("进度滞后\n加强调度", cells["indicators[1].deviationReason"].Text);
        Assert.Equal("得到提升", cells["indicators[2].actual"].Text);
        Assert.Equal("90", cells["totalWeight()"].Text);
    }

    [Fact]
    public void Draw_WhenScoresAreComputed_FillsOnlyWhatIsNotDeclared()
    {
        var sheet = new ScoreSheet
        {
            Kind = ScoreSheetKind.IndicatorCompletion,
            Regime = "CN-2020",
            Total = Score.FromPoints(93),
            Lines =
            [
                new()
                {
                    Path = "indicators[0]",
                    Name = "数量一",
                    Score = Score.FromPoints(1),
                },
                new()
                {
                    Path = "indicators[1]",
                    Name = "数量二",
                    Score = Score.FromPoints(28),
                },
            ],
        };

        var cells = Cells(Draw(Project, sheet));

        Assert.Equal(
            ("20", CellRole.Input),
            (cells["indicators[0].selfScore"].Text, cells["indicators[0].selfScore"].Role)
        );
        Assert.Equal(
            ("28", CellRole.Computed),
            (cells["score(indicators[1])"].Text, cells["score(indicators[1])"].Role)
        );
        Assert.Equal("93", cells["totalScore()"].Text);
        Assert.Equal("", cells["indicators[2].selfScore"].Text);
    }

    [Fact]
    public void Draw_WhenTheFilingIsEmpty_GivesTheBlankFormWithTheFrameworksRows()
    {
        var table = Draw(SampleCases.Project with { Regime = "CN-2020" });
        var items = table.Rows.Where(row => row.Item is not null).ToList();

        Assert.Equal(9, items.Count);
        Assert.Equal("产出指标", items[0].Cells[0].Text);
        Assert.All(items, row => Assert.Equal("", row.Cells[^1].Text));
        Assert.Equal("budget.sources[origin=currentYear].initialBudget", table.Rows[4].Cells[1].Binding);
    }

    [Fact]
    public void Draw_WhenThisVeryFormPrintsAnotherValue_PrintsItUnderItsOwnPath()
    {
        var filing = Shipped.Sample("shigu-2023/department.json");

        var form = FormDrawing.Draw(Shipped.Layout("HN-DEPT", "department-form"), filing, Shipped.Regime("HN-DEPT"));
        var cell = Shipped.Cells(form).Single(cell => cell.Binding == "restatements[0].value");

        Assert.Equal(filing.Restatements[0].Value.Number.ToString(), cell.Text);
    }

    [Fact]
    public void Draw_EveryRowOfEveryShippedForm_FillsItsColumns()
    {
        foreach (var regime in Shipped.Regimes.All.Values)
        {
            foreach (var layout in Shipped.Forms.Layouts(Shipped.Regimes.Lineage(regime.Code)).Values)
            {
                var filing = layout.Subject == FilingSubject.Project ? SampleCases.Project : SampleCases.Department;
                var table = FormDrawing.Draw(layout, filing, regime).Blocks.OfType<Table>().Single();
                var area = table.Rows.SelectMany(row => row.Cells).Sum(cell => cell.ColumnSpan * cell.RowSpan);

                Assert.Equal(table.Rows.Length * table.ColumnWidths.Length, area);
            }
        }
    }

    private static Table Draw(Filing filing, ScoreSheet? sheet = null, string form = "project-form") =>
        FormDrawing
            .Draw(Shipped.Layout("CN-2020", form), filing, Shipped.Regime("CN-2020"), sheet)
            .Blocks.OfType<Table>()
            .Single();

    private static Dictionary<string, Cell> Cells(Table table) =>
        table
            .Rows.SelectMany(row => row.Cells)
            .Where(cell => cell.Binding is not null)
            .ToDictionary(cell => cell.Binding!, StringComparer.Ordinal);
}
