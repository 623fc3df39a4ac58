using System.Globalization;
using Plumbline.App.Publishing;
using Plumbline.App.Tests.Imports;
using Plumbline.App.Tests.Review;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Xunit;

namespace Plumbline.App.Tests.Publishing;

/// <summary>What leaves the house: no signatures, no numbers of persons, and sums that are those of the form.</summary>
public sealed class PublicEditionTests
{
    [Fact]
    public void Edition_HasNeitherSignaturesNorPersonalData()
    {
        var filing = RandomFilings.Of(1, "project", "CN-2020") with
        {
            SignOff = new() { Preparer = "某人", Phone = "13912345678" },
            Problems = [new() { Text = new Prose("问题请与13912345678联系") }],
            Measures = [new() { Text = new Prose("整改"), Owner = "某人" }],
        };

        var edition = PublicEdition.Of(filing).OrThrow();

        Assert.Null(edition.Filing.SignOff);
        Assert.Null(edition.Filing.Measures[0].Owner);
        Assert.Equal("问题请与139****5678联系", edition.Filing.Problems[0].Text.Text);
        Assert.Contains("problems[0].text", edition.Masked);
        Assert.DoesNotContain("13912345678", FilingJson.WriteText(edition.Filing), StringComparison.Ordinal);
        Assert.Equal(
            FilingJson.Write(edition.Filing),
            FilingJson.Write(PublicEdition.Of(edition.Filing).OrThrow().Filing)
        );
    }

    [Fact]
    public void Funds_InTheTable_AddUpToThoseOfTheForm()
    {
        for (var number = 0; number < 200; number++)
        {
            var filing = RandomFilings.Of(number, number % 2 == 0 ? "project" : "department", "CN-2020");
            var table = PublicTables.Funds(filing);

            foreach (var (column, pick) in Columns)
            {
                var at = table.Columns.ToList().FindIndex(known => known.Name == column);
                var sum = table
                    .Rows.Where(row => row[3] == "source" && row[at] is not null)
                    .Sum(row => decimal.Parse(row[at]!, CultureInfo.InvariantCulture));
                var expected = filing.Budget?.Sources.Sum(source => pick(source)?.Value.Fen ?? 0) ?? 0;
                Assert.Equal(expected, sum * 100);
            }
        }
    }

    [Fact]
    public void Cells_NeverBecomeFormulas()
    {
        var table = new PublicTable(
            "t",
            [new("a", "甲", "string"), new("b", "乙", "number")],
            [
                ["=1+1", "-2.00"],
                ["＝1+1", null],
                ["-5%以内", "-1"],
                ["\n=1", null],
                ["x,\"y\"", null],
            ]
        );

        var csv = System.Text.Encoding.UTF8.GetString(table.Csv());

        Assert.Equal("\uFEFFa,b\r\n'=1+1,-2.00\r\n'＝1+1,\r\n'-5%以内,-1\r\n\"'\n=1\",\r\n\"x,\"\"y\"\"\",\r\n", csv);
    }

    [Fact]
    public void Words_OfAPublicTableAreChinese()
    {
        var filing = RandomFilings.Of(1, "project", "CN-2020") with
        {
            Indicators =
            [
                new()
                {
                    Kind = IndicatorKind.Output,
                    Aspect = IndicatorAspect.Quantity,
                    Name = "培训人数",
                },
            ],
            Budget = new() { Sources = [new() { Origin = FundOrigin.CurrentYear }] },
        };

        var indicator = Assert.Single(
            PublicTables
                .Indicators(filing, Domain.Scoring.ScoreFiling.Of(filing, ReviewWorld.Packs.Regimes.Find("CN-2020")!))
                .Rows
        );
        var source = Assert.Single(PublicTables.Funds(filing).Rows);

        Assert.Equal(["产出指标", "数量指标"], indicator[4..6]);
        Assert.Equal("当年财政拨款", source[4]);
    }

    [Fact]
    public void Codes_AreUnambiguousAndDiffer()
    {
        var codes = Enumerable.Range(0, 1000).Select(_ => PublicCode.New()).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(1000, codes.Count);
        Assert.All(
            codes,
            code => Assert.True(PublicCode.IsCode(code) && code.IndexOfAny(['0', 'O', '1', 'I', 'L']) < 0)
        );
        Assert.Equal("ABCDE23456", PublicCode.Normal(" abcde-23456 "));
    }

    private static (string Column, Func<FundsRow, Amount?> Pick)[] Columns =>
        [
            ("initial_budget", row => row.InitialBudget),
            ("adjusted_budget", row => row.AdjustedBudget),
            ("executed", row => row.ExecutedAmount),
        ];
}
