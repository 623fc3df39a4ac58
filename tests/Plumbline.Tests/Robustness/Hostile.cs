using System.Text;
using Plumbline.Domain.Filings;
using Plumbline.Findings;
using Xunit;

namespace Plumbline.Tests.Robustness;

/// <summary>Broken filings, and what must hold for every answer to one.</summary>
internal static class Hostile
{
    private const int LongestMessage = 2_000;

    /// <summary>The smallest filing, with further members as raw JSON.</summary>
    internal static string Filing(string members = "") =>
        $$"""
            { "schema": "plumbline.filing/1", "subject": "department", "regime": "X", "year": 2023,
              "identity": { "department": "某局" }{{(members.Length == 0 ? "" : ", " + members)}} }
            """;

    /// <summary>Reads, and checks that the answer is a value that can be written, or findings that a person can act on.</summary>
    internal static Result<Filing> Read(ReadOnlyMemory<byte> file)
    {
        var result = FilingJson.Read(file);
        if (result.TryGet(out var filing))
        {
            var written = FilingJson.Write(filing);
            Assert.Equal(written, FilingJson.Write(FilingJson.Read(written).OrThrow()));
        }
        else
        {
            Assert.NotEmpty(result.Findings);
        }

        Assert.All(result.Findings, AssertClear);
        return result;
    }

    internal static Result<Filing> Read(string file) => Read(Encoding.UTF8.GetBytes(file));

    /// <summary>A finding has a rule, a place, and a message and a repair in both languages, all of a readable length.</summary>
    internal static void AssertClear(Finding finding)
    {
        Assert.Matches("^PL[0-9]{4}$", finding.Rule);
        Assert.InRange(finding.Place.ToString()!.Length, 0, LongestMessage);
        Assert.NotNull(finding.Repair);
        foreach (var text in Texts(finding.Message).Concat(Texts(finding.Repair)))
        {
            Assert.InRange(text.Trim().Length, 2, LongestMessage);
            Assert.DoesNotContain('\n', text);
        }
    }

    private static string[] Texts(Message message) => [message.In(Language.Chinese), message.In(Language.English)];
}
