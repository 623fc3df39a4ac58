using Plumbline.Findings;
using Plumbline.Regimes.Library;
using Plumbline.Regimes.Packs;
using Xunit;

namespace Plumbline.Tests.Regimes.Library;

/// <summary>Files of the library that are wrong: every fault with file and line.</summary>
public sealed class LibraryFileTests
{
    private const string Good = """
        library: sample
        name: 示例
        english: Sample
        version: '1'
        date: 2026-01-01
        sources:
          own: { text: 自编, confidence: own }
        indicators:
          - code: SAM-001
            kind: output
            aspect: quantity
            name: 完成件数
            explanation: 完成的件数
            unit: 件
            nature: quantitative
            direction: higherIsBetter
            indicatorSource: workPlan
            targetBasis: planned
            measurement: statistics
            dataSource: businessRecords
            evidence: [working]
            proof: 登记表
            synonyms: [办件数]
            source: own
        """;

    [Fact]
    public void Good_IsRead()
    {
        var library = LibraryFiles.Read(new PackText("", "sample.yaml", Good)).OrThrow();

        Assert.Equal("SAM-001", Assert.Single(library.All).Code.Value);
    }

    [Theory]
    [InlineData("library: sample", "library: other", "PL5171", 1)]
    [InlineData("code: SAM-001", "code: sam_1", "PL5172", 9)]
    [InlineData("unit: 件", "unit: ~", "PL5174", 14)]
    [InlineData("aspect: quantity", "aspect: socialBenefit", "PL5174", 11)]
    [InlineData("nature: quantitative", "nature: qualitative", "PL5174", 15)]
    [InlineData("synonyms: [办件数]", "synonyms: [完成 件数]", "PL5174", 23)]
    [InlineData("source: own", "source: theirs", "PL5125", 24)]
    [InlineData("proof: 登记表", "prof: 登记表", "PL5111", 9)]
    [InlineData("proof: 登记表", "proof: 登记表\n    target: 90", "PL5110", 23)]
    [InlineData("indicatorSource: workPlan", "indicatorSource: plan", "PL5112", 17)]
    public void Wrong_IsFoundWhereItStands(string was, string now, string rule, int line)
    {
        var text = Good.Replace(was, now, StringComparison.Ordinal);

        var findings = LibraryFiles.Read(new PackText("", "sample.yaml", text)).Findings;

        var found = findings.First(finding => finding.Rule == rule);
        var place = Assert.IsType<FilePlace>(found.Place);
        Assert.Equal(("sample.yaml", line), (place.File, place.Line));
    }

    [Fact]
    public void SameCode_InTwoFields_IsRefused()
    {
        var other = Good.Replace("library: sample", "library: other", StringComparison.Ordinal);

        var findings = LibraryFiles
            .Read(new PackText("", "sample.yaml", Good), new PackText("", "other.yaml", other))
            .Findings;

        Assert.Equal("PL5173", Assert.Single(findings).Rule);
    }

    [Fact]
    public void MissingFolder_IsSaid() =>
        Assert.Equal("PL5101", Assert.Single(LibraryFiles.Load("/no/such/folder").Findings).Rule);
}
