using System.Text.Json;
using Plumbline.App.Audits.Json;
using Plumbline.Findings;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.App.Tests.Audits;

public sealed class AuditJsonTests
{
    [Fact]
    public void Of_IsOneLineInTheKeptShape()
    {
        var json = AuditJson.Of(SpendingAudit.Build(), Language.Chinese);
        var shown = JsonSerializer.Serialize(JsonDocument.Parse(json), Indented) + "\n";

        Assert.DoesNotContain('\n', json);
        Assert.Equal(Golden.Expected("Plumbline.App.Tests/Audits/Golden/spending.json", shown), shown);
    }

    [Fact]
    public void Of_AmountsAreExactDecimalStringsInBaseUnits()
    {
        using var json = JsonDocument.Parse(AuditJson.Of(SpendingAudit.Build(), Language.Chinese));

        var total = json.RootElement.GetProperty("figures")[1];
        Assert.Equal(
            ("6558.50", "65585000", 2, "bound"),
            (
                total.GetProperty("value").GetString(),
                total.GetProperty("canonical").GetString(),
                total.GetProperty("decimals").GetInt32(),
                total.GetProperty("status").GetString()
            )
        );
    }

    [Fact]
    public void Of_RelationIsInTheUnitOfItsResult()
    {
        using var json = JsonDocument.Parse(AuditJson.Of(SpendingAudit.Build(), Language.Chinese));

        var sum = json.RootElement.GetProperty("relations")[0];
        Assert.Equal("fails", sum.GetProperty("verdict").GetString());
        Assert.Equal("6558.50", sum.GetProperty("stated").GetString());
        Assert.Equal("6558.33", sum.GetProperty("computed").GetString());
        Assert.Equal("0.17", sum.GetProperty("difference").GetString());
        Assert.Equal("6558.32", sum.GetProperty("interval")[0].GetString());
        Assert.Equal("6558.34", sum.GetProperty("interval")[1].GetString());
    }

    [Fact]
    public void Unreadable_SaysWhy()
    {
        var why = new Finding("PL5301", Severity.Error, new FilePlace("a.doc"), new Template("坏", "broken").With());

        Assert.Equal(
            """{"schema":"plumbline.audit/1","file":"a.doc","unreadable":"坏"}""",
            AuditJson.Unreadable("a.doc", [why], Language.Chinese)
        );
    }

    private static JsonSerializerOptions Indented { get; } =
        new()
        {
            WriteIndented = true,
            NewLine = "\n",
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
}
