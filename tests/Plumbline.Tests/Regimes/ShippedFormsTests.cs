using Plumbline.Documents.Writing.Text;
using Plumbline.Domain.Filings;
using Plumbline.Regimes.Layouts;
using Plumbline.Regimes.Outlines;
using Plumbline.Regimes.Values;
using Plumbline.Testing;
using Plumbline.Testing.Samples;
using Xunit;

namespace Plumbline.Tests.Regimes;

public sealed class ShippedFormsTests
{
    public static TheoryData<string> Files => [.. Sample.Files];

    [Theory]
    [MemberData(nameof(Files))]
    public void EveryFigureOfASample_IsPrintedInItsDocuments(string file)
    {
        var filing = Shipped.Sample(file);
        var documents = Shipped.Documents(filing);
        var shown = documents
            .SelectMany(Shipped.Inlines)
            .Select(inline => inline.Binding)
            .ToHashSet(StringComparer.Ordinal);
        var cells = documents.SelectMany(Shipped.Cells).Where(cell => cell.Text.Length > 0).ToList();
        shown.UnionWith(cells.Select(cell => cell.Binding));
        shown.UnionWith(
            FilingWalk
                .Values(filing)
                .Where(value => shown.Contains(value.Path))
                .SelectMany(value => Tokens(value, filing))
        );
        var words = string.Join('\n', documents.SelectMany(Shipped.Lines).Concat(cells.Select(cell => cell.Text)));

        var missing = FilingWalk
            .Values(filing)
            .Where(value =>
                value.Kind is ValueKind.Amount or ValueKind.Quantity or ValueKind.Stated or ValueKind.Weight
            )
            .Where(value => !shown.Contains(value.Path) && !IsToldInWords(value, words))
            .Select(value => $"{value.Path} = {FilingWalk.Print(value.Value)}");

        Assert.Empty(missing);
    }

    [Theory]
    [InlineData("CN-2020", "project-form")]
    [InlineData("CN-2021", "project-form")]
    [InlineData("SC-2025", "project-form")]
    [InlineData("HN-DEPT", "department-form")]
    [InlineData("JL-DEPT", "project-form")]
    public void FormWithAList_NamesTheHeadOfItsIndicators(string code, string id)
    {
        var filing = SampleCases.Project with { Indicators = [] };
        var table = FormDrawing
            .Blocks(Shipped.Layout(code, id), filing, Shipped.Regime(code))
            .OfType<Plumbline.Documents.Model.Table>()
            .Single();

        var head = string.Concat(table.Rows[table.InnerHeader!.Value].Cells.Select(cell => cell.Text));
        Assert.Contains("指标", head, StringComparison.Ordinal);
        Assert.StartsWith("indicators", table.Rows[table.InnerHeader.Value + 1].Item!, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void DocumentsOfASample_AreAsReviewed(string file)
    {
        var filing = Shipped.Sample(file);
        foreach (var offered in Shipped.Offered(filing))
        {
            var text = PlainTextWriter.Write(offered.Draw(null));
            var golden =
                $"Plumbline.Tests/Regimes/Golden/{file.Replace('/', '.').Replace(".json", "", StringComparison.Ordinal)}.{offered.Id}.txt";

            Assert.Equal(Golden.Expected(golden, text), text);
        }
    }

    [Theory]
    [InlineData("HN-DEPT-8", "department-form", "HN-DEPT/layouts")]
    [InlineData("HN-DEPT-8", "project-form", "CN-2020/layouts")]
    [InlineData("CN-2021", "project-goal-form", "CN-2020/layouts")]
    public void Layouts_WhenThePackHasNoneOfItsOwn_ComeFromItsParent(string code, string id, string from)
    {
        var parent = from[..from.IndexOf('/', StringComparison.Ordinal)];

        Assert.Same(Shipped.Layout(parent, id), Shipped.Layout(code, id));
    }

    [Fact]
    public void Layouts_WhenThePackHasOneOfTheSameId_AreItsOwn() =>
        Assert.NotSame(Shipped.Layout("CN-2020", "project-form"), Shipped.Layout("CN-2021", "project-form"));

    [Theory]
    [InlineData(
        "lusong-2021/department.json",
        "base-data-table department-form five-chapters long-report ten-chapters"
    )]
    [InlineData("shenze-2020/department.json", "duty-report")]
    [InlineData("shuangyang-2022/project-xuesheng-zizhu.json", "project-form project-report")]
    public void Offered_FollowsSubjectAndStage(string file, string ids) =>
        Assert.Equal(ids, string.Join(' ', Shipped.Offered(Shipped.Sample(file)).Select(document => document.Id)));

    [Fact]
    public void EveryChoiceOfTheFilingModel_HasAPrintedWord()
    {
        var choices = typeof(Filing)
            .Assembly.GetTypes()
            .Where(type => type.IsEnum && type.Namespace == typeof(Filing).Namespace && type != typeof(ValueKind))
            .SelectMany(type => Enum.GetValues(type).Cast<object>());

        Assert.All(choices, choice => Assert.NotEmpty(Terms.Word(choice)));
    }

    [Fact]
    public void MessageIds_AreUniqueAndInTheirRange()
    {
        var ids = typeof(OutlineMessages)
            .GetProperties()
            .Select(property => ((Plumbline.Regimes.Packs.PackProblem)property.GetValue(null)!).Id)
            .ToList();

        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(ids, id => Assert.Matches("^PL52[0-9]{2}$", id));
    }

    private static IEnumerable<string?> Tokens(FilingValue value, Filing filing) =>
        value.Value is Plumbline.Domain.Prose prose
            ? prose.Parts().Where(part => part.IsToken).Select(part => Path(part.Text)?.Locate(filing)?.Path)
            : [];

    // Facts under an indicator repeat what its row says in words; a zero beside others is said once for all (无…).
    private static bool IsToldInWords(FilingValue value, string words) =>
        (
            value.Path.StartsWith("indicators[", StringComparison.Ordinal)
            || value.Path.StartsWith("restatements[", StringComparison.Ordinal)
        ) && words.Contains(FilingWalk.Print(value.Value), StringComparison.Ordinal)
        || value.Path.StartsWith("scores.levelWeights[", StringComparison.Ordinal)
            && words.Contains($"（{FilingWalk.Print(value.Value)}分）", StringComparison.Ordinal);

    private static FilingPath? Path(string text) => FilingPath.TryParse(text, out var path) ? path : null;
}
