using System.Text.Json;
using Plumbline.Audit.Forms;
using Plumbline.Domain.Numbers;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Audit.Forms;

/// <summary>The forms of published documents against a reading by hand, where both lie beside the repository.</summary>
public sealed class PublishedFormTests
{
    [Theory]
    [InlineData("001")]
    [InlineData("004")]
    public void Form_OfAPublishedDocument_IsReadAsByHand(string document)
    {
        Assert.SkipWhen(Repository.Seeds is null, "The published documents are not in ../shared/seeds");
        var truthFile = Path.Combine(Repository.Seeds, "..", "truth", $"{document}.truth.json");
        Assert.SkipUnless(File.Exists(truthFile), "The reading by hand is not in ../shared/truth");
        using var truth = JsonDocument.Parse(File.ReadAllText(truthFile));
        var form = truth.RootElement.GetProperty("form");
        var expected = form.GetProperty("project_forms").EnumerateArray().Prepend(form.GetProperty("department_form"));
        var found = FormAccuracy.Read(File.ReadAllText(Path.Combine(Repository.Seeds, $"{document}.txt")));
        var accuracy = new FormAccuracy();

        Assert.Equal(expected.Count(), found.Length);
        foreach (var (hand, read) in expected.Zip(found))
        {
            Compare(accuracy, hand, read);
        }

        Assert.Empty(accuracy.Misses);
    }

    private static void Compare(FormAccuracy accuracy, JsonElement hand, RecognisedForm read)
    {
        var funds = hand.GetProperty("funds").EnumerateArray().ToList();
        Assert.Equal(funds.Count, read.Funds.Length);
        foreach (var (line, row) in funds.Zip(read.Funds))
        {
            accuracy.Check("source", Text(line, "source"), row.Source);
            Number(accuracy, line, "initial", row.Initial);
            Number(accuracy, line, "budget", row.Budget);
            Number(accuracy, line, "executed", row.Executed);
            accuracy.Check("rate", Text(line, "rate"), row.Rate.Text ?? "");
            Number(accuracy, line, "weight", row.Weight);
            Number(accuracy, line, "score", row.Score);
        }

        var indicators = hand.GetProperty("indicators").EnumerateArray().ToList();
        Assert.Equal(indicators.Count, read.Indicators.Length);
        foreach (var (line, row) in indicators.Zip(read.Indicators))
        {
            accuracy.Check("name", Text(line, "level3"), row.Name);
            if (Text(line, "level1").Length > 0)
            {
                accuracy.Check($"{row.Name} level 1", Text(line, "level1"), row.Level1);
                accuracy.Check($"{row.Name} level 2", Text(line, "level2"), row.Level2);
            }

            Number(accuracy, line, "target", row.Target);
            Number(accuracy, line, "actual", row.Actual);
            Number(accuracy, line, "weight", row.Weight);
            Number(accuracy, line, "score", row.Score);
        }
    }

    private static string Text(JsonElement line, string name) =>
        line.GetProperty(name) is { ValueKind: JsonValueKind.String } text ? text.GetString()! : "";

    // By hand a number is a number, as read it has its sign and unit.
    private static void Number(FormAccuracy accuracy, JsonElement line, string name, FormCell cell)
    {
        var value = line.GetProperty(name);
        if (value.ValueKind != JsonValueKind.Number)
        {
            accuracy.Check(name, Text(line, name), cell.Text ?? "");
            return;
        }

        var digits = (cell.Text ?? "").TrimStart('>', '=', '≥', '≤');
        var isSame =
            PrintedNumber.Lex(digits, out var number) > 0
            && PrintedNumber.TryParse(value.GetRawText(), out var hand)
            && number.ToFraction() == hand.ToFraction();
        accuracy.Check(name, value.GetRawText(), isSame ? value.GetRawText() : cell.Text ?? "");
    }
}
