using Plumbline.Audit.Rules;
using Plumbline.Documents.Model;
using Plumbline.Documents.Writing.Docx;
using Plumbline.Documents.Writing.Html;
using Plumbline.Documents.Writing.Text;
using Plumbline.Documents.Writing.Xlsx;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Scoring;
using Plumbline.Findings;
using Plumbline.Regimes;
using Plumbline.Regimes.Layouts;
using Plumbline.Regimes.Packs;
using Plumbline.Testing;
using Plumbline.Testing.Samples;
using Xunit;

namespace Plumbline.Tests.Robustness;

/// <summary>Scoring, rules and documents over nonsense: an answer, never an exception.</summary>
public sealed class AbsurdFilingTests
{
    private const int Rounds = 12;

    private static readonly string Packs = Path.Combine(Repository.Content, "regimes");

    private static readonly RegimeCatalogue Regimes = RegimePacks.Load(Packs).OrThrow();

    private static readonly FormCatalogue Forms = FormLoading.Load(Packs, Regimes).OrThrow();

    private static readonly Filing[] Samples =
    [
        .. Sample.Files.Select(file => FilingJson.Read(Sample.Read(file)).OrThrow()),
    ];

    public static TheoryData<string> Codes => [.. Regimes.All.Keys];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Scores_StayBetweenNothingAndTheWeights(string code)
    {
        foreach (var filing in Filings(code))
        {
            var sheet = ScoreFiling.Of(filing, Regimes.All[code]);

            Assert.All(
                sheet.Lines.Where(line => line.Score is not null),
                line => Assert.InRange(line.Score!.Value.Scaled, 0, line.Weight!.Value.Scaled)
            );
            Assert.All(sheet.Lines.Where(line => line.Working is not null), line => Explain(line.Working!.Value));
            Assert.NotNull(ScoreRatios.Of(filing, Regimes.All[code]));
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Rules_GiveClearFindings(string code)
    {
        foreach (var filing in Filings(code))
        {
            var subject = new FilingCase(filing, Regimes.All[code])
            {
                Scores = ScoreFiling.Of(filing, Regimes.All[code]),
                Projects = [.. Samples.Where(sample => sample.Subject == FilingSubject.Project)],
                PriorYear = Samples[0],
                ApprovedGoal = Samples[^1],
            };

            Assert.All(ReviewFiling.Run(subject), Hostile.AssertClear);
            Assert.All(RuleCatalogue.All.SelectMany(rule => rule.Check(subject)), Hostile.AssertClear);
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Documents_AreWritten(string code)
    {
        foreach (var filing in Filings(code).Take(2))
        {
            var regime = Regimes.All[code];
            var sheet = ScoreFiling.Of(filing, regime);
            var findings = ReviewFiling.Run(new FilingCase(filing, regime) { Scores = sheet });
            Write(ScoringSheetDocument.Of(filing, regime, sheet));
            Write(FindingsDocument.Of(filing, regime, findings));
            foreach (var offered in PackDocuments.Offered(Forms, Regimes.Lineage(code), filing))
            {
                Write(offered.Draw(sheet));
                Write(offered.Draw(null));
            }
        }
    }

    [Fact]
    public void Nonsense_CanMostlyBeRead()
    {
        var readable = Regimes.All.Keys.Sum(code => Filings(code).Count());

        Assert.InRange(readable, Rounds * Regimes.All.Count * 8 / 10, int.MaxValue);
    }

    private static IEnumerable<Filing> Filings(string code)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var random = new Random(round * 31 + code.Sum(letter => letter));
            var absurd = new AbsurdFiling(
                random,
                percent: (round % 4) switch
                {
                    0 => 2,
                    1 => 15,
                    2 => 50,
                    _ => 100,
                },
                round % 2 == 0
            );
            var written = FilingJson.Write(absurd.Of(Samples[(round + code[0]) % Samples.Length]));
            if (Hostile.Read(written).TryGet(out var filing))
            {
                yield return filing with
                {
                    Regime = code,
                };
            }
        }
    }

    private static void Explain(Working working)
    {
        var message = working.Method.Explain(working);
        Assert.NotEqual(message.In(Language.Chinese), message.In(Language.English));
    }

    private static void Write(Document document)
    {
        DocxWriter.Write(document, new MemoryStream());
        HtmlWriter.Write(document, new MemoryStream());
        PlainTextWriter.Write(document, new MemoryStream());
        if (document.Blocks.OfType<Table>().Any())
        {
            XlsxWriter.Write(document, new MemoryStream());
        }
    }
}
