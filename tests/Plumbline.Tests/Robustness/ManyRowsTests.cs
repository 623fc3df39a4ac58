using System.Collections.Immutable;
using Plumbline.Audit.Rules;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Scoring;
using Plumbline.Regimes.Layouts;
using Plumbline.Regimes.Packs;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Robustness;

/// <summary>
/// Lists as long as a file may bring. Nothing is measured; work that grows with the square of the rows would make these
/// tests unbearable.
/// </summary>
public sealed class ManyRowsTests
{
    private const int Rows = 5_000;

    private static readonly Regime Regime = RegimePacks.Load(Path.Combine(Repository.Content, "regimes")).OrThrow().All[
        "CN-2020"
    ];

    private static readonly Filing Long = new()
    {
        Regime = "CN-2020",
        Year = new(2023),
        Subject = FilingSubject.Project,
        Indicators = Many(at => new Indicator
        {
            Name = $"预算指标{at}完成情况",
            Kind = (IndicatorKind)(at % 4),
            Target = StatedValue.Of("≥95%"),
            Actual = StatedValue.Of($"{at}%"),
            Weight = Weight.FromPoints(1),
            SelfScore = Quantity.Parse(at % 2 == 0 ? "1" : "0.9"),
            DeviationReason = $"第{at}项没有按计划完成",
            Evidence = [new Evidence { Name = $"材料{at}" }],
        }),
        Projects = Many(at => new ProjectLine { Name = $"项目{at}建设", Amount = Amount.Parse($"{at}万元") }),
        Problems = Many(at => new Problem
        {
            Text = new($"第{at}个问题是预算执行较慢"),
            Concerns = [$"indicators[{at}].actual"],
        }),
        Measures = Many(at => new Plumbline.Domain.Filings.Measure { Text = new($"第{at}个措施是加快预算执行") }),
        Tasks = Many(at => new AnnualTask { TaskName = $"任务{at}" }),
        Goals = new() { Items = Many(at => new Goal { Name = $"目标{at}", ExpectedGoal = new($"完成第{at}项工作") }) },
        Activities =
        [
            new()
            {
                Facts = Many(at => new Fact
                {
                    Key = $"k{at}",
                    Label = $"数据{at}",
                    Value = Quantity.Parse($"{at}人"),
                }),
            },
        ],
    };

    public static TheoryData<string> Rules => [.. RuleCatalogue.All.Select(rule => rule.Info.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Rule_OverManyRows_Ends(string id)
    {
        var rule = RuleCatalogue.All.Single(rule => rule.Info.Id == id);

        var findings = rule.Check(new FilingCase(Long, Regime) { PriorYear = Long, ApprovedGoal = Long });

        Assert.All(findings.Take(100), Hostile.AssertClear);
        Assert.InRange(findings.Count(), 0, 10 * Rows);
    }

    [Fact]
    public void Scores_OfManyRows_AddUp()
    {
        var sheet = ScoreFiling.Of(Long, Regime);

        Assert.True(sheet.Lines.Length >= Rows);
        Assert.NotEmpty(ScoringSheetDocument.Of(Long, Regime, sheet).Blocks);
    }

    [Fact]
    public void Filing_OfManyRows_ReadsBack()
    {
        var written = FilingJson.Write(Long);

        Assert.Equal(written, FilingJson.Write(FilingJson.Read(written).OrThrow()));
    }

    private static ImmutableArray<T> Many<T>(Func<int, T> make) => [.. Enumerable.Range(0, Rows).Select(make)];
}
