using Xunit;

namespace Plumbline.Tests.Audit.Forms;

public sealed class FormReaderTests(ITestOutputHelper output)
{
    public static TheoryData<string, string> Everything =>
        [.. FormStyles.All.SelectMany(style => FormRendering.Ways.Select(way => (style.Name, way.Name)))];

    [Theory]
    [MemberData(nameof(Everything))]
    public void Form_InEveryStyleAndLayout_IsReadCellByCell(string style, string way)
    {
        var form = FormStyles.All.Single(known => known.Name == style);
        var text = FormRendering.Ways.Single(known => known.Name == way).Print(form);
        var accuracy = new FormAccuracy();
        accuracy.Compare(way, form, FormAccuracy.Read(text, way == "html" ? "form.html" : "form.txt"));
        foreach (var miss in accuracy.Misses)
        {
            output.WriteLine(miss);
        }

        Assert.True(accuracy.Right >= 0.99m * accuracy.All, string.Join('\n', accuracy.Misses));
    }
}
