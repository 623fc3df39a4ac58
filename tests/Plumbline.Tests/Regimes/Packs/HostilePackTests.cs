using System.Text;
using Plumbline.Findings;
using Plumbline.Regimes.Packs;
using Xunit;

namespace Plumbline.Tests.Regimes.Packs;

/// <summary>Texts made to exhaust or crash a reader: always findings, never an exception.</summary>
public sealed class HostilePackTests
{
    [Fact]
    public void Read_WhenAliasesStandForBillions_RefusesThem()
    {
        var bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
        for (var letter = 'b'; letter <= 'i'; letter++)
        {
            var before = (char)(letter - 1);
            bomb.Append(letter)
                .Append(": &")
                .Append(letter)
                .Append(" [")
                .AppendJoin(", ", Enumerable.Repeat($"*{before}", 9))
                .Append("]\n");
        }

        var findings = SmallPack.Load(bomb.ToString()).Findings;

        Assert.All(findings, finding => Assert.Equal(PackMessages.Reference.Id, finding.Rule));
    }

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    public void Read_WhenNestedVeryDeep_Stops(char open) =>
        Expect(PackMessages.TooDeep, "a: " + new string(open, 300_000));

    [Fact]
    public void Read_WhenIndentedVeryDeep_Stops()
    {
        var deep = string.Concat(Enumerable.Range(0, 200).Select(depth => new string(' ', depth) + "a:\n"));

        Expect(PackMessages.TooDeep, deep);
    }

    [Fact]
    public void Read_WhenNestedToTheLimit_IsRead() =>
        Assert.DoesNotContain(
            SmallPack.Load("a: " + new string('[', 31) + new string(']', 31)).Findings,
            finding => finding.Rule == PackMessages.TooDeep.Id
        );

    [Fact]
    public void Read_WhenLargerThanTheLimit_RefusesIt() =>
        Expect(PackMessages.FileTooLarge, new string('#', (1 << 20) + 1));

    [Fact]
    public void Read_WhenChineseTextIsLargerThanTheLimit_CountsBytes() =>
        Expect(PackMessages.FileTooLarge, "# " + new string('字', (1 << 20) / 3));

    [Theory]
    [InlineData("")]
    [InlineData("# 只有注释\n")]
    public void Read_WhenEmpty_SaysSo(string text) => Expect(PackMessages.NoContent, text);

    [Fact]
    public void Load_WhenTheFileIsNotUtf8_SaysSo()
    {
        var folder = Directory.CreateTempSubdirectory("packs");
        try
        {
            var pack = folder.CreateSubdirectory("X-1");
            File.WriteAllBytes(
                Path.Combine(pack.FullName, RegimePacks.FileName),
                [0x63, 0x3A, 0x20, 0xD6, 0xD0, 0xCE, 0xC4, 0x0A]
            );

            var finding = Assert.Single(RegimePacks.Load(folder.FullName).Findings);

            Assert.Equal(PackMessages.NotUtf8.Id, finding.Rule);
            Assert.Equal(new FilePlace("X-1/regime.yaml"), finding.Place);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Read_WhenCutAnywhere_NeverThrows()
    {
        for (var length = 0; length < SmallPack.Text.Length; length++)
        {
            var result = SmallPack.Load(SmallPack.Text[..length]);

            Assert.All(result.Findings, finding => Assert.IsType<FilePlace>(finding.Place));
        }
    }

    [Theory]
    [InlineData("\"'{}[],:&*!|>%@`?-#\n\t ~")]
    public void Read_WhenASignIsPutAnywhere_NeverThrows(string signs)
    {
        for (var at = 0; at < SmallPack.Text.Length; at++)
        {
            var text = SmallPack.Text.Insert(at, signs[at % signs.Length].ToString());

            Assert.NotNull(SmallPack.Load(text));
        }
    }

    [Theory]
    [InlineData("99999999999999999999")]
    [InlineData("-1")]
    [InlineData("1e400")]
    [InlineData("99999999999999999999%")]
    [InlineData("0.00000000000000000001%")]
    [InlineData("922337203685477580%")]
    [InlineData("-5%")]
    public void Read_WhenANumberIsBeyondAllBounds_SaysSo(string number)
    {
        var text = SmallPack
            .Text.Replace("60%", number, StringComparison.Ordinal)
            .Replace("80%", number, StringComparison.Ordinal)
            .Replace("from: 90", $"from: {number}", StringComparison.Ordinal)
            .Replace("execution: 10", $"execution: {number}", StringComparison.Ordinal);

        Assert.NotEmpty(SmallPack.Load(text).Findings);
    }

    private static void Expect(PackProblem problem, string text) =>
        Assert.Equal(problem.Id, Assert.Single(SmallPack.Load(text).Findings).Rule);
}
