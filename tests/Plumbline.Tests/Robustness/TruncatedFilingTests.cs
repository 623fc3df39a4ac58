using System.Text;
using Plumbline.Testing.Samples;
using Xunit;

namespace Plumbline.Tests.Robustness;

/// <summary>Every sample cut off at places spread over the whole file.</summary>
public sealed class TruncatedFilingTests
{
    private const int Cuts = 20;

    public static TheoryData<string> Files => [.. Sample.Files];

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_WhenCutOff_SaysWhere(string file)
    {
        var bytes = Encoding.UTF8.GetBytes(Sample.Read(file).TrimEnd());
        for (var cut = 0; cut < Cuts; cut++)
        {
            // An odd step, so that cuts also fall inside characters, names and numbers.
            var length = (int)((long)bytes.Length * cut / Cuts) + (cut * 7 % 13);
            var result = Hostile.Read(bytes.AsMemory(0, Math.Min(length, bytes.Length - 1)));

            Assert.False(result.TryGet(out _));
            Assert.Contains('行', Assert.Single(result.Findings).Message.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_WhenBytesAreChanged_GivesAValueOrClearFindings(string file)
    {
        var bytes = Encoding.UTF8.GetBytes(Sample.Read(file));
        var random = new Random(20230214);
        for (var round = 0; round < Cuts; round++)
        {
            Hostile.Read(Mutation.Of(bytes, random));
        }
    }
}
