using System.Text.Encodings.Web;
using Plumbline.Web.Shell;
using Xunit;

namespace Plumbline.Web.Tests.Shell;

/// <summary>JSON within a page is the same in pieces as in one text, and cannot end the element that it stands in.</summary>
public sealed class StartJsonTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(700)]
    [InlineData(9_001)]
    public void Pieces_MakeTheWholeText(int times)
    {
        // One, three and four bytes a character, so that pieces end within characters.
        var json = new StartJson(
            new { Text = string.Concat(Enumerable.Repeat("a绩效😀</script>", times)), Year = 2025 }
        );
        using var page = new StringWriter();
        json.WriteTo(page, HtmlEncoder.Default);

        Assert.Equal(json.ToString(), page.ToString());
        Assert.Contains("绩效", page.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("</script>", page.ToString(), StringComparison.Ordinal);
    }
}
