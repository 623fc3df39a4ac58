using Plumbline.Domain.Filings;
using Plumbline.Findings;
using Xunit;

namespace Plumbline.Tests.Robustness;

/// <summary>Every member that a filing may have, each in turn with a value of every wrong kind.</summary>
public sealed class WrongTypeTests
{
    /// <summary>Each member of each record, once: its path, and a valid filing around it.</summary>
    private static readonly (string Path, string Before, string After)[] Members =
    [
        .. Below(Shape.Root, "", "", "", []),
    ];

    [Theory]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("-1")]
    [InlineData("1e999999")]
    [InlineData("123456789012345678901234567890.5")]
    [InlineData("\"\"")]
    [InlineData("\"-999999999999999999元\"")]
    [InlineData("\"{otherMatters}\"")]
    [InlineData("\"\\ud800\"")]
    [InlineData("\"\\u0000\"")]
    [InlineData("[]")]
    [InlineData("[null]")]
    [InlineData("[[[[]]]]")]
    [InlineData("{}")]
    [InlineData("{ \"amount\": {}, \"amount\": [] }")]
    public void Read_WhenAnyMemberHasAWrongValue_NamesIt(string wrong)
    {
        foreach (var (path, before, after) in Members)
        {
            var result = Hostile.Read(before + wrong + after);

            Assert.True(
                result.TryGet(out _) || result.Findings.Any(finding => IsAt(finding, path)),
                $"{path} = {wrong}: {result.Findings.FirstOrDefault()}"
            );
        }
    }

    [Fact]
    public void Members_AreAllMembers()
    {
        Assert.InRange(Members.Length, 250, 2_000);
        Assert.Contains(Members, member => member.Path == "indicators[0].evidence[0].hash");
    }

    private static bool IsAt(Finding finding, string path) =>
        finding.Place is FieldPlace place && place.Path.StartsWith(path, StringComparison.Ordinal);

    private static IEnumerable<(string Path, string Before, string After)> Below(
        RecordShape record,
        string path,
        string before,
        string after,
        HashSet<Type> known
    )
    {
        foreach (var member in known.Add(record.Type) ? record.Members : [])
        {
            var name = path.Length == 0 ? member.Name : $"{path}.{member.Name}";
            var open =
                $"{before}{{{string.Concat(Required(record, member).Select(required => required + ", "))}\"{member.Name}\": ";
            var close = "}" + after;
            yield return (name, open, close);
            var (item, there, start, end) = member.Shape is ListShape list
                ? (list.Item, name + "[0]", open + "[", "]" + close)
                : (member.Shape, name, open, close);
            foreach (var further in item is RecordShape inner ? Below(inner, there, start, end, known) : [])
            {
                yield return further;
            }
        }
    }

    private static IEnumerable<string> Required(RecordShape record, Member? but = null) =>
        record
            .Members.Where(member => member.Meaning.Required && member != but)
            .Select(member => $"\"{member.Name}\": {Valid(member)}");

    private static string Valid(Member member) =>
        member.Shape switch
        {
            _ when member.Name == "path" => "\"year\"",
            _ when member.Name == "schema" => $"\"{FilingJson.SchemaName}\"",
            ScalarShape { Scalar: { Words.Count: > 0 } choice } => $"\"{choice.Words[0]}\"",
            ScalarShape { Scalar.Kind: ValueKind.Year } => "2023",
            ScalarShape { Scalar.Kind: ValueKind.Date } => "\"2023-12-31\"",
            RecordShape record => "{" + string.Join(", ", Required(record)) + "}",
            ListShape => "[]",
            _ => "\"1\"",
        };
}
