using System.Globalization;
using System.Text;
using Plumbline.Audit.Forms;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Audit.Forms;

/// <summary>
/// Forms that lost their tables on the way to a web page, invented in the ways in which that really happens; each with
/// what a reader makes of it in a file beside it.
/// </summary>
public sealed class LostTableTests
{
    private static readonly string Folder = Path.Combine(
        Repository.Root,
        "tests",
        "Plumbline.Tests",
        "Audit",
        "Forms",
        "Lost"
    );

    public static TheoryData<string> Files =>
        [.. Directory.GetFiles(Folder, "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)!)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Form_WhoseTableWasLost_IsReadAsAPersonReadsIt(string name)
    {
        var forms = FormAccuracy.Read(File.ReadAllText(Path.Combine(Folder, $"{name}.txt")));
        var shown = new StringBuilder();
        foreach (var form in forms)
        {
            Show(shown, form);
        }

        Assert.Equal(
            Golden.Expected($"Plumbline.Tests/Audit/Forms/Lost/{name}.expected", shown.ToString()),
            shown.ToString()
        );
    }

    private static void Show(StringBuilder text, RecognisedForm form)
    {
        text.Append(
            CultureInfo.InvariantCulture,
            $"{form.Kind} | {form.Project} | {form.Unit} | {form.Year} | {form.Money}\n"
        );
        foreach (var row in form.Funds)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{row.Source} | {Cells(row.Initial, row.Budget, row.Executed, row.Rate, row.Weight, row.Score)}\n"
            );
        }

        foreach (var row in form.Indicators)
        {
            var cells = Cells(row.Target, row.Actual, row.Weight, row.Score);
            text.Append(
                CultureInfo.InvariantCulture,
                $"{row.Level1} | {row.Level2} | {row.Name} | {cells} | {row.Deviation}\n"
            );
        }

        text.Append(CultureInfo.InvariantCulture, $"{Cells(form.TotalWeight, form.TotalScore)}\n");
    }

    private static string Cells(params FormCell[] cells) => string.Join(" | ", cells.Select(cell => cell.Text ?? ""));
}
