using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Plumbline.App.Audits.Page;
using Plumbline.Findings;
using Xunit;

namespace Plumbline.App.Tests.Audits;

public sealed partial class AuditPageTests
{
    private static readonly string Page = AuditPage.Of(SpendingAudit.Build(), Language.Chinese);

    [Fact]
    public void Of_ShowsEveryFigureOnceWithItsStatus()
    {
        var figures = SpendingAudit.Build().Report.Figures;

        Assert.All(
            figures,
            figure => Assert.Single(Regex.Matches(Page, $" id=\"{figure.Id}\"", RegexOptions.None, Limit))
        );
        Assert.Contains(
            "<span class=\"n fails\" id=\"n2\" data-n=\"1\" tabindex=\"0\" role=\"button\">6558.50万元</span>",
            Page,
            Ordinal
        );
        Assert.Contains(
            "<span class=\"n rounding\" id=\"n5\" data-n=\"4\" tabindex=\"0\" role=\"button\">83.97%</span>",
            Page,
            Ordinal
        );
        Assert.Contains("<span class=\"n irrelevant\" id=\"n1\" data-n=\"0\">2023</span>", Page, Ordinal);
        Assert.Contains("<span class=\"n plain\" id=\"n6\" data-n=\"5\">36所</span>", Page, Ordinal);
    }

    [Fact]
    public void Of_FindingJumpsToItsMark()
    {
        Assert.Contains("<a class=\"mark error\" id=\"p1\" href=\"#f1\">1</a>", Page, Ordinal);
        Assert.Contains(
            "<li id=\"f1\" class=\"error\" data-figures=\"1 2 3\"><a class=\"go\" href=\"#p1\">",
            Page,
            Ordinal
        );
    }

    [Fact]
    public void Of_HostileText_StaysText()
    {
        Assert.DoesNotContain("<script>alert", Page, Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;与&quot;引号&quot;&amp;符号", Page, Ordinal);
    }

    [Fact]
    public void Of_HostileLabel_CannotEndTheData()
    {
        var audit = new HandmadeAudit("共5所。");
        var figure = audit.Figure("5", "所", label: "</script><img src=x onerror=alert(1)>");
        audit.Change(figure, known => known with { Reason = "\u2028'\"<!--" });

        var page = AuditPage.Of(audit.Build("</title><script>alert(2)</script>.txt"), Language.Chinese);

        Assert.Equal(2, Regex.Count(page, "</script>", RegexOptions.None, Limit));
        Assert.DoesNotContain("<img", page, Ordinal);
        Assert.DoesNotContain("<!--", page, Ordinal);
    }

    [Fact]
    public void Of_PolicyAllowsOnlyItsOwnStyleAndScript()
    {
        var policy = Policy().Match(Page).Groups["policy"].Value;

        Assert.StartsWith("default-src 'none'; style-src 'sha256-", policy, Ordinal);
        Assert.Contains($"style-src '{Hash(Block("style"))}'", policy, Ordinal);
        Assert.Contains($"script-src '{Hash(Block("script"))}'", policy, Ordinal);
        Assert.DoesNotContain("unsafe", policy, Ordinal);
        Assert.DoesNotMatch(Outside(), Page);
        Assert.DoesNotContain(" style=", Page, Ordinal);
    }

    [Fact]
    public void Of_English_HasNoChineseOfItsOwn()
    {
        var page = AuditPage.Of(new HandmadeAudit("Nothing here.").Build("a.txt"), Language.English);
        var words = page[page.IndexOf("<body>", Ordinal)..page.IndexOf("<script", Ordinal)];

        Assert.DoesNotMatch(Han(), words.Replace("某区教育局", "", Ordinal).Replace("某市某区", "", Ordinal));
    }

    private const StringComparison Ordinal = StringComparison.Ordinal;

    private static TimeSpan Limit { get; } = TimeSpan.FromSeconds(5);

    private static string Block(string name)
    {
        var start = Page.IndexOf($"<{name}>", Ordinal) + name.Length + 2;
        return Page[start..Page.IndexOf($"</{name}>", start, Ordinal)];
    }

    private static string Hash(string content) =>
        "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    [GeneratedRegex("Content-Security-Policy\" content=\"(?<policy>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Policy();

    [GeneratedRegex("(?:src|href)=\"(?!#)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Outside();

    [GeneratedRegex("[\\u4e00-\\u9fff]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Han();
}
