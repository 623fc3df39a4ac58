using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Plumbline.Documents.Writing.Docx;
using Plumbline.Documents.Writing.Html;
using Plumbline.Domain.Filings;
using Plumbline.Findings;
using Plumbline.Regimes;
using Plumbline.Regimes.Packs;
using Plumbline.Testing;
using Plumbline.Testing.Samples;
using Xunit;

namespace Plumbline.Tests.Robustness;

/// <summary>Every kind of pack file with a line damaged: packs that still work, or findings that name file and line.</summary>
[SuppressMessage("Security", "CA5394", Justification = "The same damage in every run.")]
public sealed class BrokenPackTests : IDisposable
{
    private const int Rounds = 20;

    private static readonly string Shipped = Path.Combine(Repository.Content, "regimes");

    private static readonly string[] Files =
    [
        .. Directory
            .EnumerateFiles(Shipped, "*.yaml", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) != "examples.yaml")
            .Select(file => Path.GetRelativePath(Shipped, file))
            .Order(StringComparer.Ordinal),
    ];

    private static readonly string[] Values =
    [
        .. "null ~ -1 0 2147483647 99999999999999999999 1e999 -5% 922337203685477580% true [] {} [[[]]] &a *a !!int | > % @ ` \" '".Split(
            ' '
        ),
        .. "{ [ {year {{year}} {} {a{b}} indicators[].name indicators[*] .name f(f(f(1))) kind() kind(.,.) = \\u0000 \0 \uFFFF".Split(
            ' '
        ),
        "\"\\ud800\"",
        "\t",
        "{ a: 1, a: 2 }",
        new string('(', 5_000),
        new string('字', 5_000),
        string.Concat(Enumerable.Repeat("kind(", 5_000)),
        "[" + string.Join(", ", Enumerable.Repeat("1", 5_000)) + "]",
    ];

    // One department and one project are enough to fill every kind of form.
    private static readonly Filing[] Samples =
    [
        .. new[] { "shigu-2023/department.json", "shuangyang-2022/project-jichu-jiaoyu.json" }.Select(file =>
            FilingJson.Read(Sample.Read(file)).OrThrow()
        ),
    ];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("plumbline");

    public BrokenPackTests()
    {
        foreach (var file in Files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(At(file))!);
            File.Copy(Path.Combine(Shipped, file), At(file));
        }
    }

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Load_WhenALineIsDamaged_WorksOrNamesFileAndLine()
    {
        var random = new Random(20230214);
        for (var round = 0; round < Rounds; round++)
        {
            var file = Files[random.Next(Files.Length)];
            var whole = File.ReadAllText(At(file));
            var damaged = Damaged(whole, random);
            File.WriteAllText(At(file), damaged.Text);
            AssertWorksOrSaysWhy($"round {round}, {file}: {damaged.Line}");
            File.WriteAllText(At(file), whole);
        }
    }

    [Theory]
    [InlineData("blank: ", "2147483647")]
    [InlineData("blank: ", "-1")]
    [InlineData("cols: ", "2147483647")]
    [InlineData("cols: ", "0")]
    [InlineData("cols: ", "-2147483648")]
    [InlineData("columns: [", "2147483647")]
    [InlineData("columns: [", "-6")]
    [InlineData("columns: [", "0")]
    public void Load_WhenANumberOfALayoutIsAbsurd_WorksOrNamesFileAndLine(string key, string number)
    {
        var file = At(Path.Combine("CN-2020", "layouts", "project-form.yaml"));
        var text = File.ReadAllText(file);
        var absurd = Regex.Replace(text, Regex.Escape(key) + "[0-9]+", key + number, RegexOptions.NonBacktracking);
        Assert.NotEqual(text, absurd);
        File.WriteAllText(file, absurd);

        AssertWorksOrSaysWhy(key + number);
    }

    private void AssertWorksOrSaysWhy(string what)
    {
        var result = RegimePacks
            .Load(folder.FullName)
            .Then(regimes => FormLoading.Load(folder.FullName, regimes).Then(forms => Result.Of((regimes, forms))));
        foreach (var finding in result.Findings)
        {
            Assert.True(finding.Place is FilePlace, $"{what}: {finding}");
            Hostile.AssertClear(finding);
        }

        if (result.TryGet(out var packs))
        {
            foreach (var filing in Samples)
            {
                Draw(filing, packs.regimes, packs.forms);
            }

            Draw(new Filing { Subject = FilingSubject.Project, Regime = "CN-2020" }, packs.regimes, packs.forms);
        }
    }

    private static void Draw(Filing filing, RegimeCatalogue regimes, FormCatalogue forms)
    {
        var lineage = regimes.Lineage(filing.Regime);
        foreach (var offered in PackDocuments.Offered(forms, lineage, filing))
        {
            var document = offered.Draw(null);
            DocxWriter.Write(document, Stream.Null);
            HtmlWriter.Write(document, Stream.Null);
        }
    }

    private static (string Text, string Line) Damaged(string text, Random random)
    {
        var lines = text.Split('\n').ToList();
        var at = random.Next(lines.Count - 1);
        switch (random.Next(6))
        {
            case 0:
                lines.RemoveAt(at);
                break;
            case 1:
                lines.Insert(at, lines[at]);
                break;
            case 2:
                lines[at] = "  " + lines[at];
                break;
            case 3:
                lines[at] = lines[at][..random.Next(lines[at].Length + 1)];
                break;
            default:
                lines[at] = WithValue(lines[at], Values[random.Next(Values.Length)], random);
                break;
        }

        return (string.Join('\n', lines), at < lines.Count ? $"{at + 1}: {lines[at]}" : "");
    }

    // One of the values on the line, in block or in flow style.
    private static string WithValue(string line, string value, Random random)
    {
        var colons = Enumerable
            .Range(0, line.Length)
            .Where(at => line[at] == ':' && at + 1 < line.Length && line[at + 1] == ' ')
            .ToList();
        if (colons.Count == 0)
        {
            return line + value;
        }

        var from = colons[random.Next(colons.Count)] + 2;
        var to = line.IndexOfAny([',', '}', ']'], from);
        return line[..from] + value + (to < 0 ? "" : line[to..]);
    }

    private string At(string file) => Path.Combine(folder.FullName, file);
}
