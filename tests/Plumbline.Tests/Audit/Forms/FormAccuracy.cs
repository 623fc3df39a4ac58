using System.Text;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Forms;
using Plumbline.Audit.Texts;
using Plumbline.Documents.Reading;
using Xunit;

namespace Plumbline.Tests.Audit.Forms;

/// <summary>How many cells of a form were read as they were printed, and which were not.</summary>
internal sealed class FormAccuracy
{
    internal int Right { get; private set; }

    internal int All { get; private set; }

    internal List<string> Misses { get; } = [];

    internal static RecognisedForm[] Read(string text, string name = "form.txt")
    {
        Assert.True(DocumentReader.Read(new SourceFile(Encoding.UTF8.GetBytes(text), name)).TryGet(out var source));
        var audit = AuditText.Of(source.Document, source.Text);
        return [.. FormReader.Read(audit, FigureReader.Read(audit))];
    }

    internal void Check(string where, string expected, string found)
    {
        if (expected is "—" or "")
        {
            expected = "";
            if (found.Length == 0)
            {
                return;
            }
        }

        All++;
        if (expected == found)
        {
            Right++;
        }
        else
        {
            Misses.Add($"{where}: expected '{expected}', found '{found}'");
        }
    }

    internal void Compare(string where, FormStyle style, RecognisedForm[] forms)
    {
        Check($"{where} forms", "1", $"{forms.Length}");
        if (forms.Length == 0)
        {
            return;
        }

        var form = forms[0];
        var isProject = style.ProjectLabel != "部门名称";
        Check($"{where} project", isProject ? style.Project : "", form.Project ?? "");
        Check($"{where} unit", isProject ? style.Unit : style.Project, form.Unit ?? "");
        Check($"{where} funds", $"{style.Funds.Length}", $"{form.Funds.Length}");
        for (var at = 0; at < Math.Min(style.Funds.Length, form.Funds.Length); at++)
        {
            var (line, row) = (style.Funds[at], form.Funds[at]);
            Check($"{where} fund {at}", line["src"], row.Source);
            Check($"{where} {line["src"]} initial", line["i"], row.Initial.Text ?? "");
            Check($"{where} {line["src"]} budget", line["b"], row.Budget.Text ?? "");
            Check($"{where} {line["src"]} executed", line["e"], row.Executed.Text ?? "");
            Check($"{where} {line["src"]} rate", line["r"], row.Rate.Text ?? "");
            Check($"{where} {line["src"]} weight", line["fw"], row.Weight.Text ?? "");
            Check($"{where} {line["src"]} score", line["fs"], row.Score.Text ?? "");
        }

        CompareIndicators(where, style, form);
        Check($"{where} expected", style.Expected, form.ExpectedGoal);
        Check($"{where} outcome", style.Outcome, form.ActualOutcome);
        Check($"{where} total weight", style.TotalWeight, form.TotalWeight.Text ?? "");
        Check($"{where} total score", style.TotalScore, form.TotalScore.Text ?? "");
    }

    private void CompareIndicators(string where, FormStyle style, RecognisedForm form)
    {
        Check($"{where} indicators", $"{style.Indicators.Length}", $"{form.Indicators.Length}");
        var fields = style.Head.Select(column => column.Field).ToHashSet(StringComparer.Ordinal);
        var (first, second) = ("", "");
        for (var at = 0; at < Math.Min(style.Indicators.Length, form.Indicators.Length); at++)
        {
            var (line, row) = (style.Indicators[at], form.Indicators[at]);
            (first, second) = (
                line["1"] is { Length: > 0 } one ? one.Split('（')[0] : first,
                line["2"] is { Length: > 0 } two ? two : second
            );
            var sign = fields.Contains("sign") && char.IsAsciiDigit(line["t"][0]) ? line["sign"] : "";
            Check($"{where} {at} level 1", first, row.Level1);
            Check($"{where} {at} level 2", second, row.Level2);
            Check($"{where} {at} name", line["n"], row.Name);
            Check($"{where} {at} target", sign + line["t"] + line["u"], row.Target.Text ?? "");
            Check($"{where} {at} actual", line["a"], row.Actual.Text ?? "");
            Check($"{where} {at} weight", fields.Contains("w") ? line["w"] : "", row.Weight.Text ?? "");
            Check($"{where} {at} score", fields.Contains("s") ? line["s"] : "", row.Score.Text ?? "");
            if (!style.Head.Any(column => column.Word == "备注"))
            {
                Check($"{where} {at} deviation", fields.Contains("d") ? line["d"] : "", row.Deviation);
            }
        }
    }
}
